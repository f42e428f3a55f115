import { testRule } from '../support/rule-tester';

testRule('score-missing', {
  valid: [{ name: 'the clean form' }],
  invalid: [
    {
      name: 'computable',
      form: { set: { 0: { score: null } } },
      expect: [{ cells: ['H13'], message: 'computed', text: '应为20' }],
    },
    {
      name: 'by hand',
      form: { set: { 4: { score: null } } },
      expect: [{ cells: ['H17'], message: 'blank' }],
    },
  ],
});
