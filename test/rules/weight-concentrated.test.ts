import { testRule } from '../support/rule-tester';

testRule('weight-concentrated', {
  valid: [{ name: 'the clean form' }],
  invalid: [
    {
      name: 'exactly 30',
      form: { set: { 0: { weight: 30 } } },
      expect: [{ cells: ['G13'], severity: 'I', text: '30%' }],
    },
  ],
});
