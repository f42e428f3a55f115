import { assess } from '../../src/assess';
import { defaultPolicy } from '../../src/policy';
import { formatA1 } from '../../src/sheet/address';
import { formOn, splitTargetSheet } from '../support/form-sheet';
import { testRule } from '../support/rule-tester';

testRule('direction-suspect', {
  valid: [
    { name: 'the clean form' },
    {
      name: 'a ceiling for accidents',
      form: { set: { 0: { level3: '事故起数', target: '≤4起', actual: '2起' } } },
    },
  ],
  invalid: [
    {
      name: 'villages to build with ≤',
      form: { set: { 0: { level3: '建设示范村数量', target: '≤4个', actual: '4个' } } },
      expect: [{ cells: ['E13'], message: 'quantity' }],
    },
    {
      name: 'cost with ≥',
      form: { set: { 2: { target: '≥100万元', actual: '100万元' } } },
      expect: [{ cells: ['E15'], message: 'cost' }],
    },
    {
      name: 'the sign in a cell of its own',
      sheet: splitTargetSheet([{ name: '建设示范村数量', target: ['≤', 4, '个'] }]),
      expect: [{ cells: ['E6', 'D6'], message: 'quantity' }],
    },
  ],
});

test('the fix writes the sign where the sign stands, and nothing else', () => {
  const sheet = splitTargetSheet([{ name: '建设示范村数量', target: ['不超过', 4, '个'] }]);
  const finding = assess(formOn(sheet), defaultPolicy).findings.find(
    ({ rule }) => rule === 'direction-suspect',
  );
  expect(finding?.fix?.edits.map(({ cell, before, after }) => [formatA1(cell), before, after.value])).toEqual(
    [['D6', '不超过', '≥']],
  );
});
