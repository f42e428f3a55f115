import { assess } from '../../src/assess';
import { readForms } from '../../src/form/read';
import { applyEdits } from '../../src/plan/apply';
import { planGrade } from '../../src/plan/grade';
import { defaultPolicy } from '../../src/policy';
import { cellKey, formatA1, parseA1 } from '../../src/sheet/address';
import { createSheet, type Sheet } from '../../src/sheet/sheet';
import { cellWith, formOn, formSheet } from '../support/form-sheet';
import { planFor, valueAt } from '../support/grade-plan';

/** Two forms on a sheet, one below the other. */
const twoForms = () => {
  const [one, shift] = [formSheet(), 24];
  const cells = new Map(one.cells);
  for (const [key, cell] of one.cells) cells.set(key + shift * 16384, cell);
  const lower = one.merges.map((merge) => ({
    ...merge,
    top: merge.top + shift,
    bottom: merge.bottom + shift,
  }));
  return createSheet({ name: one.name, cells, merges: [...one.merges, ...lower] });
};

test('the block stands two rows under the form with its names', () => {
  const sheet = formSheet();
  const plan = planFor(sheet);
  const after = applyEdits(sheet, plan);
  expect(valueAt(after, 'A21')?.value).toBe('评价结果');
  const named = Object.fromEntries(plan.names.map(({ name, refersTo }) => [name, formatA1(refersTo)]));
  expect(Object.keys(named)).toEqual([
    '自评_实际到位资金',
    '自评_资金到位率',
    '自评_预算执行率',
    '自评_总分',
    '自评_等级',
  ]);
  expect(valueAt(after, named['自评_总分']!)?.value).toBe(98.8);
  expect(valueAt(after, named['自评_等级']!)?.value).toBe('优');
});

test.each<[string, (sheet: Sheet) => Sheet]>([
  [
    'a title merged over the whole row',
    (sheet) => {
      const title = { top: 1, left: 1, bottom: 1, right: 16_384 };
      return createSheet({ ...sheet, merges: [...sheet.merges.filter(({ top }) => top > 1), title] });
    },
  ],
  [
    'a stray cell in the last column',
    (sheet) =>
      createSheet({
        ...sheet,
        used: undefined,
        cells: new Map([...sheet.cells, [cellKey(parseA1('XFD8')), cellWith('x')]]),
      }),
  ],
])('%s makes the block no wider than a form is', (_, spoil) => {
  const sheet = spoil(formSheet());
  const columns = planFor(sheet).edits.map(({ cell }) => cell.column);
  expect(Math.max(...columns)).toBeLessThanOrEqual(60);
});

test('what stands far below the last row, in columns of its own, is not the form’s', () => {
  const form = formSheet();
  const cells = new Map([...form.cells].filter(([key]) => key < cellKey(parseA1('A19'))));
  const sheet = createSheet({
    ...form,
    used: undefined,
    cells: cells.set(cellKey(parseA1('AA45')), cellWith(1)),
  });
  const { range } = formOn(sheet);
  expect([range.bottom, range.right]).toEqual([18, 9]);
});

test('a typed 实际到位资金 is kept and gives the 到位率', () => {
  const sheet = formSheet();
  const after = applyEdits(sheet, planFor(sheet));
  const typed = new Map(after.cells).set(22 * 16384 + 4, {
    value: 95,
    text: '95',
    numberFormat: 'General',
    locked: false,
  });
  const again = planFor(createSheet({ ...after, cells: typed }));
  expect(again.edits).toEqual([
    expect.objectContaining({ label: '资金到位率', after: expect.objectContaining({ value: 0.95 }) }),
  ]);
});

test('content below the form is never covered', () => {
  const sheet = formSheet();
  const cells = new Map(sheet.cells).set(23 * 16384 + 2, {
    value: '填表人：张三',
    text: '填表人：张三',
    numberFormat: 'General',
    locked: true,
  });
  const plan = planFor(createSheet({ ...sheet, cells, used: undefined }));
  const block = plan.edits.filter(({ group }) => group === 'block').map(({ cell }) => cell.row);
  expect(Math.min(...block)).toBeGreaterThan(23);
});

test('two forms on a sheet get a block each, and planning again changes nothing', () => {
  const gradeAll = (start: Sheet) =>
    [0, 1].reduce(
      ({ sheet, edits }, index) => {
        const assessment = assess(readForms([sheet]).forms[index]!, defaultPolicy);
        const plan = planGrade({ sheet, assessment, sheetNames: [sheet.name] });
        return { sheet: applyEdits(sheet, plan), edits: edits + plan.edits.length };
      },
      { sheet: start, edits: 0 },
    );
  const { sheet } = gradeAll(twoForms());
  const titles = [...sheet.cells.values()]
    .filter(({ text }) => text.startsWith('评价结果'))
    .map(({ text }) => text);
  expect(titles).toEqual(['评价结果（第1张）', '评价结果（第2张）']);
  expect(gradeAll(sheet).edits).toBe(0);
});

test('a form without a row 总分: the block below is never taken for the form’s own', () => {
  const full = formSheet({ set: { 0: { actual: '4000册', score: 20, reason: '到货推迟' } } });
  const cells = new Map([...full.cells].filter(([key]) => Math.floor((key - 1) / 16384) !== 19));
  const merges = full.merges.filter(({ top }) => top !== 19);
  const sheet = createSheet({ name: full.name, cells, merges });
  const accept = new Set(['computed-scores'] as const);
  const after = applyEdits(sheet, planFor(sheet, { accept }));
  expect(formOn(after).total).toBeUndefined();
  expect(planFor(after, { accept }).edits).toEqual([]);
});

describe('the block when things change', () => {
  const put = (sheet: Sheet, a1: string, value: string | number) =>
    createSheet({
      ...sheet,
      used: undefined,
      cells: new Map(sheet.cells).set(cellKey(parseA1(a1)), cellWith(value)),
    });

  test('a text typed into 实际到位资金 stays', () => {
    const sheet = formSheet();
    const typed = put(applyEdits(sheet, planFor(sheet)), 'D22', '待核实');
    expect(planFor(typed).edits).toEqual([]);
  });

  test('another 一级指标: the old block is emptied, the new one keeps what was typed', () => {
    const sheet = formSheet();
    const typed = put(applyEdits(sheet, planFor(sheet)), 'D22', 95);
    const renamed = put(typed, 'B18', '成本指标(5分)');
    const other = put(renamed, 'B16', '其他指标(5分)');
    const split = put(
      createSheet({ ...other, merges: other.merges.filter(({ top, left }) => top !== 16 || left !== 2) }),
      'B17',
      '效益指标(25分)',
    );
    const after = applyEdits(split, planFor(split));
    expect(valueAt(after, 'A21')?.value).toBeNull();
    const titles = [...after.cells].filter(([, { value }]) => value === '评价结果').map(([key]) => key);
    expect(titles).toHaveLength(1);
    const top = Math.floor((titles[0]! - 1) / 16384);
    expect(valueAt(after, `D${top + 1}`)?.value).toBe(95);
    expect(planFor(after).edits).toEqual([]);
  });

  test('the block stands outside the print area', () => {
    const sheet = createSheet({ ...formSheet(), printArea: { top: 1, left: 1, bottom: 25, right: 9 } });
    const rows = planFor(sheet).edits.map(({ cell }) => cell.row);
    expect(Math.min(...rows)).toBe(26);
  });

  test('each of two forms reads the money typed into its own block', () => {
    let sheet = twoForms();
    for (const index of [0, 1]) {
      const assessment = assess(readForms([sheet]).forms[index]!, defaultPolicy);
      sheet = applyEdits(sheet, planGrade({ sheet, assessment, sheetNames: [] }));
    }
    const title = [...sheet.cells].find(([, { value }]) => value === '评价结果（第1张）')![0];
    const typed = put(sheet, `D${Math.floor((title - 1) / 16384) + 1}`, 95);
    const arrived = readForms([typed]).forms.map(({ funds }) => funds?.total?.arrived.number?.toNumber());
    expect(arrived).toEqual([95, undefined]);
  });
});

describe('rows as tall as their texts', () => {
  const heights = (points: number) => {
    const sheet = createSheet({ ...formSheet(), columnWidths: { usual: points, own: [] } });
    return planFor(sheet).rowHeights.filter((row) => row.sheet === sheet.name);
  };

  test('in wide columns every row is as high as usual', () => {
    expect(new Set(heights(200).map(({ points }) => points))).toEqual(new Set([22]));
  });

  test('in narrow ones those are higher that explain something at length, up to what Excel allows', () => {
    const tall = heights(40).filter(({ points }) => points > 22);
    expect(tall.length).toBeGreaterThan(2);
    expect(Math.max(...heights(1).map(({ points }) => points))).toBe(409);
  });

  test('a block that is there grows where it says something else than before, and nowhere else', () => {
    const sheet = createSheet({ ...formSheet(), columnWidths: { usual: 40, own: [] } });
    const graded = applyEdits(sheet, planFor(sheet));
    expect(planFor(graded).rowHeights).toEqual([]);
    const arrived = new Map(graded.cells).set(22 * 16384 + 4, { ...cellWith(95), locked: false });
    const { edits, rowHeights } = planFor(createSheet({ ...graded, cells: arrived }));
    expect(rowHeights.map(({ row }) => row)).toEqual([...new Set(edits.map(({ cell }) => cell.row))]);
    expect(rowHeights.length).toBe(1);
  });
});
