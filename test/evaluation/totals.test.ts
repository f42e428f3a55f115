import { evaluate } from '../../src/evaluation/evaluate';
import { levelLines } from '../../src/evaluation/evaluation';
import { writtenExecutionScore } from '../../src/evaluation/execution-points';
import type { FundRow, Funds, Indicator, NumberField, SelfEvaluationForm } from '../../src/form/form';
import { defaultPolicy } from '../../src/policy';
import { numberField } from '../support/fields';
import { formOn, type FormOverrides, formSheet } from '../support/form-sheet';
import { fundsWith } from '../support/funds';

const formOf = (overrides?: FormOverrides) => formOn(formSheet(overrides));
const clean = formOf();
const evaluated = (form: SelfEvaluationForm) => evaluate(form, defaultPolicy);
const withFunds = (change: (funds: Funds) => Partial<Funds>, form = clean): SelfEvaluationForm => ({
  ...form,
  funds: { ...form.funds!, ...change(form.funds!) },
});
const withRows = (change: (row: Indicator, index: number) => Partial<Indicator>, form = clean) => ({
  ...form,
  indicators: form.indicators.map((row, index) => ({ ...row, ...change(row, index) })),
});

test('weights: the execution and the rows, as a sum of cells', () => {
  const { totalWeight, execution } = evaluated(clean);
  expect(execution.weight.number?.toFixed()).toBe('10');
  expect(totalWeight).toMatchObject({
    explanation: '预算执行10 + 各指标分值90 = 100',
    formula: 'ROUND(SUM(G13:G18,G6),4)',
  });
  expect(totalWeight.value?.toFixed()).toBe('100');
});

test('weights: points printed in a label stand in the sum as a number', () => {
  const field: NumberField = numberField(20, 'I5', { raw: '得分(20分*执行率)' });
  const { totalWeight } = evaluated(withFunds(() => ({ executionWeight: field })));
  expect(totalWeight).toMatchObject({
    explanation: '预算执行20 + 各指标分值90 = 110',
    formula: 'ROUND(SUM(G13:G18)+20,4)',
  });
});

test('weights: a form without points for the execution has those of its rows', () => {
  const { totalWeight } = evaluated(withFunds(() => ({ executionWeight: numberField() })));
  expect(totalWeight).toMatchObject({
    explanation: '各指标分值合计90',
    formula: 'ROUND(SUM(G13:G18),4)',
  });
  expect(evaluated({ ...clean, funds: undefined }).totalWeight.value?.toFixed()).toBe('90');
});

test('weights: none in the form, no sum', () => {
  const { totalWeight } = evaluated(withRows(() => ({ weight: numberField() })));
  expect(totalWeight).toMatchObject({ value: undefined, explanation: '表中没有指标分值。' });
});

test('scores: as written, with the cell of the execution', () => {
  const { totalScore, grade } = evaluated(clean);
  expect(totalScore).toMatchObject({
    explanation: '预算执行得分9.8 + 各指标得分89 = 98.80',
    formula: 'ROUND(SUM(H13:H18,I6),2)',
  });
  expect(grade).toMatchObject({ value: '优' });
  expect(grade.formula).toContain('IF(ISNUMBER(H19)');
});

test('scores: a blank score of the execution is computed, and stands in the formula as a number', () => {
  const { totalScore } = evaluated(formOf({ funds: fundsWith({ score: null }) }));
  expect(totalScore).toMatchObject({
    explanation: '预算执行得分9.8 + 各指标得分89 = 98.80',
    formula: 'ROUND(SUM(H13:H18)+9.8,2)',
  });
});

test('scores: blank ones are counted and said', () => {
  const { totalScore } = evaluated(formOf({ set: { 0: { score: null }, 1: { score: null } } }));
  expect(totalScore.explanation).toBe('预算执行得分9.8 + 各指标得分49 = 58.80（另有2个指标未填得分）');
});

test('scores: nothing written or a form without scores has no total and no grade', () => {
  const none = { value: undefined, explanation: '表中没有已填的得分，不计算总分。' };
  const blank = evaluated(withRows(() => ({ score: numberField() })));
  expect(blank.totalScore).toMatchObject(none);
  expect(blank.grade.value).toBeUndefined();
  expect(evaluated({ ...clean, isScored: false }).totalScore).toMatchObject(none);
});

test('scores: without a place for the total the grade has no formula', () => {
  expect(evaluated({ ...clean, total: undefined }).grade.formula).toBeUndefined();
  const total = { ...clean.total!, score: numberField(98.8) };
  expect(evaluated({ ...clean, total }).grade.formula).toBeUndefined();
});

test('rows that do not apply count nowhere', () => {
  const form = withRows((_row, index) => ({ isNotApplicable: index === 0 }));
  const { totalWeight, totalScore, ...rest } = evaluated(form);
  expect([totalWeight.value?.toFixed(), totalScore.value?.toFixed()]).toEqual(['80', '78.8']);
  expect(levelLines(rest)[0]?.rows).toEqual([14, 15]);
});

test('levels: weights, scores and rate of their rows, from top to bottom', () => {
  const shown = (form: SelfEvaluationForm) =>
    levelLines(evaluated(form)).map(({ name, weight, score, rate, rows }) => [
      name,
      weight?.toFixed(),
      score?.toFixed(),
      rate?.toFixed(2),
      rows,
    ]);
  expect(shown(clean)).toEqual([
    ['产出指标', '50', '50', '1.00', [13, 14, 15]],
    ['效益指标', '30', '29', '0.97', [16, 17]],
    ['满意度指标', '10', '10', '1.00', [18]],
  ]);
  expect(shown(withRows(() => ({ level1: undefined })))).toEqual([]);
  expect(shown(withRows(() => ({ weight: numberField(0) })))[0]).toEqual([
    '产出指标',
    '0',
    '50',
    undefined,
    [13, 14, 15],
  ]);
  expect(shown(withRows(() => ({ weight: numberField() })))[0]?.[3]).toBeUndefined();
  expect(shown(withRows(() => ({ score: numberField() })))[0]).toEqual([
    '产出指标',
    '50',
    undefined,
    undefined,
    [13, 14, 15],
  ]);
});

describe('the points of 预算执行率', () => {
  const isApart = (form: SelfEvaluationForm) => evaluated(form).execution.isApart;
  const isFirst = (weight: NumberField) =>
    withRows((_row, index) => (index === 0 ? { isExecution: true, weight } : {}));

  test('stand apart from the rows in most forms', () => {
    expect(isApart(clean)).toBe(true);
    expect(isApart({ ...clean, funds: undefined })).toBe(true);
  });

  test('are those of a row where one row is the execution rate', () => {
    const form = isFirst(numberField(10, 'G13'));
    expect(isApart(withFunds(() => ({ executionWeight: numberField(10, 'G13') }), form))).toBe(false);
    expect(isApart(withFunds(() => ({ executionWeight: numberField() }), form))).toBe(false);
    expect(isApart({ ...form, funds: undefined })).toBe(false);
  });

  test('are two things where the funds carry points of their own', () => {
    expect(isApart(isFirst(numberField(10, 'G13')))).toBe(true);
    expect(isApart(isFirst(numberField(10)))).toBe(true);
  });

  test('are not added twice', () => {
    const form = withFunds(
      () => ({ executionWeight: numberField(20, 'G13') }),
      isFirst(numberField(20, 'G13')),
    );
    const { totalWeight, totalScore } = evaluated(form);
    expect(totalWeight.explanation).toBe('各指标分值合计90');
    expect(totalWeight.formula).toBe('ROUND(SUM(G13:G18),4)');
    expect(totalScore.explanation).toBe('各指标得分合计89.00');
    expect(totalScore.formula).toBe('ROUND(SUM(H13:H18),2)');
  });
});

type Pair = readonly [weight: number | undefined, score: number | undefined];

describe('the written score of 预算执行率', () => {
  const rowWith = (row: FundRow, weight?: number, score?: number): FundRow => ({
    ...row,
    weight: numberField(weight),
    score: numberField(score, 'I7'),
  });
  const written = (total: Pair, part: Pair) =>
    writtenExecutionScore(
      withFunds(({ rows: [first, second] }) => {
        const all = [rowWith(first!, ...total), rowWith(second!, ...part)];
        return { total: all[0], rows: all };
      }),
    )?.number?.toFixed();

  test('is that of the total row, blank or not, where it has a score or a weight', () => {
    expect(written([10, 9.8], [10, 5])).toBe('9.8');
    expect(written([undefined, 9.8], [10, 5])).toBe('9.8');
    expect(written([10, undefined], [10, 5])).toBeUndefined();
  });

  test('is that of the row that carries the weight, else', () => {
    expect(written([undefined, undefined], [10, 5])).toBe('5');
    expect(written([undefined, undefined], [undefined, 5])).toBeUndefined();
    expect(written([undefined, undefined], [10, undefined])).toBeUndefined();
  });

  test('is none in a form without funds; without a total row a part may carry it', () => {
    expect(writtenExecutionScore({ ...clean, funds: undefined })).toBeUndefined();
    expect(writtenExecutionScore(withFunds(() => ({ total: undefined })))?.number?.toFixed()).toBe('9.8');
    expect(writtenExecutionScore(withFunds(() => ({ total: undefined, rows: [] })))).toBeUndefined();
  });
});
