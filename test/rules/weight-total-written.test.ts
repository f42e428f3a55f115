import { testRule } from '../support/rule-tester';

testRule('weight-total-written', {
  valid: [{ name: 'the clean form' }],
  invalid: [
    {
      name: 'written 98',
      form: { total: { weight: 98, score: 98.8, grade: '优' } },
      expect: [{ cells: ['G19'], text: '应为100' }],
    },
  ],
});
