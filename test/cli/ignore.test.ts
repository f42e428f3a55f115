import { readFileSync, writeFileSync } from 'node:fs';
import { openXlsx } from '../../src/workbook/xlsx/xlsx-workbook';
import { folderOfEachTest, runZiping } from '../support/command-line';
import { type FormOverrides, formSheet } from '../support/form-sheet';
import { xlsxFile } from '../support/xlsx-file';

const TODAY = new Date(2026, 2, 2, 23, 30);
const WRONG: FormOverrides = { total: { weight: 100, score: 97, grade: '优' } };

const path = folderOfEachTest(() => {
  writeFileSync(file(), xlsxFile({ sheets: [formSheet(WRONG)] }));
});
const file = () => path('表.xlsx');

const ziping = (...words: string[]) => runZiping(words, () => TODAY);

const WHY = ['--reason', '按县里口径另计', '--by', '王芳'];
const ignore = (...words: string[]) => ziping('ignore', file(), ...words);
const kept = async (name = file()) =>
  (await openXlsx(readFileSync(name), '表.xlsx').settings.load()).suppressions;

test('an ignored finding is kept with reason, name and day, and no longer counts', async () => {
  expect((await ziping('check', file())).code).toBe(1);
  const { code, out } = await ignore('--rule', 'total-score', '--cell', '$h$19', ...WHY);
  expect([code, out]).toEqual([
    0,
    expect.stringContaining('total-score（自评表 H19）：按县里口径另计（王芳，2026-03-02）'),
  ]);
  expect(await kept()).toEqual([
    {
      rule: 'total-score',
      sheet: '自评表',
      cell: 'H19',
      reason: '按县里口径另计',
      by: '王芳',
      on: '2026-03-02',
    },
  ]);
  const checked = await ziping('check', file());
  expect(checked.code).toBe(0);
  expect(checked.out).toContain('已忽略 1 项');
});

test('no cell of the form changes', async () => {
  const before = openXlsx(readFileSync(file()), '表.xlsx').readSheet('自评表');
  await ignore('--rule', 'total-score', ...WHY);
  expect(openXlsx(readFileSync(file()), '表.xlsx').readSheet('自评表').cells).toEqual(before.cells);
  expect(await kept()).toMatchObject([{ rule: 'total-score' }]);
  expect((await kept())[0]).not.toHaveProperty('cell');
});

test('the same place again replaces the reason; -o leaves the file alone', async () => {
  await ignore('--rule', 'total-score', '--cell', 'H19', ...WHY);
  await ignore(
    '--rule',
    'total-score',
    '--cell',
    'H19',
    '--reason',
    '已核对',
    '--by',
    '李强',
    '-o',
    path('副本.xlsx'),
  );
  expect(await kept()).toMatchObject([{ by: '王芳' }]);
  expect(await kept(path('副本.xlsx'))).toMatchObject([{ reason: '已核对', by: '李强' }]);
});

test('another cell that the finding names leads to it', async () => {
  writeFileSync(file(), xlsxFile({ sheets: [formSheet({ set: { 0: { score: 25 } } })] }));
  // The weight of the row in G13; the finding stands at its score.
  await ignore('--rule', 'score-over-weight', '--cell', 'G13', ...WHY);
  expect(await kept()).toMatchObject([{ cell: 'H13' }]);
});

test('--list names what is kept and what nothing answers to any more; --remove takes it back', async () => {
  expect((await ignore('--list')).out).toContain('没有忽略的问题');
  await ignore('--rule', 'total-score', '--cell', 'H19', ...WHY);
  expect((await ignore('--list')).out).toBe(
    'total-score（自评表 H19）：按县里口径另计（王芳，2026-03-02）\n',
  );
  await ziping('grade', file(), '--in-place', '--accept', 'computed-scores');
  expect((await ignore('--list')).out).toContain('已没有对应的问题');
  const wrongPlace = await ignore('--remove', '--rule', 'total-score');
  expect([wrongPlace.code, wrongPlace.err]).toEqual([2, expect.stringContaining('自评表 H19')]);
  const removed = await ignore('--remove', '--rule', 'total-score', '--cell', 'H19');
  expect([removed.code, removed.out]).toEqual([0, expect.stringContaining('不再忽略')]);
  expect(await kept()).toEqual([]);
});

test('with several forms the sheet must be named', async () => {
  const [one, two] = ['甲', '乙'].map((sheetName) => formSheet({ ...WRONG, sheetName }));
  writeFileSync(file(), xlsxFile({ sheets: [one, two].flatMap((sheet) => (sheet ? [sheet] : [])) }));
  expect((await ignore('--rule', 'total-score', ...WHY)).err).toContain('甲、乙');
  expect((await ignore('--rule', 'total-score', '--sheet', '乙', ...WHY)).code).toBe(0);
  expect(await kept()).toMatchObject([{ sheet: '乙' }]);
});

test.each([
  ['no reason', ['--rule', 'total-score', '--by', '王芳'], '--reason'],
  ['a reason of blanks', ['--rule', 'total-score', '--reason', ' 　', '--by', '王芳'], '--reason'],
  ['nobody', ['--rule', 'total-score', '--reason', '已核对', '--by', ''], '--by'],
  ['no rule', WHY, '--rule'],
  ['an unknown rule', ['--rule', 'no-such', ...WHY], 'no-such'],
  ['no cell', ['--rule', 'total-score', '--cell', '19H', ...WHY], '19H'],
  ['a column beyond the last', ['--rule', 'total-score', '--cell', 'XFE1', ...WHY], 'XFE1'],
  ['a cell without that finding', ['--rule', 'total-score', '--cell', 'B2', ...WHY], 'H19'],
  ['a rule that found nothing', ['--rule', 'fund-unit', ...WHY], '不用忽略'],
  ['list and remove at once', ['--list', '--remove'], '--remove'],
  ['a reason for the list', ['--list', ...WHY], '--list'],
  ['an entry that is not there', ['--remove', '--rule', 'fund-unit'], '没有忽略过'],
])('refused, and the file stays as it is: %s', async (_name, words, part) => {
  const before = readFileSync(file());
  const { code, err } = await ignore(...words);
  expect([code, err]).toEqual([2, expect.stringContaining(part)]);
  expect(readFileSync(file()).equals(before)).toBe(true);
});
