import { formSheet, gridSheet } from '../support/form-sheet';
import { type Behaviour, behaviourOf, ExcelHost, LENIENT, loadOffice, STRICT } from './index';

/** A host that differs from the lenient one in some ways. */
function opened(behaviour: Partial<Behaviour>) {
  const sheets = [gridSheet([['甲', 1, 2]], [], '一'), gridSheet([['乙', 3]], [], '二')];
  const host = new ExcelHost(sheets, { behaviour: { ...LENIENT, ...behaviour } });
  const { Excel } = loadOffice(host);
  const run = <T>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>) =>
    Excel.run((context) => batch(context.workbook.worksheets.getItem('一'), context));
  return { host, run };
}

test('manual calculation: a formula is computed when entered, its dependents when asked', async () => {
  const { host, run } = opened({ calculation: 'manual' });
  await run(async (sheet, context) => {
    sheet.getRange('D1').formulas = [['=B1+C1']];
    sheet.getRange('B1').values = [[10]];
    await context.sync();
  });
  expect(host.cell('一', 'D1').value).toBe(3);
  await run(async (_, context) => {
    context.workbook.application.calculate('Recalculate');
    await context.sync();
  });
  expect(host.cell('一', 'D1').value).toBe(12);
});

test('precision as displayed: numbers lose what their format hides', async () => {
  const { host, run } = opened({ precision: 'as displayed' });
  await run(async (sheet, context) => {
    sheet.getRange('B1:D1').numberFormat = [['0.0', '0%', '0.00']];
    sheet.getRange('B1:D1').formulas = [[1.26, 0.126, '=B1/7']];
    context.workbook.load('usePrecisionAsDisplayed');
    await context.sync();
    expect(context.workbook.usePrecisionAsDisplayed).toBe(true);
  });
  expect(['B1', 'C1', 'D1'].map((cell) => host.cell('一', cell).value)).toEqual([1.3, 0.13, 0.19]);
});

test.each([
  ["='二'!b1 * 1.50", '=二!B1*1.5'],
  ['=sum( b1 : c1 )', '=sum( b1 : c1 )'],
  ['=sum(b1:c1)', '=SUM(B1:C1)'],
  ['=IF(B1=1,"a b",1E2)', '=IF(B1=1,"a b",100)'],
])('formulas are normalised: %s', async (entered, given) => {
  const { host, run } = opened({ formulas: 'normalised' });
  const outcome = await run(async (sheet, context) => {
    sheet.getRange('D1').formulas = [[entered]];
    await context.sync();
  }).catch((error: { code: string }) => error.code);
  expect(outcome ?? host.cell('一', 'D1').input).toBe(given === entered ? 'InvalidArgument' : given);
});

test('addresses are joined with a comma and a space', async () => {
  const { run } = opened({ separator: ', ' });
  const address = await run(async (sheet, context) => {
    const areas = sheet.getRanges('A1,B2').load('address');
    await context.sync();
    return areas.address;
  });
  expect(address).toBe('一!A1, 一!B2');
});

test('XML parts come back rewritten, and are still found by their namespace', async () => {
  const { run } = opened({ xml: 'rewritten' });
  const xml = await run(async (_, context) => {
    const { customXmlParts } = context.workbook;
    customXmlParts.add('<?xml version="1.0"?>\n<a xmlns="urn:a"><b></b>1 &gt; 0</a>');
    const part = customXmlParts.getByNamespace('urn:a').getOnlyItem().getXml();
    await context.sync();
    return part.value;
  });
  expect(xml).toBe("<a xmlns='urn:a'><b/>1 > 0</a>");
});

test.each([
  ['prompt', 1, 1],
  ['unruly', 2, 0],
] as const)('%s events: %i for content, %i for merging', async (events, forContent, forMerge) => {
  const { host, run } = opened({ events });
  const heard: string[] = [];
  await run(async (sheet, context) => {
    sheet.onChanged.add(async ({ address }) => void heard.push(address));
    await context.sync();
  });
  host.type('一', 'B1', 9);
  await host.idle();
  expect(heard).toHaveLength(forContent);
  await run(async (sheet, context) => {
    sheet.getRange('E5:F5').merge();
    await context.sync();
  });
  await host.idle();
  expect(heard).toHaveLength(forContent + forMerge);
});

test.each([
  ['swallow', 'done'],
  ['refuse', 'ItemNotFound'],
] as const)('null objects %s what is done to them', async (nullObjects, outcome) => {
  const { run } = opened({ nullObjects });
  const deleting = run(async (_, context) => {
    context.workbook.worksheets.getItemOrNullObject('无').delete();
    await context.sync();
    return 'done';
  });
  expect(await deleting.catch((error: { code: string }) => error.code)).toBe(outcome);
});

test('with another workbook in front the view cannot be moved, sheets not added or deleted', async () => {
  const { host, run } = opened({});
  host.bringOtherToFront();
  const codeOf = (act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void) =>
    run(async (sheet, context) => {
      act(sheet, context);
      await context.sync();
      return 'done';
    }).catch((error: { code: string }) => error.code);
  expect([
    await codeOf((sheet) => sheet.activate()),
    await codeOf((sheet) => sheet.getRange('A1').select()),
    await codeOf((_, context) => context.workbook.worksheets.add('三')),
    await codeOf((sheet) => sheet.delete()),
    await codeOf((sheet) => sheet.getRange('A1').clear()),
  ]).toEqual(['GeneralException', 'GeneralException', 'GeneralException', 'InvalidSelection', 'done']);
});

test('a real Excel as its 自检 described it replaces what it tried, and nothing else', () => {
  const checked = {
    kind: 'jixiao-ziping.self-check',
    version: 1,
    apiLevel: 17,
    platform: 'PC',
    build: '16.0',
    results: [],
    observed: { separator: ', ', entered: { '３％': 0.03 } },
  } as const;
  expect(behaviourOf(checked, LENIENT)).toEqual({ ...LENIENT, ...checked.observed });
  expect(behaviourOf(checked)).toEqual({ ...STRICT, ...checked.observed });
  const host = new ExcelHost([formSheet()], { behaviour: behaviourOf(checked, LENIENT) });
  host.type('自评表', 'K1', '３％');
  expect(host.cell('自评表', 'K1').value).toBe(0.03);
});
