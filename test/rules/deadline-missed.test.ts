import { testRule } from '../support/rule-tester';

testRule('deadline-missed', {
  valid: [
    { name: 'earlier is fine', form: { set: { 0: { target: '9月前', actual: '7月' } } } },
    { name: 'the very month', form: { set: { 0: { target: '9月底前', actual: '9月' } } } },
  ],
  invalid: [
    {
      name: 'a month late',
      form: { set: { 0: { target: '9月前', actual: '10月' } } },
      expect: [{ cells: ['F13', 'E13'], severity: 'W' }],
    },
  ],
});
