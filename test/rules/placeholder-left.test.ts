import { testRule } from '../support/rule-tester';

testRule('placeholder-left', {
  valid: [
    { name: 'the clean form' },
    { name: 'letters with a number', form: { set: { 0: { target: 'XX12型1台', actual: '5*8米' } } } },
  ],
  invalid: [
    {
      name: 'a mark instead of a value',
      form: { set: { 0: { target: '*' }, 1: { actual: '××%' } } },
      expect: [
        { cells: ['E13'], message: 'value', text: '占位符' },
        { cells: ['F14'], message: 'value' },
      ],
    },
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
