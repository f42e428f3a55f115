import Big from 'big.js';
import { assess } from '../../src/assess';
import { defaultPolicy } from '../../src/policy';
import { findingText } from '../../src/rules/text';
import { formOn, formSheet } from '../support/form-sheet';
import { fundsWith } from '../support/funds';

const capping = { ...defaultPolicy, caps: [{ below: Big('0.7'), cap: Big(79) }] };

function found(rate: number, total: number): string[] {
  const form = formSheet({
    funds: fundsWith({ amounts: [100, 100, rate], rate: rate / 100, score: rate / 10 }),
    total: { weight: 100, score: total, grade: '优' },
  });
  return assess(formOn(form), capping)
    .findings.filter(({ rule }) => rule === 'total-cap')
    .map(findingText);
}

test('a total above the cap of a low execution rate is found once the total itself is right', () => {
  expect(found(65, 79)).toEqual([]);
  expect(found(80, 97)).toEqual([]);
  expect(found(65, 95.5)).toEqual([expect.stringContaining('总分不得超过79，现为95.5')]);
});
