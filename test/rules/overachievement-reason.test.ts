import { testRule } from '../support/rule-tester';

testRule('overachievement-reason', {
  valid: [
    { name: 'the clean form' },
    { name: 'just below 130 %', form: { set: { 0: { actual: '6499册' } } } },
  ],
  invalid: [
    {
      name: 'exactly 130 %',
      form: { set: { 0: { actual: '6500册' } } },
      expect: [{ cells: ['F13'], message: 'over', text: '130.00%' }],
    },
    {
      name: '70 % of a ceiling',
      form: { set: { 2: { actual: '70万元' } } },
      expect: [{ cells: ['F15'], message: 'under' }],
    },
  ],
});
