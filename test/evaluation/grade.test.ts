import Big from 'big.js';
import { bandText, gradeFormula, gradeOf } from '../../src/evaluation/grade';
import { defaultPolicy } from '../../src/policy';
import type { Policy } from '../../src/policy/policy';

const of120: Policy = { ...defaultPolicy, total: Big(120) };

test.each([
  ['90', '优', '总分90.00，90（含）以上为优'],
  ['89.995', '优', '总分90.00，90（含）以上为优'],
  ['89.99', '良', '总分89.99，80（含）至90为良'],
  ['80', '良', '总分80.00，80（含）至90为良'],
  ['79.99', '中', '总分79.99，60（含）至80为中'],
  ['60', '中', '总分60.00，60（含）至80为中'],
  ['59.99', '差', '总分59.99，60以下为差'],
  ['-1', '差', '总分-1.00，60以下为差'],
])('a total of %s is %s, and says why', (total, value, explanation) => {
  expect(gradeOf(Big(total), defaultPolicy)).toEqual({ value, explanation });
});

test('bands are shares of the total of the policy', () => {
  expect(gradeOf(Big(108), of120).value).toBe('优');
  expect(gradeOf(Big('107.99'), of120)).toEqual({
    value: '良',
    explanation: '总分107.99，96（含）至108为良',
  });
});

test('no total, no grade', () => {
  expect(gradeOf(undefined, defaultPolicy)).toEqual({
    value: undefined,
    explanation: '没有总分，不评等级。',
  });
  expect(bandText(defaultPolicy, '优秀')).toBe('');
});

test('a lowest band above nothing still takes what lies below it', () => {
  const raised = { ...defaultPolicy, grades: [{ name: '合格', from: Big('0.6') }] };
  expect(gradeOf(Big(10), raised).value).toBe('合格');
  expect(gradeOf(Big(10), { ...defaultPolicy, grades: [] }).value).toBeUndefined();
});

test('the formula grades as the code does, and is blank while there is no total', () => {
  expect(gradeFormula('H19', defaultPolicy)).toBe(
    'IF(ISNUMBER(H19),IF(H19>=90,"优",IF(H19>=80,"良",IF(H19>=60,"中","差"))),"")',
  );
  expect(gradeFormula('H19', of120)).toContain('H19>=108,"优"');
});
