import Big from 'big.js';
import { assess } from '../../src/assess';
import { evaluate } from '../../src/evaluation/evaluate';
import type { Evaluation, ExecutionPoints, ResultLine } from '../../src/evaluation/evaluation';
import { resultLines } from '../../src/evaluation/lines';
import type { SelfEvaluationForm } from '../../src/form/form';
import { planGrade } from '../../src/plan/grade';
import { applyEdits } from '../../src/plan/apply';
import { defaultPolicy } from '../../src/policy';
import { levelTable } from '../../src/report/tables';
import { weightsSentence } from '../../src/report/conclusion';
import { executionPoints } from '../../src/report/words';
import { formOn, type FormOverrides, formSheet } from '../support/form-sheet';

const evaluated = (overrides?: FormOverrides) => evaluate(formOn(formSheet(overrides)), defaultPolicy);
const shown = ({ lines }: Pick<Evaluation, 'lines'>) =>
  lines.map(({ name, weight, score }) => [name, weight?.toFixed(), score?.toFixed()]);

/** Points and score of 预算执行 stand on the row 财政拨款, as some forms have them. */
const ON_A_PART: FormOverrides = {
  funds: [
    { label: '年度资金总额', amounts: [100, 100, 98], weight: null, rate: 0.98, score: null },
    { label: '其中：当年财政拨款', amounts: [100, 100, 98], weight: 10, rate: null, score: 9 },
  ],
  total: { weight: 100, score: 98, grade: '优' },
};

/** 预算执行率 is one of the indicators, and the funds block carries no points. */
const AS_A_ROW: FormOverrides = {
  funds: [{ label: '年度资金总额', amounts: [100, 100, 98], weight: null, rate: 0.98, score: null }],
  set: { 0: { level3: '预算执行率', target: '100%', actual: '98%', score: 19.6 } },
};

test('预算执行, every 一级指标 and 合计, which is their sum', () => {
  expect(shown(evaluated())).toEqual([
    ['预算执行', '10', '9.8'],
    ['产出指标', '50', '50'],
    ['效益指标', '30', '29'],
    ['满意度指标', '10', '10'],
    ['合计', '100', '98.8'],
  ]);
});

test('a line names its kind, the rows it stands for and the fields it is added up from', () => {
  const fields = (raws: ResultLine['weights']) => raws.map(({ number }) => number?.toNumber());
  const parts = evaluated().lines.map(({ kind, rows, weights, scores, awaited, rate }) => ({
    ...{ kind, rows, weights: fields(weights), scores: fields(scores), awaited: fields(awaited) },
    rate: rate?.toFixed(3),
  }));
  const OUTPUT = { weights: [20, 20, 10], scores: [20, 20, 10], awaited: [20, 20, 10] };
  const EFFECT = { weights: [20, 10], scores: [20, 9], awaited: [20, 9] };
  const ALL = [20, 20, 10, 20, 10, 10];
  const GIVEN = [20, 20, 10, 20, 9, 10];
  expect(parts).toEqual([
    { kind: 'execution', rows: [], weights: [10], scores: [9.8], awaited: [9.8], rate: '0.980' },
    { kind: 'level', rows: [13, 14, 15], ...OUTPUT, rate: '1.000' },
    { kind: 'level', rows: [16, 17], ...EFFECT, rate: '0.967' },
    { kind: 'level', rows: [18], weights: [10], scores: [10], awaited: [10], rate: '1.000' },
    {
      ...{ kind: 'total', rows: [13, 14, 15, 16, 17, 18], rate: '0.988' },
      ...{ weights: [...ALL, 10], scores: [...GIVEN, 9.8], awaited: GIVEN },
    },
  ]);
});

const APART: ExecutionPoints = { ...evaluated().execution };
const lines = (form: SelfEvaluationForm) => resultLines(form, form.indicators, APART);

test('a row under no 一级指标 counts in 合计 alone', () => {
  const form = formOn(formSheet());
  const [first, ...rest] = form.indicators;
  const { lines: found } = lines({ ...form, indicators: [{ ...first!, level1: undefined }, ...rest] });
  expect(shown({ lines: found }).map(([name, weight]) => [name, weight])).toEqual([
    ['预算执行', '10'],
    ['产出指标', '30'],
    ['效益指标', '30'],
    ['满意度指标', '10'],
    ['合计', '100'],
  ]);
});

describe('a form without a column of points', () => {
  const { weight: _weight, ...columns } = formOn(formSheet()).columns;
  const unpointed = (form: SelfEvaluationForm): SelfEvaluationForm => ({
    ...{ ...form, columns },
    indicators: form.indicators.map((row) => ({
      ...{ ...row, weight: { raw: '', number: undefined, cell: undefined, isText: false } },
      ...{ level1: row.level1 && { ...row.level1, points: undefined } },
    })),
  });
  const form = unpointed(formOn(formSheet()));
  const label = (points: number | undefined): SelfEvaluationForm['blockLabel'] => ({
    ...{ name: '年度绩效目标', raw: '年度绩效目标（90分）', cell: { row: 12, column: 1 } },
    points: points === undefined ? undefined : Big(points),
  });

  test.each([
    ['no label', undefined],
    ['a label without points', label(undefined)],
  ])(
    '%s: 合计 has no points, those of 预算执行 either; its score stands, without a rate',
    (_case, blockLabel) => {
      const { total } = lines({ ...form, blockLabel });
      expect([total.weights, total.weight, total.rate]).toEqual([[], undefined, undefined]);
      expect(total.score?.toFixed()).toBe('98.8');
    },
  );

  test('the points beside the block are those of all rows, in a formula as a number', () => {
    const { total } = lines({ ...form, blockLabel: label(90) });
    expect(total.weights).toEqual([
      { raw: '年度绩效目标（90分）', number: Big(90), cell: { row: 12, column: 1 }, isText: true },
      APART.weight,
    ]);
    expect(total.weight?.toFixed()).toBe('100');
  });

  test('they give way to points of the rows’ labels, and to a column that is still blank', () => {
    const { level1 } = formOn(formSheet()).indicators[0]!;
    const labelled = form.indicators.slice(0, 3).map((row) => ({ ...row, level1 }));
    const fromRows = lines({ ...form, indicators: labelled, blockLabel: label(90) }).total;
    expect(fromRows.weight?.toFixed()).toBe('60');
    const blank = lines({ ...form, columns: { ...columns, weight: 8 }, blockLabel: label(90) }).total;
    expect(blank.weights).toEqual([]);
  });
});

test('a form without scores waits for none; without a score 合计 has points and no rate', () => {
  const form = formOn(formSheet());
  const { total } = lines({ ...form, isScored: false });
  expect([total.awaited, total.score, total.rate]).toEqual([[], undefined, undefined]);
  expect(total.weight?.toFixed()).toBe('100');
});

test.each([
  ['on the total row', {}],
  ['on a part', ON_A_PART],
  ['as one of the rows', AS_A_ROW],
  [
    'without a written score',
    {
      funds: [
        { label: '年度资金总额', amounts: [100, 100, 98] as const, weight: 10, rate: 0.98, score: null },
      ],
    },
  ],
])('the lines add up wherever the points of 预算执行 stand: %s', (_case, overrides) => {
  const { lines, total, totalScore, totalWeight } = evaluated(overrides as FormOverrides);
  const sum = (of: 'weight' | 'score') =>
    lines.filter((line) => line !== total).reduce((all, line) => all.plus(line[of] ?? 0), Big(0));
  expect(total.weight?.eq(sum('weight'))).toBe(true);
  expect(total.score?.eq(sum('score'))).toBe(true);
  expect([totalWeight.value, totalScore.value]).toEqual([total.weight, total.score]);
});

const textOf = (cell: string | { readonly text: string }) => (typeof cell === 'string' ? cell : cell.text);

test('block, table and sentence say the same of points on a part of the funds', () => {
  const sheet = formSheet(ON_A_PART);
  const assessment = assess(formOn(sheet), defaultPolicy);
  const after = applyEdits(sheet, planGrade({ sheet, assessment, sheetNames: [] }));
  const row = [...after.cells].find(([, { value }]) => value === '预算执行')![0];
  const block = [3, 4].map((column) => after.cells.get(row + column)?.value);
  expect(block).toEqual([10, 9]);
  const shownRows = levelTable(assessment).rows.map((cells) => cells.map(textOf));
  expect(shownRows[0]).toEqual(['预算执行', '10', '9', '90%']);
  expect(executionPoints(assessment)).toBe('该项分值10分，得9分。');
  expect(shownRows.at(-1)?.slice(0, 3)).toEqual(['合计', '100', '98']);
});

test('预算执行 as a row is listed once: no line of its own, no points besides its level’s', () => {
  const assessment = assess(formOn(formSheet(AS_A_ROW)), defaultPolicy);
  expect(shown(assessment.evaluation).map(([name]) => name)).toEqual([
    '产出指标',
    '效益指标',
    '满意度指标',
    '合计',
  ]);
  expect(weightsSentence(assessment)).toBe('评价指标及分值为：产出指标50分、效益指标30分、满意度指标10分。');
  // Its row says them.
  expect(executionPoints(assessment)).toBe('');
});
