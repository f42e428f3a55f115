import { testRule } from '../support/rule-tester';

testRule('weight-total', {
  valid: [{ name: 'the clean form' }],
  invalid: [
    {
      name: '110 of 100',
      form: { set: { 0: { weight: 30 } } },
      expect: [{ severity: 'E', text: '分值合计110，应为100' }],
    },
  ],
});
