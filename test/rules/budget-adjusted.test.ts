import { fundsWith } from '../support/funds';
import { testRule } from '../support/rule-tester';

testRule('budget-adjusted', {
  valid: [{ name: 'the clean form' }],
  invalid: [
    {
      name: 'set to what was spent',
      form: { funds: fundsWith({ amounts: [120, 98, 98], rate: 1, score: 10 }) },
      expect: [{ severity: 'I', message: 'fitted' }],
    },
    {
      name: 'changed by half, in Guangxi',
      policy: 'guangxi',
      form: { funds: fundsWith({ amounts: [200, 100, 98] }) },
      expect: [{ severity: 'E', message: 'large', text: '50.00%' }],
    },
  ],
});
