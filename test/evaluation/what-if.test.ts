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
