import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cellKey, parseA1 } from '../../src/sheet/address';
import { cellAt } from '../../src/sheet/sheet';
import { openXlsx } from '../../src/workbook/xlsx/xlsx-workbook';
import { folderOfEachTest, ziping } from '../support/command-line';
import { formSheet } from '../support/form-sheet';
import { xlsxFile } from '../support/xlsx-file';

const SET = {
  0: { weight: 25, score: 25 },
  1: { weight: 25, score: 25 },
  2: { weight: 11, score: 11 },
  3: { score: 12 },
  5: { score: 6 },
};

const path = folderOfEachTest(() => {
  writeFileSync(file(), xlsxFile({ sheets: [formSheet({ set: SET })] }));
});
const file = () => path('表.xlsx');

const valueAt = (name: string, row: number, column: number) =>
  cellAt(openXlsx(readFileSync(name), name).readSheet('自评表'), row, column)?.value;

test('a preview writes nothing; the copy holds what the preview said, and the input stays as it was', async () => {
  const before = readFileSync(file());
  const preview = await ziping('fix', file(), '--rule', 'weight-level1', '--dry-run');
  expect(preview.out).toContain('G13   分值：采购图书册数：25 → 21');
  expect(preview.out).toContain('● --choose remainder-产出指标=row-13  采购图书册数（25 → 21）');
  expect(preview.out).toContain('没有写入');
  expect(existsSync(path('表.已改.xlsx'))).toBe(false);
  const { out, code } = await ziping('fix', file(), '--rule', 'weight-level1');
  expect(out).toMatch(/已写入 \d+ 个单元格并逐一核对：.*表\.已改\.xlsx\n已解决1处，还有\d+处。/);
  expect([0, 1]).toContain(code);
  expect([13, 14, 15].map((row) => valueAt(path('表.已改.xlsx'), row, 7))).toEqual([21, 20, 9]);
  expect(readFileSync(file()).equals(before)).toBe(true);
});

test('formulas that were there follow what was written', async () => {
  const sheet = formSheet({ set: SET });
  const key = cellKey(parseA1('H19'));
  const total = { ...sheet.cells.get(key)!, value: 97.8, formula: 'SUM(H13:H18)+I6' };
  writeFileSync(file(), xlsxFile({ sheets: [{ ...sheet, cells: new Map(sheet.cells).set(key, total) }] }));
  await ziping('fix', file(), '--rule', 'weight-level1');
  expect(valueAt(path('表.已改.xlsx'), 19, 8)).toBe(86.8);
});

test('what the person chooses is written', async () => {
  await ziping(
    'fix',
    file(),
    '--rule',
    'weight-level1',
    '--choose',
    'remainder-产出指标=row-15',
    '-o',
    path('新.xlsx'),
  );
  expect([13, 14, 15].map((row) => valueAt(path('新.xlsx'), row, 7))).toEqual([20, 20, 10]);
});

test('one cell of a rule, written back into the file when asked for', async () => {
  const { out } = await ziping('fix', file(), '--rule', 'score-unexplained', '--cell', 'h18', '--in-place');
  expect(out).toContain('H18');
  expect(out).not.toContain('H16');
  expect([valueAt(file(), 16, 8), valueAt(file(), 18, 8)]).toEqual([12, 10]);
});

test.each([
  ['an unknown rule', ['--rule', 'no-such'], '没有这样的规则'],
  ['no rule', [], '--rule'],
  ['nothing of that rule', ['--rule', 'fund-total'], '没有规则“fund-total”可修正的问题'],
  ['nothing at that cell', ['--rule', 'score-unexplained', '--cell', 'A1'], '这个单元格没有规则'],
  ['an answer to nothing', ['--rule', 'weight-level1', '--choose', 'x=y'], '没有这样的选择'],
  ['an answer that is none', ['--rule', 'weight-level1', '--choose', 'x'], '请写作'],
  ['a preview and a file', ['--rule', 'weight-level1', '--dry-run', '--in-place'], '--dry-run'],
  ['two places', ['--rule', 'weight-level1', '-o', 'x.xlsx', '--in-place'], '只能用一个'],
])('refused: %s', async (_name, words, text) => {
  const before = readFileSync(file());
  const { code, err } = await ziping('fix', file(), ...words);
  expect([code, err]).toEqual([2, expect.stringContaining(text)]);
  expect(readFileSync(file()).equals(before)).toBe(true);
  expect(existsSync(path('表.已改.xlsx'))).toBe(false);
});
