import { testRule } from '../support/rule-tester';

testRule('score-qualitative', {
  valid: [
    {
      name: 'the bounds of 达成',
      form: { set: { 4: { score: 8 }, 3: { target: '改善', actual: '完成', score: 20 } } },
    },
    { name: 'the bounds of 部分达成', form: { set: { 4: { actual: '部分达成', score: 6 } } } },
    { name: 'no score yet', form: { set: { 4: { score: null } } } },
    { name: 'free words', form: { set: { 4: { actual: '有所改善', score: 2 } } } },
    { name: 'the clean form' },
  ],
  invalid: [
    {
      name: '未完成 with more than its band',
      form: { set: { 4: { actual: '未完成', score: 6 } } },
      expect: [{ text: '得分应在0（含）至6（不含）之间，实际为6。' }],
    },
    {
      name: '达成 below its band',
      form: { set: { 4: { score: 7.9 } } },
      expect: [
        {
          cells: ['H17'],
          severity: 'E',
          text: '“阅读氛围”填“达成预期指标”，得分应在8（含）至10（含）之间，实际为7.9。',
        },
      ],
    },
    {
      name: '部分达成 at the top of its band',
      form: { set: { 4: { actual: '部分达成', score: 8 } } },
      expect: [{ cells: ['H17'], text: '得分应在6（含）至8（不含）之间，实际为8。' }],
    },
  ],
});
