import { fundsWith } from '../support/funds';
import { testRule } from '../support/rule-tester';

testRule('execution-reason', {
  valid: [
    {
      name: 'exactly 90 % in Sichuan',
      policy: 'sichuan',
      form: { funds: fundsWith({ amounts: [100, 100, 90], rate: 0.9, score: 9 }) },
    },
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
      expect: [{ cells: ['H6'], severity: 'W', text: '预算执行率80.00%，低于90.00%，没有说明原因。' }],
    },
  ],
});
