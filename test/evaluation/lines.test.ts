import Big from 'big.js';
import { assess } from '../../src/assess';
import { evaluate } from '../../src/evaluation/evaluate';
import type { Evaluation } from '../../src/evaluation/evaluation';
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
