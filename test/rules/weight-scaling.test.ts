import Big from 'big.js';
import { assess } from '../../src/assess';
import { chosenEdits } from '../../src/plan/fix-choice';
import { defaultPolicy, policyById } from '../../src/policy';
import type { Finding } from '../../src/rules/rule';
import { waysToScale } from '../../src/rules/weight-scaling/scale';
import { formatA1 } from '../../src/sheet/address';
import { formOn, type FormOverrides, formSheet } from '../support/form-sheet';

const scaled = (weights: readonly number[], total: number, decimals = 0) =>
  waysToScale(
    weights.map((each) => Big(each)),
    Big(total),
    decimals,
  ).map(({ weights, remainderAt }) => [remainderAt, ...weights.map(Number)]);

test('the largest takes the remainder first; a row that would pass or fall behind another is no choice', () => {
  expect(scaled([20, 20, 10], 60)).toEqual([[undefined, 24, 24, 12]]);
  expect(scaled([25, 25, 11], 50)).toEqual([
    [0, 21, 20, 9],
    [1, 20, 21, 9],
    [2, 20, 20, 10],
  ]);
  // 23.33, 23.33, 23.33, each rounded to 23: one is missing.
  expect(scaled([10, 10, 10], 70)[0]).toEqual([0, 24, 23, 23]);
  // Two too many: on one row, or from two rows one each.
  expect(scaled([5, 5, 5, 5], 30).map(([at]) => at)).toEqual([0, 1, 2, 3, 'spread']);
  expect(scaled([5, 5, 5, 5], 30).at(-1)).toEqual(['spread', 8, 8, 7, 7]);
});

test('a decimal more where a weight would vanish; nothing where it cannot be done', () => {
  expect(scaled([1, 99], 30)).toEqual([[undefined, 0.3, 29.7]]);
  expect(scaled([0, 10], 10)).toEqual([]);
  expect(scaled([10], 0)).toEqual([]);
});

function fixOf(rule: string, form: FormOverrides, policy = 'mof-2020') {
  const { findings } = assess(formOn(formSheet(form)), policyById(policy) ?? defaultPolicy);
  const found = findings.find((finding: Finding) => finding.rule === rule);
  return { found, edits: (answers = {}) => (found?.fix ? chosenEdits(found.fix, answers) : []) };
}
const told = (edits: ReturnType<typeof chosenEdits>) =>
  edits.map(({ cell, before, after, label }) => [formatA1(cell), label, before, after.value]);

const SIXTY: FormOverrides = {
  set: { 0: { weight: 30, score: 30 }, 3: { weight: 10, score: 10 } },
};

test('full and computed scores follow their weight; a score that a person judged is left and named', () => {
  const { edits } = fixOf('weight-level1', {
    set: { ...SIXTY.set, 1: { score: 15 }, 2: { actual: '125万元', score: 8 } },
  });
  expect(told(edits())).toEqual([
    ['G13', '分值：采购图书册数', 30, 25],
    ['H13', '得分：采购图书册数', 30, 25],
    ['G14', '分值：图书验收合格率', 20, 17],
    ['G15', '分值：项目总成本', 10, 8],
    ['H15', '得分：项目总成本', 8, 6.4],
  ]);
  expect(edits()[2]?.explanation).toContain('得分15是人工评定的，没有改动');
  expect(edits()[4]?.explanation).toContain('分值8 = 6.40');
});

test('the person chooses the row of the remainder; the points in labels follow', () => {
  const { found, edits } = fixOf('weight-level1', {
    set: {
      0: { weight: 25, level1: '产出指标(61分)' },
      1: { weight: 25, level1: '产出指标(61分)' },
      2: { weight: 11, level1: '产出指标(61分)' },
    },
  });
  const [choice] = found?.fix?.choices ?? [];
  expect(choice?.question).toContain('少1分，加在哪一行');
  expect(choice?.options.map(({ label }) => label)).toEqual([
    '采购图书册数（25 → 21）',
    '图书验收合格率（25 → 21）',
    '项目总成本（11 → 10）',
  ]);
  const last = choice?.options.at(-1)?.key ?? '';
  const weights = told(edits({ [choice?.key ?? '']: last })).filter(([, label]) =>
    /分值|标签/.test(String(label)),
  );
  expect(weights.map(([place, , , after]) => [place, after])).toEqual([
    ['G13', 20],
    ['G14', 20],
    ['G15', 10],
    ['B13', '产出指标(50分)'],
  ]);
});

test('weight-total scales every level that is off, and is not offered where a level is missing', () => {
  const wrong = fixOf('weight-total', { set: { 0: { weight: 30, score: 30 } } });
  expect(told(wrong.edits()).map(([place]) => place)).toEqual(['G13', 'H13', 'G14', 'H14', 'G15', 'H15']);
  const rows = assess(formOn(formSheet()), defaultPolicy).form.indicators.length;
  expect(rows).toBe(6);
  const indicators = [
    {
      level1: '产出指标',
      level2: '数量指标',
      level3: '册数',
      target: '≥5册',
      actual: '5册',
      weight: 60,
      score: 60,
    },
    {
      level1: '效益指标',
      level2: '社会效益',
      level3: '人次',
      target: '≥5人',
      actual: '5人',
      weight: 50,
      score: 50,
    },
  ];
  const short = fixOf('weight-total', { indicators });
  expect(short.found).toBeDefined();
  expect(short.found?.fix).toBeUndefined();
});
