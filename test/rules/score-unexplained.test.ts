import { testRule } from '../support/rule-tester';

testRule('score-unexplained', {
  valid: [
    { name: 'the clean form' },
    {
      name: 'a deduction with its reason',
      form: { set: { 0: { score: 18, reason: '部分图书与读者需求不符' } } },
    },
  ],
  invalid: [
    {
      name: 'met, but 18 of 20',
      form: { set: { 0: { score: 18 } } },
      expect: [{ cells: ['H13'], severity: 'W', text: '可得20.00' }],
    },
  ],
});
