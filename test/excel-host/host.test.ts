import { formSheet, gridSheet } from '../support/form-sheet';
import { type ErrorCode, ExcelHost, type ExcelHostOptions, LENIENT, loadOffice } from './index';

/** A host with two small sheets, and the real client library before it. */
function opened(options: ExcelHostOptions = {}) {
  const sheets = [gridSheet([['甲', 1, 2]], [], '一'), gridSheet([['乙', 3]], [], '二')];
  const host = new ExcelHost(sheets, { behaviour: LENIENT, ...options });
  return { host, Excel: loadOffice(host).Excel };
}

const codeOf = (action: Promise<unknown>) =>
  action.then(
    () => 'done',
    (error: unknown) => (error as { code?: string }).code ?? String(error),
  );

test('a property that was not loaded throws, as in Excel; one that was is there after one round trip', async () => {
  const { host, Excel } = opened();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('一').getRange('A1:C1');
    expect(() => range.values).toThrow(/load/);
    range.load('values,text,formulas,numberFormat,address');
    await context.sync();
    expect([range.values, range.address]).toEqual([[['甲', 1, 2]], '一!A1:C1']);
  });
  expect(host.counters.roundTrips).toBe(1);
});

test('only the anchor of a merge keeps its value; formulas follow their operands', async () => {
  const { host, Excel } = opened();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('一');
    sheet.getRange('D1').formulas = [["=SUM(B1:C1)*'二'!B1"]];
    sheet.getRange('A1:B1').merge();
    await context.sync();
  });
  expect([host.cell('一', 'A1').value, host.cell('一', 'B1').value]).toEqual(['甲', '']);
  expect(host.cell('一', 'D1').value).toBe(6);
});

test('suspended calculation computes once, when the request is over', async () => {
  const { host, Excel } = opened();
  const calculations: string[] = [];
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onCalculated.add(async ({ worksheetId }) => void calculations.push(worksheetId));
    worksheets.getItem('一').getRange('D1').formulas = [['=B1+C1']];
    await context.sync();
  });
  await host.idle();
  calculations.length = 0;
  await Excel.run(async (context) => {
    context.workbook.application.suspendApiCalculationUntilNextSync();
    context.workbook.application.suspendScreenUpdatingUntilNextSync();
    const sheet = context.workbook.worksheets.getItem('一');
    sheet.getRange('B1').values = [[10]];
    sheet.getRange('C1').values = [[20]];
    await context.sync();
  });
  await host.idle();
  expect([calculations.length, host.cell('一', 'D1').value]).toEqual([1, 30]);
});

test('more than 5 MB is refused in each direction', async () => {
  const { Excel } = opened();
  const long = 'x'.repeat(32_000);
  const write = (rows: number) =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('一').getRange(`A1:A${rows}`);
      range.values = Array.from({ length: rows }, () => [long]);
      await context.sync();
    });
  expect(await codeOf(write(200))).toBe('RequestPayloadSizeLimitExceeded');
  const small = opened({ payloadLimit: 4000 });
  small.host.type('一', 'A1', 'x'.repeat(5000));
  const read = small.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('一').getRange('A1').load('values');
    await context.sync();
  });
  expect(await codeOf(read)).toBe('ResponsePayloadSizeLimitExceeded');
});

test.each([
  [17, 0],
  [20, 2],
])(
  "with ExcelApi 1.%i the person's undo stack has %i steps after an add-in wrote",
  async (apiLevel, steps) => {
    const { host, Excel } = opened({ apiLevel });
    host.type('一', 'B1', 5);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('一').getRange('C1').values = [[9]];
      await context.sync();
    });
    expect(host.undoable).toBe(steps);
    if (steps === 0) return;
    host.undo();
    expect([host.cell('一', 'C1').value, host.cell('一', 'B1').value]).toEqual([2, 5]);
  },
);

test('XML parts are found by namespace and are no part of undo', async () => {
  const { host, Excel } = opened({ apiLevel: 20 });
  host.type('一', 'B1', 5);
  const found = await Excel.run(async (context) => {
    const { customXmlParts } = context.workbook;
    customXmlParts.add('<a xmlns="urn:a">1</a>');
    customXmlParts.add('<b xmlns="urn:b">2</b>');
    const part = customXmlParts.getByNamespace('urn:b').getOnlyItem();
    const xml = part.getXml();
    await context.sync();
    return xml.value;
  });
  host.undo();
  expect([found, host.xmlParts.length]).toEqual(['<b xmlns="urn:b">2</b>', 2]);
});

test('names, settings, sheets: added, found, selected, deleted', async () => {
  const { host, Excel } = opened();
  await Excel.run(async (context) => {
    const { worksheets, settings } = context.workbook;
    const sheet = worksheets.getItem('一');
    sheet.names.add('总额', sheet.getRange('B1'));
    settings.add('键', { 值: 1 });
    worksheets.add('三').activate();
    worksheets.getItem('三').getRange('B2').select();
    worksheets.getItem('二').delete();
    const setting = settings.getItem('键').load('value');
    const name = sheet.names.getItem('总额').load('formula');
    await context.sync();
    expect([setting.value, name.formula]).toEqual([{ 值: 1 }, '=一!$B$1']);
  });
  expect([host.sheetNames, host.activeSheet]).toEqual([['一', '三'], '三']);
  expect(host.selection.range).toEqual({ top: 2, left: 2, bottom: 2, right: 2 });
});

test('events say who it was', async () => {
  const { host, Excel } = opened();
  const heard: (string | undefined)[][] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(
      async ({ address, source, triggerSource }) => void heard.push([address, source, triggerSource]),
    );
    await context.sync();
    context.workbook.worksheets.getItem('一').getRange('B1').values = [[7]];
    await context.sync();
  });
  host.type('一', 'C1', 8);
  host.type('二', 'B1', 9, 'co-author');
  await host.idle();
  expect(heard).toEqual([
    ['B1', 'Local', 'ThisLocalAddin'],
    ['C1', 'Local', 'Unknown'],
    ['B1', 'Remote', 'Unknown'],
  ]);
});

test.each<[string, (host: ExcelHost) => void, ErrorCode]>([
  ['a cell being edited', (host) => host.beginCellEdit(), 'InvalidOperationInCellEditMode'],
  ['a protected sheet', (host) => host.protect('一'), 'AccessDenied'],
  ['a read-only workbook', (host) => host.setReadOnly(true), 'AccessDenied'],
  ['a deleted sheet', (host) => host.deleteSheet('一'), 'ItemNotFound'],
  ['a lost host', (host) => host.failAlways('ConnectionFailure'), 'ConnectionFailure'],
])('%s refuses a write with its documented code', async (_, cause, code) => {
  const { host, Excel } = opened();
  cause(host);
  const write = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('一').getRange('B1').values = [[7]];
    await context.sync();
  });
  expect(await codeOf(write)).toBe(code);
});

test('who says delayForCellEdit waits until the person is done', async () => {
  const { host, Excel } = opened();
  host.beginCellEdit();
  const write = Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.getItem('一').getRange('B1').values = [[7]];
    await context.sync();
  });
  await Promise.resolve();
  expect(host.cell('一', 'B1').value).toBe(1);
  host.endCellEdit();
  await write;
  expect(host.cell('一', 'B1').value).toBe(7);
});

test('what is not modelled says so by name', async () => {
  const { Excel } = opened();
  const call = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('一').shapes.load('items');
    await context.sync();
  });
  expect(await codeOf(call)).toBe('ApiNotFound');
});

test('equal workbooks have equal dumps, others have not', () => {
  const [one, two] = [new ExcelHost([formSheet()]), new ExcelHost([formSheet()])];
  expect(one.dump()).toBe(two.dump());
  two.type('自评表', 'A1', '别的');
  expect(one.dump()).not.toBe(two.dump());
});
