import Big from 'big.js';
import { assess } from '../../src/assess';
import { defaultPolicy } from '../../src/policy';
import type { Policy } from '../../src/policy/policy';
import type { Finding } from '../../src/rules/engine/finding';
import { findingText } from '../../src/rules/text';
import { parseA1 } from '../../src/sheet/address';
import { formOn, formSheet } from '../support/form-sheet';
import { fundsWith } from '../support/funds';

const capping: Policy = { ...defaultPolicy, caps: [{ below: Big('0.7'), cap: Big(79) }] };

const atTotal = (rate: number, total: number, policy = capping) =>
  findings(rate, total, policy).filter(({ rule }) => rule === 'total-cap');

function findings(rate: number, total: number, policy: Policy): readonly Finding[] {
  const form = formSheet({
    funds: fundsWith({ amounts: [100, 100, rate], rate: rate / 100, score: rate / 10 }),
    total: { weight: 100, score: total, grade: '优' },
  });
  return assess(formOn(form), policy).findings;
}

test('a total above the cap of a low execution rate is found once the total itself is right', () => {
  expect(atTotal(65, 95.5).map(findingText)).toEqual(['预算执行率65.00%，总分不得超过79，现为95.5。']);
  expect(atTotal(65, 95.5)[0]).toMatchObject({ severity: 'E', cells: [parseA1('H19')] });
  expect(atTotal(80, 97)).toEqual([]);
  expect(atTotal(65, 95.5, { ...capping, caps: [] })).toEqual([]);
});

test('a wrong total is corrected first', () => {
  expect(atTotal(65, 90)).toEqual([]);
  const unchecked: Policy = { ...capping, rules: { 'total-score': { severity: 'off' } } };
  expect(atTotal(65, 90, unchecked).map(findingText)).toEqual(['预算执行率65.00%，总分不得超过79，现为90。']);
  expect(atTotal(65, 79.01, unchecked)).toHaveLength(1);
  expect(atTotal(65, 79, unchecked)).toEqual([]);
  expect(atTotal(70, 90, unchecked)).toEqual([]);
  expect(atTotal(69.99, 90, unchecked)).toHaveLength(1);
});
