import Big from 'big.js';
import type { Direction } from '../../src/evaluation/evaluation';
import { completionText, quantityScore } from '../../src/evaluation/quantity-score';
import { defaultPolicy } from '../../src/policy';
import type { Policy } from '../../src/policy/policy';
import type { Quantity } from '../../src/values/value';
import { indicatorRow, numberField } from '../support/fields';

const quantitative = (more: Partial<Policy['quantitative']>): Policy => ({
  ...defaultPolicy,
  quantitative: { ...defaultPolicy.quantitative, ...more },
});
const linear = quantitative({ reverse: 'linear' });
const exact = quantitative({ equalIsExact: true });

function judged(
  target: string,
  actual: string,
  direction: Direction,
  policy = defaultPolicy,
  weight: number | null = 10,
) {
  const typed = indicatorRow(target, actual, weight === null ? { weight: numberField() } : {});
  // Without cells the numbers stand in the formula themselves: what it computes can be read here.
  const row = {
    ...typed,
    target: { ...typed.target, cell: undefined },
    actual: { ...typed.actual, cell: undefined },
  };
  const { computed, completion, isMet } = quantityScore(
    row,
    row.target.value as Quantity,
    row.actual.value as Quantity,
    direction,
    policy,
  );
  return { ...computed, value: computed.value?.toFixed(), completion: completion?.toFixed(), isMet };
}

test('short of the target: in proportion, said in numbers, and as a formula that gives the same', () => {
  expect(judged('≥100个', '95个', 'positive')).toEqual({
    value: '9.5',
    explanation: '完成值95 ÷ 指标值100 × 分值10 = 9.50',
    formula: 'ROUND(IF(95>=100,1,MAX(0,95/100))*H13,2)',
    completion: '0.95',
    isMet: false,
  });
});

test('the target reached: full marks, no more', () => {
  expect(judged('≥100个', '250个', 'positive')).toEqual({
    value: '10',
    explanation: '完成值250 达到指标值100，得满分 10.00',
    formula: 'ROUND(IF(250>=100,1,MAX(0,250/100))*H13,2)',
    completion: '2.5',
    isMet: true,
  });
  expect(judged('≥100个', '100个', 'positive')).toMatchObject({ value: '10', isMet: true });
  expect(judged('≥100个', '-5个', 'positive')).toMatchObject({ value: '0', isMet: false });
});

test('above an upper limit: the inverse ratio, or linear where the policy says so', () => {
  expect(judged('≤100元', '125元', 'reverse')).toEqual({
    value: '8',
    explanation: '指标值100 ÷ 完成值125 × 分值10 = 8.00',
    formula: 'ROUND(IF(125<=100,1,100/125)*H13,2)',
    completion: '0.8',
    isMet: false,
  });
  expect(judged('≤100元', '125元', 'reverse', linear)).toMatchObject({
    value: '7.5',
    explanation: '[1－（完成值125－指标值100）÷ 指标值100] × 分值10 = 7.50',
    formula: 'ROUND(IF(125<=100,1,MAX(0,1-(125-100)/100))*H13,2)',
  });
  expect(judged('≤100元', '200元', 'reverse', linear).value).toBe('0');
  expect(judged('≤100元', '300元', 'reverse', linear).value).toBe('0');
});

test('an upper limit that is kept earns full marks', () => {
  expect(judged('≤100元', '100元', 'reverse')).toMatchObject({
    value: '10',
    explanation: '完成值100 未超过指标值100，得满分 10.00',
    isMet: true,
  });
  expect(judged('≤100元', '0元', 'reverse')).toMatchObject({ value: '10', completion: undefined });
});

test('a limit of nothing is kept by nothing, and by a fall', () => {
  const kept = { explanation: '指标值为0，完成值0，得满分 10.00', isMet: true };
  expect(judged('≤0次', '0次', 'reverse')).toMatchObject({
    ...kept,
    formula: 'ROUND(IF(0<=0,1,0)*H13,2)',
  });
  expect(judged('0次', '0次', 'equal')).toMatchObject({ ...kept, formula: 'ROUND(IF(0=0,1,0)*H13,2)' });
  expect(judged('≤0%', '-3.2%', 'reverse')).toMatchObject({
    value: '10',
    formula: 'ROUND(IF((-3.2)<=0,1,0)*H13,2)',
    isMet: true,
  });
  expect(judged('≤0次', '2次', 'reverse')).toEqual({
    value: '0',
    explanation: '指标值为0，完成值2 × 分值10 = 0.00',
    formula: 'ROUND(IF(2<=0,1,0)*H13,2)',
    completion: undefined,
    isMet: false,
  });
});

test('at least nothing is reached from nothing on', () => {
  expect(judged('≥0个', '0个', 'positive')).toMatchObject({
    value: '10',
    explanation: '指标值为0，完成值0，得满分 10.00',
    formula: 'ROUND(IF(0>=0,1,0)*H13,2)',
  });
  expect(judged('≥0个', '-1个', 'positive')).toMatchObject({
    value: '0',
    formula: 'ROUND(IF((-1)>=0,1,0)*H13,2)',
  });
});

test('«=» counts in proportion, or all or nothing where the policy says so', () => {
  expect(judged('=100%', '97%', 'equal').value).toBe('9.7');
  expect(judged('=100%', '97%', 'equal', exact)).toEqual({
    value: '0',
    explanation: '指标值100，完成值97 × 分值10 = 0.00',
    formula: 'ROUND(IF(97=100,1,0)*H13,2)',
    completion: '0.97',
    isMet: false,
  });
  expect(judged('=100%', '100%', 'equal', exact)).toMatchObject({ value: '10', isMet: true });
  expect(judged('≥100%', '97%', 'positive', exact).value).toBe('9.7');
  expect(judged('0次', '0次', 'equal', exact).explanation).toBe('指标值为0，完成值0，得满分 10.00');
});

test('another unit is converted before anything is compared, in the formula too', () => {
  expect(judged('≥1.8万人', '9000人', 'positive')).toMatchObject({
    value: '5',
    explanation: '完成值0.9 ÷ 指标值1.8 × 分值10 = 5.00',
    formula: 'ROUND(IF(0.9>=1.8,1,MAX(0,0.9/1.8))*H13,2)',
  });
  expect(judged('≥1.8万人', '0人', 'positive')).toMatchObject({ value: '0', completion: '0' });
});

test.each([
  ['≥50个', '50家', '指标值单位“个”与完成值单位“家”不同，无法比较，由人工判断。'],
  ['提升10%', '下降10%', '指标值“提升10%”与完成值“下降10%”变化方向不同，由人工判断。'],
  ['10%', '提升10%', '完成值“提升10%”是变化幅度，指标值“10%”不是，无法比较，由人工判断。'],
  ['-5个', '5个', '指标值-5为负数，由人工判断。'],
])('%s against %s is left to a person', (target, actual, explanation) => {
  expect(judged(target, actual, 'positive')).toEqual({ value: undefined, explanation });
});

test('a change may be answered by its size alone, and by a change the same way', () => {
  expect(judged('提升10%', '8%', 'positive').value).toBe('8');
  expect(judged('提升10%', '提升8%', 'positive').value).toBe('8');
});

test('a form without weights says what was reached, but gives no points', () => {
  expect(judged('≥100个', '95个', 'positive', defaultPolicy, null)).toEqual({
    value: undefined,
    explanation: '完成值95 ÷ 指标值100；表中没有分值，不计算得分。',
    completion: '0.95',
    isMet: false,
  });
});

test('a ratio in words', () => {
  expect([completionText(Big('0.96843')), completionText(undefined)]).toEqual(['96.84%', '—']);
});

test('texts are read by the formula; where one cannot be read, the score is left to a person', () => {
  const row = indicatorRow('≥100个', '95个');
  const pair = [row.target.value as Quantity, row.actual.value as Quantity] as const;
  const { computed } = quantityScore(row, ...pair, 'positive', defaultPolicy);
  const [t, a] = ['VALUE(SUBSTITUTE(SUBSTITUTE(F13,"≥",""),"个",""))', 'VALUE(SUBSTITUTE(G13,"个",""))'];
  expect(computed.formula).toBe(`IFERROR(ROUND(IF(${a}>=${t},1,MAX(0,${a}/${t}))*H13,2),"")`);
});
