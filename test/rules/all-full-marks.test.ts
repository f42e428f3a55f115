import { fundsWith } from '../support/funds';
import { testRule } from '../support/rule-tester';

testRule('all-full-marks', {
  valid: [{ name: 'the clean form' }],
  invalid: [
    {
      name: 'everything full',
      form: {
        funds: fundsWith({ amounts: [100, 100, 100], rate: 1, score: 10 }, { amounts: [80, 80, 80] }),
        set: { 4: { score: 10 } },
        total: { weight: 100, score: 100, grade: '优' },
      },
      expect: [{ severity: 'I' }],
    },
  ],
});
