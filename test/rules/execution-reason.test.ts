import { fundsWith } from '../support/funds';
import { testRule } from '../support/rule-tester';

testRule('execution-reason', {
  valid: [
    { name: 'the clean form' },
    {
      name: 'low, but the policy does not ask',
      form: { funds: fundsWith({ amounts: [100, 100, 80], rate: 0.8, score: 8 }) },
    },
  ],
  invalid: [
    {
      name: 'below 90 % in Sichuan',
      policy: 'sichuan',
      form: { funds: fundsWith({ amounts: [100, 100, 80], rate: 0.8, score: 8 }) },
      expect: [{ severity: 'W', text: '80.00%' }],
    },
  ],
});
