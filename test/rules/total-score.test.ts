import { testRule } from '../support/rule-tester';

testRule('total-score', {
  valid: [
    {
      name: 'rounded to one decimal',
      form: { set: { 0: { score: 19.96 } }, total: { weight: 100, score: 98.8, grade: '优' } },
    },
    {
      name: 'blank while scores are still to come',
      form: { set: { 0: { score: null } }, total: { weight: 100, score: null, grade: '' } },
    },
    {
      name: 'no score at all',
      form: {
        set: Object.fromEntries([0, 1, 2, 3, 4, 5].map((row) => [row, { score: null }])),
        total: { weight: 100, score: 50, grade: '' },
      },
    },
    { name: 'the clean form' },
  ],
  invalid: [
    {
      name: 'a whole number is compared at one decimal',
      form: { total: { weight: 100, score: 99, grade: '优' } },
      expect: [{ message: 'differs', text: '总分填99' }],
    },
    {
      name: 'a hundredth off',
      form: { total: { weight: 100, score: 98.81, grade: '优' } },
      expect: [{ text: '总分填98.81' }],
    },
    {
      name: 'words',
      form: { total: { weight: 100, score: '满分' as unknown as number, grade: '优' } },
      expect: [{ message: 'differs', text: '总分填满分，各项得分之和为98.8' }],
    },
    {
      name: '98 for 98.8',
      form: { total: { weight: 100, score: 98, grade: '优' } },
      expect: [
        {
          cells: ['H19'],
          severity: 'E',
          message: 'differs',
          text: '总分填98，各项得分之和为98.8（预算执行得分9.8 + 各指标得分89 = 98.80）。',
          fix: ['H19=98.8 (ROUND(SUM(H13:H18,I6),2))'],
        },
      ],
    },
    {
      name: 'blank',
      form: { total: { weight: 100, score: null, grade: '' } },
      expect: [
        {
          cells: ['H19'],
          message: 'blank',
          text: '总分没有填，各项得分之和为98.8（',
          fix: ['H19=98.8 (ROUND(SUM(H13:H18,I6),2))'],
        },
      ],
    },
  ],
});
