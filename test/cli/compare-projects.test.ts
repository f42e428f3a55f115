import { assess } from '../../src/assess';
import { compareProjects } from '../../src/cli/compare-projects';
import type { FileReview } from '../../src/cli/review';
import { summaryRows, summarySheet } from '../../src/cli/summary';
import { defaultPolicy } from '../../src/policy';
import type { Sheet } from '../../src/sheet/sheet';
import { type FormOverrides, formOn, formSheet, formSheetWith } from '../support/form-sheet';

/** Every score is the weight, and so is the total. */
const FULL: FormOverrides = {
  funds: [{ label: '年度资金总额', amounts: [100, 100, 100], weight: 10, rate: 1, score: 10 }],
  set: { 4: { score: 10, reason: '' } },
  total: { weight: 100, score: 100, grade: '优' },
};
const REASON = '乡镇分馆借阅量偏低，主要是流动图书车检修停驶两个月，下年度增加备用车辆。';

function review(
  projectName: string,
  overrides: FormOverrides = FULL,
  file = `${projectName}.xlsx`,
): FileReview {
  return reviewOf(formSheet({ projectName, ...overrides }), file);
}

function reviewOf(sheet: Sheet, file: string): FileReview {
  const form = formOn(sheet);
  return { file, error: undefined, forms: [{ ...assess(form, defaultPolicy), origin: 'given' }] };
}

const goals = (expected: string, actual: string) => ({ ...FULL, goal: { expected, actual } });
const messages = (...reviews: FileReview[]) => compareProjects(reviews).map(({ message }) => message);

test('three projects of a unit that all have full marks are named', () => {
  const all = ['甲', '乙', '丙'].map((name) => review(name));
  expect(messages(...all)).toEqual([
    '“某县图书馆”的3个项目自评都是满分100分，容易被抽查复核，请确认每个项目的得分都有佐证材料。',
  ]);
});

test('two projects, a copy of one, another unit, or one that is not full say nothing', () => {
  const two = [review('甲'), review('乙')];
  expect(messages(...two)).toEqual([]);
  expect(messages(...two, review('乙', FULL, '乙.已评.xlsx'))).toEqual([]);
  expect(messages(...two, review('丙', { ...FULL, implementingUnit: '某县博物馆' }))).toEqual([]);
  expect(messages(...two, review('丙'), review('丁', {}))).toEqual([]);
});

test('files without a unit are one unit only where none names one', () => {
  const nameless = ['甲', '乙', '丙'].map((name) => review(name, { ...FULL, implementingUnit: '' }));
  expect(messages(...nameless)).toEqual([expect.stringMatching(/^这3个项目自评都是满分100分/)]);
  expect(messages(...nameless, review('丁'))).toEqual([]);
});

test('a file that could not be read has no part in it', () => {
  const broken: FileReview = { file: '坏.xlsx', error: { code: 'io', message: '坏' }, forms: [] };
  const rows = summaryRows([broken, review('甲'), review('乙'), review('丙')]);
  const column = rows[0]?.indexOf('与其他项目比较') ?? -1;
  expect(rows.slice(1).map((row) => row[column])).toEqual([
    null,
    ...Array<unknown>(3).fill(expect.stringContaining('3个项目自评都是满分100分')),
  ]);
});

test('a long text that stands in two projects is named with both files, whatever its punctuation', () => {
  const late = (reason: string) => ({ set: { 4: { reason } } });
  const reviews = [review('甲', late(REASON)), review('乙', late(REASON.replace('，', '； '))), review('丙')];
  expect(messages(...reviews)).toEqual([
    '不同项目写得一字不差，请按各项目的实际情况填写：' +
      expectPlaces(['甲', '乙']) +
      '：“乡镇分馆借阅量偏低，主要是流动图书车检修停驶两个…”。',
  ]);
  const cells = summarySheet(reviews).cells.filter(({ value }) => String(value).startsWith('不同项目'));
  expect(cells.map(({ cell: { row } }) => row)).toEqual([2, 3]);
});

function expectPlaces(names: readonly string[]): string {
  return names.map((name) => `${name}.xlsx的“偏差原因分析及改进措施”（I17）`).join('、');
}

test('short texts, and the same project in two files, may be the same', () => {
  const short = goals('保障全年开放。', '全年正常开放，群众需求得到满足。');
  expect(messages(review('甲', short), review('乙', short))).toEqual([]);
  const long = goals('保障全年开放。', REASON);
  expect(messages(review('甲', long), review('甲', long, '甲.已评.xlsx'))).toEqual([]);
  expect(messages(review('甲', long), review('乙', long))).toEqual([
    expect.stringMatching(/甲\.xlsx的“实际完成情况”（\w+）、乙\.xlsx的“实际完成情况”/),
  ]);
});

test('what is printed on every form is nobody’s copy; what is written in its notes is', () => {
  const note = (cells: Readonly<Record<string, string>>) =>
    ['甲', '乙'].map((projectName) =>
      reviewOf(formSheetWith(cells, { ...FULL, projectName }), `${projectName}.xlsx`),
    );
  expect(
    messages(
      ...note({ A17: '注：1.其他资金包括与中央财政资金、地方财政资金共同投入到同一项目的自有资金。' }),
    ),
  ).toEqual([]);
  expect(messages(...note({ A17: '存在问题', B17: REASON }))).toEqual([
    expect.stringContaining('甲.xlsx的“存在问题”（B17）、乙.xlsx'),
  ]);
});
