import { fundsWith } from '../support/funds';
import { testRule } from '../support/rule-tester';

testRule('spending-gap', {
  valid: [{ name: 'the clean form' }],
  invalid: [
    {
      name: 'good results, little spent',
      form: { funds: fundsWith({ amounts: [100, 100, 90], rate: 0.9, score: 9 }) },
      expect: [{ severity: 'I', message: 'gap' }],
    },
    {
      name: 'a quarter unspent',
      form: {
        funds: fundsWith({ amounts: [100, 100, 75], rate: 0.75, score: 7.5 }),
        set: { 0: { score: 5 }, 3: { score: 5 } },
      },
      expect: [{ message: 'unspent', text: '25.00%' }],
    },
  ],
});
