import { testRule } from '../support/rule-tester';

testRule('weight-invalid', {
  valid: [{ name: 'the clean form' }],
  invalid: [
    { name: 'zero', form: { set: { 0: { weight: 0 } } }, expect: [{ cells: ['G13'], message: 'low' }] },
    {
      name: 'words',
      form: { set: { 0: { weight: '二十分' as unknown as number } } },
      expect: [{ cells: ['G13'], message: 'text' }],
    },
  ],
});
