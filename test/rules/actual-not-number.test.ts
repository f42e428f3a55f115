import { testRule } from '../support/rule-tester';

testRule('actual-not-number', {
  valid: [{ name: 'the clean form' }],
  invalid: [
    {
      name: 'a phrase for a number',
      form: { set: { 1: { actual: '达成预期指标' } } },
      expect: [{ cells: ['F14'], severity: 'W' }],
    },
  ],
});
