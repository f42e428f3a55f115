import { testRule } from '../support/rule-tester';

testRule('score-invalid', {
  valid: [{ name: 'the clean form' }],
  invalid: [
    {
      name: 'words',
      form: { set: { 0: { score: '满分' as unknown as number } } },
      expect: [{ cells: ['H13'], message: 'text' }],
    },
    {
      name: 'negative',
      form: { set: { 0: { score: -1 } } },
      expect: [{ cells: ['H13'], message: 'negative' }],
    },
  ],
});
