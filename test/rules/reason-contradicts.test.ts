import { testRule } from '../support/rule-tester';

testRule('reason-contradicts', {
  valid: [{ name: 'the clean form' }],
  invalid: [
    {
      name: '无偏差 while missed',
      form: { set: { 0: { actual: '4000册', score: 16, reason: '无偏差' } } },
      expect: [{ cells: ['I13'], message: 'none' }],
    },
  ],
});
