import { testRule } from '../support/rule-tester';

testRule('total-score', {
  valid: [{ name: 'the clean form' }],
  invalid: [
    {
      name: '98 for 98.8',
      form: { total: { weight: 100, score: 98, grade: '优' } },
      expect: [{ cells: ['H19'], text: '98.8' }],
    },
    {
      name: 'blank',
      form: { total: { weight: 100, score: null, grade: '' } },
      expect: [{ cells: ['H19'], message: 'blank' }],
    },
  ],
});
