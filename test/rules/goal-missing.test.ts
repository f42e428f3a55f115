import { testRule } from '../support/rule-tester';

testRule('goal-missing', {
  valid: [{ name: 'the clean form' }],
  invalid: [
    {
      name: 'no completion',
      form: { goal: { expected: '开放', actual: '' } },
      expect: [{ cells: ['F11'], severity: 'W', text: '实际完成情况' }],
    },
  ],
});
