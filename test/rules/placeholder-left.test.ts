import { testRule } from '../support/rule-tester';

testRule('placeholder-left', {
  valid: [{ name: 'the clean form' }],
  invalid: [
    {
      name: 'an empty template row',
      form: { set: { 0: { level3: '指标2：', target: null, actual: null, weight: null, score: null } } },
      expect: [{ cells: ['D13'], message: 'row' }],
    },
    {
      name: 'instructions in the goal',
      form: { goal: { expected: '保障开放', actual: '对照年度目标，说明完成情况（100字以内）' } },
      expect: [{ cells: ['F11'], message: 'text' }],
    },
  ],
});
