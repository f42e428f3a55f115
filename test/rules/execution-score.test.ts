import { fundsWith } from '../support/funds';
import { testRule } from '../support/rule-tester';

testRule('execution-score', {
  valid: [
    { name: 'the clean form' },
    {
      name: 'one decimal',
      form: { funds: fundsWith({ amounts: [100, 100, 86.2], rate: 0.862, score: 8.6 }) },
    },
  ],
  invalid: [
    {
      name: '86.20 % scored 9',
      form: { funds: fundsWith({ amounts: [100, 100, 86.2], rate: 0.862, score: 9 }) },
      expect: [{ cells: ['I6'], text: '应为8.62' }],
    },
    {
      name: 'not filled in',
      form: { funds: fundsWith({ score: null }) },
      expect: [{ cells: ['I6'], message: 'blank' }],
    },
  ],
});
