import { testRule } from '../support/rule-tester';

testRule('goal-missing', {
  valid: [{ name: 'the clean form' }],
  invalid: [
    {
      name: 'no goal',
      form: { goal: { expected: '', actual: '完成' } },
      expect: [{ cells: ['B11'], text: '“预期目标”未填写。' }],
    },
    {
      name: 'neither',
      form: { goal: { expected: '', actual: '' } },
      expect: [{ cells: ['B11'] }, { cells: ['F11'] }],
    },
    {
      name: 'no completion',
      form: { goal: { expected: '开放', actual: '' } },
      expect: [{ cells: ['F11'], severity: 'W', text: '实际完成情况' }],
    },
  ],
});
