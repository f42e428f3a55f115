import { testRule } from '../support/rule-tester';

testRule('actual-copies-target', {
  valid: [
    { name: 'the clean form' },
    { name: 'short words may agree', form: { set: { 4: { target: '有效', actual: '有效' } } } },
  ],
  invalid: [
    {
      name: 'with its operator',
      form: { set: { 0: { actual: '≥5000册' } } },
      expect: [{ cells: ['F13'], message: 'operator' }],
    },
    {
      name: 'a long text word for word',
      form: { set: { 4: { target: '严格执行相关制度规定', actual: '严格执行相关制度规定' } } },
      expect: [{ cells: ['F17'], message: 'text' }],
    },
  ],
});
