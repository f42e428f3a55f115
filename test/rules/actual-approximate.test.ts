import { testRule } from '../support/rule-tester';

testRule('actual-approximate', {
  valid: [{ name: 'the clean form' }],
  invalid: [
    {
      name: '余',
      form: { set: { 0: { actual: '5100余册' } } },
      expect: [{ cells: ['F13'], severity: 'I', text: '5100' }],
    },
    { name: '约', form: { set: { 0: { actual: '约5100册' } } }, expect: [{ cells: ['F13'] }] },
  ],
});
