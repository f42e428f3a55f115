import { testRule } from '../support/rule-tester';

testRule('indicator-incomplete', {
  valid: [
    { name: 'the clean form' },
    {
      name: 'a row that does not apply',
      form: { set: { 4: { target: '/', actual: '/', weight: null, score: null } } },
    },
  ],
  invalid: [
    {
      name: 'full marks without values',
      form: { set: { 0: { target: null, actual: null } } },
      expect: [{ cells: ['E13', 'F13'], message: 'both', text: '已给20分' }],
    },
    {
      name: 'no actual yet',
      form: { set: { 0: { actual: null, score: null } } },
      expect: [{ cells: ['F13'], message: 'actual' }],
    },
  ],
});
