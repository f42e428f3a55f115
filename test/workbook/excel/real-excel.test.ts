import { assess } from '../../../src/assess';
import { readForms } from '../../../src/form/read';
import { planGrade } from '../../../src/plan/grade';
import type { WritePlan } from '../../../src/plan/plan';
import { defaultPolicy } from '../../../src/policy';
import { cellKey } from '../../../src/sheet/address';
import type { Sheet } from '../../../src/sheet/sheet';
import { parseAreas } from '../../../src/workbook/excel/address';
import type { ExcelWorkbook } from '../../../src/workbook/excel/excel-workbook';
import type { ExcelHostOptions } from '../../excel-host';
import { cellWith, formSheet, gridSheet } from '../../support/form-sheet';
import { fixPlan } from './fix-plan';
import { openExcel } from './open-excel';

// What would fail in a real Excel, each fault by itself. Undo groups (the first two) have undo.test.ts.

const OPEN_FORM = () => formSheet({ total: { weight: 100, score: null, grade: '' } });

/** A sheet with one more cell. */
function withStray(sheet: Sheet, row: number, column: number): Sheet {
  return { ...sheet, cells: new Map([...sheet.cells, [cellKey({ row, column }), cellWith('x')]]) };
}

async function gradePlan(workbook: ExcelWorkbook, names: readonly string[] = ['自评表']): Promise<WritePlan> {
  const sheet = await workbook.read('自评表', { layout: true });
  const assessment = assess(readForms([sheet]).forms[0]!, defaultPolicy);
  return planGrade({ sheet, assessment, sheetNames: names, report: {} });
}

function remarking(sheets: readonly Sheet[], options: ExcelHostOptions = {}) {
  const remarks: string[] = [];
  return { remarks, ...openExcel(sheets, options, { onRemark: (text) => remarks.push(text) }) };
}

describe('3: reading is bounded', () => {
  test.each([
    ['A60000', 60_000, 1],
    ['XFD1048576', 1_048_576, 16_384],
    ['BH2000', 2000, 60],
  ])('a stray character in %s: the form is read, in at most 5 MB', async (_, row, column) => {
    const { host, workbook } = remarking([withStray(formSheet(), row, column)]);
    const { activeSheet } = await workbook.open();
    const read = await workbook.read(activeSheet);
    expect(readForms([read]).forms[0]?.indicators).toHaveLength(6);
    expect(host.counters.bytesOut).toBeLessThan(5_000_000);
  });

  test('a stray character far below costs a look nothing', async () => {
    const { host, workbook } = remarking([withStray(formSheet(), 60_000, 1)]);
    const { activeSheet } = await workbook.open();
    await workbook.read(activeSheet);
    host.resetCounters();
    await workbook.read(activeSheet);
    expect([host.counters.roundTrips, host.counters.bytesOut < 100_000]).toEqual([1, true]);
  });

  test('a form whose sheet reaches the bound says so, once', async () => {
    const { remarks, workbook } = remarking([withStray(formSheet(), 2000, 1)]);
    await workbook.read('自评表');
    await workbook.read('自评表');
    expect(remarks).toEqual([expect.stringContaining('最多读到第 2000 行')]);
  });

  test('more than Excel sends at once is read in part, and said', async () => {
    const { remarks, workbook } = remarking([withStray(formSheet(), 2000, 60)], { payloadLimit: 2_000_000 });
    const { activeSheet } = await workbook.open();
    const read = await workbook.read(activeSheet);
    expect(readForms([read]).forms).toHaveLength(1);
    expect(remarks).toHaveLength(1);
  });

  test('other sheets are looked at lightly: thirty in one round trip, values only', async () => {
    const others = Array.from({ length: 30 }, (_, index) => gridSheet([['台账', index]], [], `台账${index}`));
    const { host, workbook } = openExcel([formSheet(), ...others, { ...formSheet(), name: '自评表2' }]);
    await workbook.open();
    host.resetCounters();
    const names = [...others.map(({ name }) => name), '自评表2', '不存在'];
    expect(await workbook.mayHoldForms(names)).toEqual(['自评表2']);
    expect(host.counters.roundTrips).toBe(1);
  });
});

test('4: merged areas are asked for only where the values show a form', async () => {
  const { host, workbook } = openExcel([gridSheet([['台账', 1]], [], '台账'), formSheet()]);
  await workbook.open();
  await workbook.read('台账');
  await workbook.mayHoldForms(['自评表']);
  expect(host.calls('GetMergedAreasOrNullObject')).toBe(0);
  expect((await workbook.read('自评表')).merges.length).toBeGreaterThan(0);
});

describe('5: a computed value that differs does not undo the write', () => {
  const formulaPlan = () => fixPlan('自评表', 'K2', null, 3, 'K1*2');
  const sheet = () => gridSheet([[null, null, null, null, null, null, null, null, null, null, 1.5]]);

  test('manual calculation: Excel computes once more, and the write stands without a remark', async () => {
    const { host, workbook } = openExcel([sheet()], {
      behaviour: { calculation: 'manual', precision: 'full' },
    });
    const plan = formulaPlan();
    const two = {
      ...plan,
      edits: [...fixPlan('自评表', 'K1', 1.5, 2).edits, ...fixPlan('自评表', 'J9', null, 4, 'K1*2').edits],
    };
    const { remarks } = await workbook.apply(two);
    expect([remarks, host.cell('自评表', 'J9').value]).toEqual([[], 4]);
  });

  test('precision as displayed: the rounded value stands, with a remark', async () => {
    const { host, workbook } = openExcel([sheet()], { behaviour: { precision: 'as displayed' } });
    const plan = fixPlan('自评表', 'K3', null, 0.4444, 'K1*0.2963');
    const [edit] = plan.edits;
    const shown = { ...plan, edits: [{ ...edit!, style: { numberFormat: '0.00' } }] };
    const { remarks, verified } = await workbook.apply(shown);
    expect([verified, host.cell('自评表', 'K3').value]).toEqual([1, 0.44]);
    expect(remarks).toEqual([expect.stringMatching(/K3 .*精度/)]);
  });

  test('a typed number that is kept as displayed stands, with a remark', async () => {
    const { host, workbook } = openExcel([sheet()], { behaviour: { precision: 'as displayed' } });
    const [edit] = fixPlan('自评表', 'K4', null, 9.8765).edits;
    const { remarks } = await workbook.apply({
      ...fixPlan('自评表', 'K4', null, 9.8765),
      edits: [{ ...edit!, style: { numberFormat: '0.00' } }],
    });
    expect([remarks?.length, host.cell('自评表', 'K4').value]).toEqual([1, 9.88]);
  });
});

test('6: a PC that refuses paper sizes gets its report, and a remark', async () => {
  const { host, workbook } = openExcel([OPEN_FORM()]);
  await workbook.open();
  const plan = await gradePlan(workbook);
  host.failOn(3, 'InvalidArgument', 'before');
  const { remarks } = await workbook.apply(plan);
  expect(remarks).toEqual([expect.stringContaining('打印设置')]);
  expect(host.sheetNames).toContain(plan.newSheets[0]!.name);
});

describe('7: one passing GeneralException', () => {
  test('does not cost the merges: they are asked for again', async () => {
    const { host, workbook, remarks } = remarking([formSheet()]);
    await workbook.open();
    host.failOn(1, 'GeneralException');
    expect((await workbook.read('自评表')).merges.length).toBeGreaterThan(0);
    expect(remarks).toEqual([]);
  });

  test('twice in a row: this look goes without and says so, the next one has them', async () => {
    const { host, workbook, remarks } = remarking([formSheet()]);
    await workbook.open();
    host.failOn(1, 'GeneralException');
    host.failOn(2, 'GeneralException');
    expect((await workbook.read('自评表')).merges).toEqual([]);
    expect(remarks).toEqual([expect.stringContaining('合并单元格读不出来')]);
    expect((await workbook.read('自评表')).merges.length).toBeGreaterThan(0);
  });
});

describe('8: the pane opens whatever sheet is in front, in two round trips', () => {
  test.each<[string, (opened: ReturnType<typeof openExcel>) => void, string]>([
    ['the form', () => undefined, '自评表'],
    ['a chart sheet', ({ host }) => host.activateChartSheet(), '自评表'],
    ['an empty sheet', ({ host }) => host.activate('空表'), '空表'],
  ])('%s', async (_, prepare, name) => {
    const opened = openExcel([formSheet(), gridSheet([], [], '空表')]);
    prepare(opened);
    const { activeSheet } = await opened.workbook.open();
    const read = await opened.workbook.read(activeSheet);
    expect([activeSheet, read.name, opened.host.counters.roundTrips <= 2]).toEqual([name, name, true]);
    expect(read.merges.length > 0).toBe(name === '自评表');
    expect(opened.host.registrations).toBe(opened.host.subscriptions.length);
  });

  test('a hidden sheet in front of the list is not taken for the one in front', async () => {
    const { host, workbook } = openExcel([gridSheet([['藏']], [], '藏'), formSheet()]);
    host.sheet('藏').visibility = 'Hidden';
    host.activateChartSheet();
    expect((await workbook.open()).activeSheet).toBe('自评表');
  });
});

test.each<[string, (workbook: ExcelWorkbook) => Promise<unknown>]>([
  ['going to a cell', (workbook) => workbook.select({ sheet: '自评表', cell: { row: 1, column: 1 } })],
  ['writing a report', async (workbook) => workbook.apply(await gradePlan(workbook))],
])('9: another workbook in front: %s says to click this one first', async (_, act) => {
  const { host, workbook } = openExcel([OPEN_FORM()]);
  const before = host.dump();
  host.bringOtherToFront();
  await expect(act(workbook)).rejects.toMatchObject({
    message: expect.stringContaining('请先点一下本工作簿'),
  });
  expect(host.dump() === before).toBe(true);
});

describe('11: InvalidOperation on a read may mean that a cell is being edited', () => {
  test('it is waited out while the person types', async () => {
    const statuses: string[] = [];
    const { host, workbook } = openExcel(
      [formSheet()],
      { behaviour: { cellEditCode: 'InvalidOperation' } },
      {
        onStatus: (status) => statuses.push(status),
        wait: async () => {
          if (statuses.length === 1) host.endCellEdit();
        },
      },
    );
    host.beginCellEdit();
    await workbook.read('自评表');
    expect(statuses).toEqual(['cell-edit', 'ready']);
  });

  test('after two seconds it is taken for what it says', async () => {
    const waits: number[] = [];
    const { host, workbook } = openExcel(
      [formSheet()],
      {},
      { wait: async (milliseconds) => void waits.push(milliseconds) },
    );
    host.failAlways('InvalidOperation');
    await expect(workbook.sheets()).rejects.toMatchObject({ code: 'invalid-operation' });
    expect(waits.reduce((sum, each) => sum + each, 0)).toBe(2000);
  });
});

test('13: border colours that Excel does not give do not stop a write or 恢复', async () => {
  const { host, workbook } = openExcel([OPEN_FORM()], { behaviour: { borderColours: 'black' } });
  const before = host.dump();
  await workbook.restore(await workbook.apply(await gradePlan(workbook)));
  expect(host.dump() === before).toBe(true);
});

test.each([
  ["'甲,乙'!A1:B2,'甲,乙'!C3", 2],
  ["'甲,乙'!A1:B2, '甲,乙'!C3, '甲,乙'!$D$4:$E$5", 3],
  ['自评表!A1, 自评表!B2:C3', 2],
])('addresses as Excel joins them: %s', (text, count) => {
  expect(parseAreas(text)).toHaveLength(count);
});
