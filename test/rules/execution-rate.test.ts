import { fundsWith } from '../support/funds';
import { testRule } from '../support/rule-tester';

testRule('execution-rate', {
  valid: [
    { name: 'the clean form' },
    {
      name: 'rounded to whole percents',
      form: { funds: fundsWith({ amounts: [100, 100, 97.6], rate: '98%' as unknown as number, score: 9.8 }) },
    },
  ],
  invalid: [
    {
      name: '50 of 100 written 90 %',
      form: { funds: fundsWith({ amounts: [100, 100, 50], rate: 0.9, score: 5 }) },
      expect: [{ cells: ['H6'], severity: 'E', text: '应为50.00%' }],
    },
    {
      name: 'cut, not rounded',
      form: {
        funds: fundsWith({ amounts: [2596, 2596, 2595.62], rate: '99%' as unknown as number, score: 10 }),
      },
      expect: [{ cells: ['H6'], severity: 'I', message: 'cut' }],
    },
  ],
});
