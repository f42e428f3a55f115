import { testRule } from '../support/rule-tester';

testRule('weight-total-written', {
  valid: [
    { name: 'blank', form: { total: { weight: null, score: 98.8, grade: '优' } } },
    { name: 'the clean form' },
  ],
  invalid: [
    {
      name: 'with another sum: nothing to write',
      form: { set: { 0: { weight: null } }, total: { weight: 100, score: 98.8, grade: '优' } },
      expect: [],
    },
    {
      name: 'written 98',
      form: { total: { weight: 98, score: 98.8, grade: '优' } },
      expect: [
        {
          cells: ['G19'],
          severity: 'E',
          text: '总分行分值填98，按各行应为100。',
          fix: ['G19=100 (ROUND(SUM(G13:G18,G6),4))'],
        },
      ],
    },
  ],
});
