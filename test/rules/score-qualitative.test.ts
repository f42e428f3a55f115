import { testRule } from '../support/rule-tester';

testRule('score-qualitative', {
  valid: [{ name: 'the clean form' }],
  invalid: [
    {
      name: '达成 below its band',
      form: { set: { 4: { score: 7.9 } } },
      expect: [{ cells: ['H17'], text: '8（含）至10（含）' }],
    },
    {
      name: '部分达成 at the top of its band',
      form: { set: { 4: { actual: '部分达成', score: 8 } } },
      expect: [{ cells: ['H17'], text: '8（不含）' }],
    },
  ],
});
