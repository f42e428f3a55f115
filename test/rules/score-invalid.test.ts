import { testRule } from '../support/rule-tester';
import { moreIsBetter } from '../support/score-formula';

testRule('score-invalid', {
  valid: [
    { name: 'nothing earned', form: { set: { 0: { actual: '0册', score: 0, reason: '未采购' } } } },
    ...['—', '/', '－－'].map((mark) => ({
      name: `a dash ${mark}`,
      form: { set: { 0: { score: (mark === '－－' ? '--' : mark) as unknown as number } } },
    })),
    { name: 'the clean form' },
  ],
  invalid: [
    {
      name: 'words for what only a person can score',
      form: { set: { 4: { score: '优' as unknown as number } } },
      expect: [{ cells: ['H17'], message: 'text', fix: [] }],
    },
    {
      name: 'words',
      form: { set: { 0: { score: '满分' as unknown as number } } },
      expect: [
        {
          cells: ['H13'],
          severity: 'E',
          message: 'text',
          text: '“采购图书册数”的得分“满分”不是数字。',
          fix: [`H13=20 (${moreIsBetter(13, '册')})`],
        },
      ],
    },
    {
      name: 'negative',
      form: { set: { 0: { score: -1 } } },
      expect: [
        {
          cells: ['H13'],
          message: 'negative',
          text: '“采购图书册数”的得分-1小于0。',
          fix: [`H13=20 (${moreIsBetter(13, '册')})`],
        },
      ],
    },
  ],
});
