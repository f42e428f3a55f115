import Big from 'big.js';
import { byOwnTarget } from '../../src/evaluation/own-target';
import type { Indicator } from '../../src/form/form';
import { defaultPolicy } from '../../src/policy';
import { indicatorRow, numberField } from '../support/fields';
import { formOn, formSheet } from '../support/form-sheet';

const clean = formOn(formSheet());
const usual = { value: Big('9.8'), explanation: '98% × 10', formula: 'USUAL' };

function earned(target: string, score: number | undefined, ratio = '0.98') {
  const row: Indicator = { ...indicatorRow(target, '98%', { score: numberField(score) }), isExecution: true };
  return byOwnTarget(
    usual,
    { ratio: Big(ratio), operand: 'F6/E6', weight: Big(10), points: 'H6' },
    { ...clean, indicators: [row] },
    defaultPolicy,
  );
}

test('full points where the row reaches its own target', () => {
  expect(earned('≥95%', 10)).toEqual({
    value: Big(10),
    explanation: '预算执行率98.00%，达到本行指标值95.00%，得满分 10.00',
    formula: 'IF(F6/E6>=0.95,H6,USUAL)',
  });
});

test.each([
  ['the whole is wanted', '≥100%', 10, '0.98'],
  ['no least rate', '95%', 10, '0.98'],
  ['the target is not reached', '≥95%', 10, '0.94'],
  ['scored by the policy', '≥95%', 9.8, '0.98'],
  ['no score yet', '≥95%', undefined, '0.98'],
  ['no share', '≥95个', 10, '0.98'],
  ['in words', '较高', 10, '0.98'],
])('as the policy says: %s', (_, target, score, ratio) => {
  expect(earned(target, score, ratio)).toBe(usual);
});

test('as the policy says in a form without such a row', () => {
  const execution = { ratio: Big(1), operand: 'F6/E6', weight: Big(10), points: 'H6' };
  expect(byOwnTarget(usual, execution, clean, defaultPolicy)).toBe(usual);
});
