import { testRule } from '../support/rule-tester';

testRule('score-over-weight', {
  valid: [{ name: 'the clean form' }],
  invalid: [
    {
      name: '10.5 of 10',
      form: { set: { 2: { score: 10.5 } } },
      expect: [{ cells: ['H15'], text: '超过分值10' }],
    },
  ],
});
