import Big from 'big.js';
import { evaluate } from '../../src/evaluation/evaluate';
import { lostPoints, nextGrade, totalIf } from '../../src/evaluation/what-if';
import { defaultPolicy } from '../../src/policy';
import { formOn, type FormOverrides, formSheet } from '../support/form-sheet';

const evaluated = (overrides?: FormOverrides) => evaluate(formOn(formSheet(overrides)), defaultPolicy);

test('where points went, most first, with what the figures say', () => {
  const lost = lostPoints(evaluated()).map(({ name, row, points }) => [name, row, points.toFixed()]);
  expect(lost).toEqual([
    ['阅读氛围', 17, '1'],
    ['预算执行', undefined, '0.2'],
  ]);
  expect(lostPoints(evaluated())[1]?.why).toContain('预算执行率98.00% × 分值10');
});

test('why points are gone: by the figures, with a reason in the form, or without one', () => {
  const whys = (set: NonNullable<FormOverrides['set']>) =>
    lostPoints(evaluated({ set })).map(({ why }) => why);
  expect(whys({ 0: { score: 15 } })[0]).toBe('按完成情况可得20，少给的没有写明理由');
  expect(whys({ 0: { score: 15, reason: '部分图书 到货时有破损' } })[0]).toBe(
    '按完成情况可得20；表中写明：部分图书到货时有破损',
  );
  expect(whys({ 0: { score: 18, actual: '4000册' } })[0]).toBe(
    '按完成情况可得16（完成值4000 ÷ 指标值5000 × 分值20 = 16.00），表中多给了',
  );
  expect(whys({ 0: { score: 16, actual: '4000册' } })[0]).toBe('完成值4000 ÷ 指标值5000 × 分值20 = 16.00');
  const funds = [
    { label: '年度资金总额', amounts: [100, 100, 98], weight: 10, rate: 0.98, score: 9 },
  ] as const;
  expect(lostPoints(evaluated({ funds }))[0]?.why).toBe(
    '按执行率可得9.8（预算执行率98.00% × 分值10 = 9.80）',
  );
});

test('how far the next grade is; the best has none, and a result that is not whole none either', () => {
  const good = evaluated({ set: { 0: { score: 8 } }, total: { weight: 100, score: 86.8, grade: '良' } });
  expect(nextGrade(good, defaultPolicy)?.grade).toBe('优');
  expect(nextGrade(good, defaultPolicy)?.points.toFixed()).toBe('3.2');
  expect(nextGrade(evaluated(), defaultPolicy)).toBeUndefined();
  expect(nextGrade(evaluated({ set: { 0: { actual: '' } } }), defaultPolicy)).toBeUndefined();
});

test('what the total would be if a row had another score', () => {
  expect(totalIf(evaluated(), 17, Big(10))?.toFixed()).toBe('99.8');
  expect(totalIf(evaluated(), 17)?.toFixed()).toBe('99.8');
  expect(totalIf(evaluated(), 99, Big(10))).toBeUndefined();
});
