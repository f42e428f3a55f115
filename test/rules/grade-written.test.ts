import { testRule } from '../support/rule-tester';

testRule('grade-written', {
  valid: [
    { name: 'blank', form: { total: { weight: 100, score: 98.8, grade: '' } } },
    { name: 'no grade of the policy', form: { total: { weight: 100, score: 98.8, grade: '合格' } } },
    { name: 'the clean form' },
    { name: '优秀 is 优', form: { total: { weight: 100, score: 98.8, grade: '优秀' } } },
  ],
  invalid: [
    {
      name: '优级 at 85',
      form: { set: { 0: { score: 6.2, reason: '推迟' } }, total: { weight: 100, score: 85, grade: '优级' } },
      expect: [{ text: '等级应为“良”（80（含）至90为良），填的是“优级”', fix: ['I19=良'] }],
    },
    {
      name: '良好 at 98.8',
      form: { total: { weight: 100, score: 98.8, grade: '良好' } },
      expect: [{ text: '填的是“良好”', fix: ['I19=优'] }],
    },
    {
      name: '良 at 98.8',
      form: { total: { weight: 100, score: 98.8, grade: '良' } },
      expect: [
        {
          cells: ['I19'],
          severity: 'E',
          text: '总分98.80，等级应为“优”（90（含）以上为优），填的是“良”。',
          fix: ['I19=优'],
        },
      ],
    },
  ],
});
