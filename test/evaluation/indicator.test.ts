import Big from 'big.js';
import { evaluateIndicator } from '../../src/evaluation/indicator';
import type { Indicator } from '../../src/form/form';
import { defaultPolicy } from '../../src/policy';
import { indicatorRow, numberField } from '../support/fields';

const execution = { value: Big('9.8'), explanation: '预算执行率98.00% × 分值10 = 9.80', formula: 'F6/E6' };
const contextOf = (formYear: number | undefined) => ({
  policy: defaultPolicy,
  formYear,
  execution,
  decimals: 2,
  funds: undefined,
});
const evaluated = (
  target: string,
  actual: string,
  more: Partial<Indicator> = {},
  year: number | undefined = 2021,
) => evaluateIndicator(indicatorRow(target, actual, more), contextOf(year));
const unweighted = { weight: numberField() };

test.each([
  ['≥5个', '', '完成值未填写，不计算得分。'],
  ['≥5个', '/', '完成值不适用，不计算得分。'],
  ['≥5个', '效果明显', '完成值“效果明显”是文字，由人工按档评分。'],
  ['≥5个', '9月', '指标值“≥5个”与完成值“9月”不能用数字比较，由人工判断。'],
  ['9月前', '5个', '指标值“9月前”与完成值“5个”不能用数字比较，由人工判断。'],
  ['3-5次', '9月', '指标值“3-5次”与完成值“9月”不能用数字比较，由人工判断。'],
  ['3-5次', '4个', '指标值“3-5次”与完成值“4个”单位不同，由人工判断。'],
  ['效果明显', '5个', '指标值“效果明显”与完成值“5个”不能用数字比较，由人工判断。'],
])('%s answered by «%s» has no score, and says why', (target, actual, explanation) => {
  const { computed, completion, isMet, band } = evaluated(target, actual);
  expect(computed).toEqual({ value: undefined, explanation });
  expect([completion, isMet, band]).toEqual([undefined, undefined, undefined]);
});

test.each([
  ['达成预期指标', true, '“达成预期指标”应在 8（含）至 10（含）分之间，由人工评定。'],
  ['部分达成', false, '“部分达成”应在 6（含）至 8（不含）分之间，由人工评定。'],
  ['未完成', false, '“未完成”应在 0（含）至 6（不含）分之间，由人工评定。'],
])('«%s» gives a band, never a score', (actual, isMet, explanation) => {
  const judged = evaluated('效果明显', actual);
  expect(judged.computed).toEqual({ value: undefined, explanation });
  expect(judged).toMatchObject({ isMet, direction: 'qualitative' });
});

test('bands are rounded as scores are', () => {
  const { band } = evaluated('效果明显', '部分达成', { weight: numberField('3.33', 'H13') });
  expect([band?.low.toFixed(), band?.high.toFixed(), band?.highIncluded]).toEqual(['2', '2.66', false]);
  expect(evaluated('效果明显', '完成').band?.highIncluded).toBe(true);
});

test('words in a form without weights are met or not, without a band', () => {
  const judged = evaluated('效果明显', '完成', unweighted);
  expect(judged.computed).toEqual({ value: undefined, explanation: '“完成”；表中没有分值，不计算得分。' });
  expect([judged.isMet, judged.band]).toEqual([true, undefined]);
});

test('in time: full marks', () => {
  const judged = evaluated('9月前', '7月');
  expect(judged).toMatchObject({
    direction: 'deadline',
    isMet: true,
    band: undefined,
    completion: undefined,
  });
  expect(judged.computed).toEqual({
    value: Big(10),
    explanation: '完成时间“7月”不晚于“9月前”，得满分 10.00',
    formula: 'H13',
  });
});

test('late: how much it costs is a person’s to say', () => {
  const judged = evaluated('9月前', '10月');
  expect(judged.isMet).toBe(false);
  expect(judged.computed).toEqual({
    value: undefined,
    explanation: '完成时间“10月”晚于“9月前”，由人工判断扣分。',
  });
});

test('dates whose years are not known are not compared', () => {
  const judged = evaluateIndicator(indicatorRow('2021年9月', '10月'), contextOf(undefined));
  expect(judged.computed.explanation).toBe('“2021年9月”与“10月”年份不全，无法比较，由人工判断。');
  expect(judged.isMet).toBeUndefined();
});

test.each([
  ['3次', true],
  ['5次', true],
  ['2.99次', false],
  ['5.01次', false],
])('%s of 3 to 5 keeps within both bounds: %s', (actual, isMet) => {
  const judged = evaluated('3-5次', actual);
  expect(judged.isMet).toBe(isMet);
  expect(judged.computed.value?.toFixed()).toBe(isMet ? '10' : undefined);
  expect(judged.computed.explanation).toBe(
    isMet
      ? `完成值“${actual}”在指标值“3-5次”之内，得满分 10.00`
      : `完成值“${actual}”在指标值“3-5次”之外，由人工判断扣分。`,
  );
});

test('within both bounds but without a weight: no points', () => {
  expect(evaluated('3-5次', '4次', unweighted).computed).toEqual({
    value: undefined,
    explanation: '完成值“4次”在指标值“3-5次”之内',
  });
});

test('the row 预算执行率 earns what the execution earns', () => {
  const judged = evaluated('—', '100%', { isExecution: true });
  expect(judged).toMatchObject({ direction: 'positive', computed: execution, isMet: undefined });
});

test('template rows and rows that do not apply are not counted', () => {
  expect(evaluated('≥5个', '5个').isCounted).toBe(true);
  expect(evaluated('', '', { isPlaceholder: true }).isCounted).toBe(false);
  expect(evaluated('/', '/', { isNotApplicable: true }).isCounted).toBe(false);
});
