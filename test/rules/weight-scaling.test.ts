import Big from 'big.js';
import { assess } from '../../src/assess';
import { chosenEdits } from '../../src/plan/fix-choice';
import { defaultPolicy, policyById } from '../../src/policy';
import type { Finding } from '../../src/rules/engine/finding';
import { canScale, waysToScale } from '../../src/rules/weight-scaling/scale';
import { cellKey, formatA1, parseA1 } from '../../src/sheet/address';
import { createSheet } from '../../src/sheet/sheet';
import { cellWith, formOn, type FormOverrides, formSheet } from '../support/form-sheet';

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

test('indices are those of the rows, whatever their order', () => {
  expect(scaled([11, 25, 25], 50)).toEqual([
    [1, 9, 21, 20],
    [2, 9, 20, 21],
    [0, 10, 20, 20],
  ]);
});

test('no smaller weight above a larger one, and none at zero', () => {
  // 5, 4.5, 0.5: rounded 5, 5, 1, one too many.
  expect(scaled([10, 9, 1], 10)).toEqual([[1, 5, 4, 1]]);
  expect(scaled([-1, 11], 10)).toEqual([]);
});

test('as many decimals as the total has, or two where a weight would vanish', () => {
  expect(scaled([10, 10], 12.5)).toEqual([
    [0, 6.2, 6.3],
    [1, 6.3, 6.2],
  ]);
  expect(scaled([1, 999], 10)).toEqual([[undefined, 0.01, 9.99]]);
  expect(scaled([1, 99999], 10)).toEqual([]);
});

test('what rounding took is spread over the rows that lost most', () => {
  const ways = scaled([140, 145, 149, 146, 120], 7);
  expect(ways[0]).toEqual([2, 1, 1, 3, 1, 1]);
  expect(ways.at(-1)).toEqual(['spread', 1, 1, 2, 2, 1]);
});

test('a list of ways is no longer than twenty rows and the spread', () => {
  const ways = scaled(Array(25).fill(2), 60);
  expect(ways).toHaveLength(21);
  expect(ways.at(-1)?.[0]).toBe('spread');
});

test.each([
  [[25, 25, 11], 50, true],
  [[0, 10], 10, false],
  [[10], 0, false],
])('%j can be scaled to %s: %s', (weights, total, expected) => {
  expect(
    canScale(
      weights.map((each) => Big(each)),
      Big(total),
      0,
    ),
  ).toBe(expected);
});

test('weights that add up to nothing cannot be scaled', () => {
  expect(scaled([0, 0], 10)).toEqual([]);
  expect(scaled([-5, 5], 10)).toEqual([]);
});

const [small, large, half, nothing] = [Big(1), Big(99_999), Big(50_000), Big(0)];

test.each(['for the first time', 'again'])('each question has its own answer, asked %s', () => {
  const ask = (weights: readonly Big[], total: number, decimals = 0) =>
    canScale(weights, Big(total), decimals);
  expect(ask([small, large], 10)).toBe(false);
  expect(ask([small, large], 100_000)).toBe(true);
  expect(ask([small, large], 10, 5)).toBe(true);
  expect(ask([half, large], 10)).toBe(true);
  expect(ask([small, small], 10)).toBe(true);
  expect(ask([half], 10)).toBe(true);
  expect(ask([half, nothing], 10)).toBe(false);
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

test('full marks that a person gave follow the weight', () => {
  const { edits } = fixOf('weight-level1', {
    set: { 3: { weight: 50, score: 50 }, 4: { weight: 10, score: 10, actual: '氛围很好', reason: '' } },
  });
  const own = edits().find(({ label }) => label === '得分：阅读氛围');
  expect([own?.before, own?.after.value, own?.explanation]).toEqual([10, 5, '原为满分，随分值改为5']);
});

test('a level that is right keeps its weights, and so does a row whose weight comes out the same', () => {
  const { edits } = fixOf('weight-total', {
    set: { 3: { weight: 50, score: 50 }, 4: { weight: 10, score: 10, reason: '' } },
  });
  expect(told(edits()).map(([place]) => place)).toEqual(['G16', 'H16', 'G17', 'H17']);
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

describe('the weights of 产出指标, 25 + 25 + 11 to 50', () => {
  const weights = {
    0: { weight: 25, score: 25 },
    1: { weight: 25, score: 25 },
    2: { weight: 11, score: 11 },
  };
  const { found, edits } = fixOf('weight-level1', { set: weights });
  const reasons = edits()
    .filter(({ label }) => label?.startsWith('分值'))
    .map(({ explanation }) => explanation);

  test('each says how it comes about, and where the remainder went', () => {
    expect(reasons).toEqual([
      '25 × 50 ÷ 61 = 20.4918，四舍五入后加余数1，为21',
      '25 × 50 ÷ 61 = 20.4918，取20',
      '11 × 50 ÷ 61 = 9.0164，取9',
    ]);
  });

  test('a full score follows', () => {
    const score = edits().find(({ label }) => label === '得分：图书验收合格率');
    expect([score?.after.value, score?.explanation]).toEqual([20, expect.stringContaining('20')]);
  });

  test('the question names level, figure and remainder', () => {
    expect(found?.fix?.choices?.[0]).toMatchObject({
      key: 'remainder-产出指标',
      question: '“产出指标”按比例调整为50分，四舍五入后少1分，加在哪一行？（默认分值最大的一行）',
    });
  });
});

test('where rounding gives too much, the question asks from which row it is taken, or from several', () => {
  const row = (level3: string) => ({
    ...{ level1: '效益指标', level2: '社会效益指标', level3, target: '≥5人', actual: '5人' },
    ...{ weight: 5, score: 5 },
  });
  const indicators = ['甲', '乙', '丙', '丁'].map(row);
  const { found, edits } = fixOf('weight-level1', { indicators });
  const [choice] = found?.fix?.choices ?? [];
  expect(choice?.question).toContain('四舍五入后多2分，从哪一行减');
  expect(choice?.options.at(-1)).toMatchObject({ key: 'spread', label: '分摊到各行' });
  expect(edits()[0]?.explanation).toBe('5 × 30 ÷ 20 = 7.5，四舍五入后减余数2，为6');
  const spread = edits({ [choice?.key ?? '']: 'spread' }).filter(({ label }) => label?.startsWith('分值'));
  expect(spread.map(({ after }) => after.value)).toEqual([8, 8, 7, 7]);
});

test('exact figures need no rounding and no choice', () => {
  const { found, edits } = fixOf('weight-level1', SIXTY);
  expect(found?.fix?.choices).toEqual([]);
  expect(edits()[0]?.explanation).toBe('30 × 50 ÷ 60 = 25');
});

test('decimals of the form are kept', () => {
  const { edits } = fixOf('weight-level1', {
    set: { 0: { weight: 30.5, score: 30.5 }, 1: { weight: 19.5, score: 19.5 }, 2: { weight: 10, score: 10 } },
  });
  const weights = edits().filter(({ label }) => label?.startsWith('分值'));
  expect(weights.map(({ after }) => after.value)).toEqual([25.4, 16.3, 8.3]);
});

test('what the policy leaves to the unit is one group', () => {
  const { found, edits } = fixOf('weight-total', { set: { 0: { weight: 110, score: 110 } } }, 'sichuan');
  expect(found?.fix).toBeDefined();
  const weights = edits().filter(({ label }) => label?.startsWith('分值'));
  expect(weights.map(({ after }) => after.value)).toEqual([55, 10, 5, 10, 5, 5]);
});

test('points in the labels of 二级指标 follow; a label that is right stays', () => {
  const { edits } = fixOf('weight-level1', {
    set: {
      0: { weight: 30, score: 30, level2: '数量指标（30分）' },
      3: { weight: 10, score: 10 },
    },
  });
  const labels = edits().filter(({ label }) => label?.startsWith('标签'));
  expect(told(labels)).toEqual([['C13', '标签：数量指标', '数量指标（30分）', '数量指标（25分）']]);
});

describe('no weight is touched that is somebody’s own arithmetic, or one cell for several rows', () => {
  const sheet = formSheet(SIXTY);
  const level = (changed: Parameters<typeof createSheet>[0]) =>
    assess(formOn(createSheet(changed)), defaultPolicy).findings.find(({ rule }) => rule === 'weight-level1');
  const key = cellKey(parseA1('G13'));

  test('a formula', () => {
    const cells = new Map([...sheet.cells, [key, cellWith(30, 'General', 'G14+G15')] as const]);
    const found = level({ ...sheet, cells });
    expect(found).toBeDefined();
    expect(found?.fix).toBeUndefined();
  });

  test('a percent', () => {
    const cells = new Map([...sheet.cells, [key, cellWith(0.3, '0%')] as const]);
    const found = level({ ...sheet, cells });
    expect(found).toBeDefined();
    expect(found?.fix).toBeUndefined();
  });
});

test('a score by a formula follows by itself', () => {
  const sheet = formSheet(SIXTY);
  const cells = new Map([...sheet.cells, [cellKey(parseA1('H13')), cellWith(30, 'General', 'G13')] as const]);
  const form = formOn(createSheet({ ...sheet, cells }));
  const found = assess(form, defaultPolicy).findings.find(({ rule }) => rule === 'weight-level1');
  const edits = chosenEdits(found!.fix!);
  expect(told(edits).map(([place]) => place)).toEqual(['G13', 'G14', 'H14', 'G15', 'H15']);
  expect(edits[0]?.explanation).toBe('30 × 50 ÷ 60 = 25');
});
