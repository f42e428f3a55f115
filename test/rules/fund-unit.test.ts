import { assess } from '../../src/assess';
import { defaultPolicy } from '../../src/policy';
import { formOn, formSheet } from '../support/form-sheet';
import { fundsWith } from '../support/funds';
import { testRule } from '../support/rule-tester';

testRule('fund-unit', {
  valid: [{ name: 'the clean form' }],
  invalid: [
    {
      name: 'the unit typed in',
      form: { funds: fundsWith({ amounts: [100, '100万元' as unknown as number, 98] }) },
      expect: [{ cells: ['E6'], severity: 'I', message: 'typed' }],
    },
    {
      name: '元 in a 万元 table',
      form: { funds: fundsWith({ amounts: [100, 100, 980000] }) },
      expect: [{ cells: ['F6'], severity: 'W', message: 'scale' }],
    },
    {
      name: 'thousands separators and another unit: read in the unit of the table',
      form: { funds: fundsWith({ amounts: [100, '1,000,000元' as unknown as number, 98] }) },
      expect: [
        {
          cells: ['E6'],
          severity: 'W',
          message: 'other',
          text: '“1,000,000元”的单位与表头“万元”不同，已按100万元读取',
        },
      ],
    },
  ],
});

test.each([
  ['1,000.5万元', 1000.5],
  ['1,000,000元', 100],
  ['100万', 100],
])('the fix of %s writes a bare number in the unit of the table', (amount, value) => {
  const sheet = formSheet({ funds: fundsWith({ amounts: [100, amount as unknown as number, 98] }) });
  const found = assess(formOn(sheet), defaultPolicy).findings.find(({ rule }) => rule === 'fund-unit');
  const [edit] = found?.fix?.edits ?? [];
  expect([edit?.before, edit?.after.value]).toEqual([amount, value]);
});

test('元 typed into a 万元 table is converted', () => {
  const sheet = formSheet({ funds: fundsWith({ amounts: [100, 100, 980000] }) });
  const found = assess(formOn(sheet), defaultPolicy).findings.find(({ rule }) => rule === 'fund-unit');
  const [edit] = found?.fix?.edits ?? [];
  expect([edit?.before, edit?.after.value, edit?.explanation]).toEqual([
    980000,
    98,
    '元换算为万元：980000 → 98',
  ]);
});
