import { fundsWith } from '../support/funds';
import { testRule } from '../support/rule-tester';

testRule('fund-total', {
  valid: [
    { name: 'the clean form' },
    { name: 'within the tolerance', form: { funds: fundsWith({ amounts: [100.01, 100, 98] }) } },
  ],
  invalid: [
    {
      name: '0.03 short',
      form: { funds: fundsWith({ amounts: [100, 100.03, 98] }) },
      expect: [{ cells: ['E6'], text: '相差0.03' }],
    },
  ],
});
