import { says } from '../support/goal-text';
import { formSheetWithoutTotal } from '../support/form-sheet';
import { fundsWith } from '../support/funds';
import { testRule } from '../support/rule-tester';

testRule('text-result', {
  valid: [
    { name: 'the clean form' },
    { name: 'the score of the sheet', form: says('项目自评得分98.8分，评价等级为“优”。') },
    { name: 'the score at fewer decimals', form: says('自评总分99分，等级为优秀。') },
    { name: 'the full total beside the score', form: says('总分100分，自评得分98.8分。') },
    { name: 'the score of a level, of execution', form: says('产出指标得分50分；预算执行率得分9分。') },
    { name: 'last year, other reviewers', form: says('上年自评得分90分；财政评价等级为良。') },
    { name: 'as many indicators, or one more', form: says('共设置6个三级指标；三级指标共7项。') },
    {
      name: 'the score of a form without a total: the sum of its rows',
      sheet: formSheetWithoutTotal(says('自评得分98.8分，等级为优。')),
    },
    {
      name: 'the sum of the rows, beside another total',
      form: { ...says('自评得分98.8分。'), total: { weight: 100, score: 98.84, grade: '优' } },
    },
    {
      name: 'a grade without scores',
      form: {
        ...says('评价等级为良。'),
        set: Object.fromEntries([0, 1, 2, 3, 4, 5].map((row) => [row, { score: null }])),
        funds: fundsWith({ score: null }),
        total: { weight: 100, score: null, grade: '' },
      },
    },
    { name: 'the full total beside a digit', form: says('总分100分，自评98.8分。') },
    { name: 'a grade that no policy has', form: says('评价结果为合格。') },
    { name: 'points of something else', form: says('满意度测评平均96分。') },
  ],
  invalid: [
    {
      name: 'score and grade',
      form: says('项目自评得分100分，评价等级为“良”。'),
      expect: [
        { message: 'score', cells: ['F11'], text: '“自评得分100分”，表中总分为98.8' },
        { message: 'grade', text: '应为“优”（90（含）以上为优）' },
      ],
    },
    {
      name: 'a grade of a form without a total',
      sheet: formSheetWithoutTotal(says('评价等级为良。')),
      expect: [{ message: 'grade', text: '表中总分98.8，等级应为“优”' }],
    },
    {
      name: 'a full total of the review',
      form: says('评价总分100分，得分率高。'),
      expect: [{ message: 'score' }],
    },
    {
      name: 'a full total alone',
      form: says('自评总分为100分。'),
      expect: [{ message: 'score', severity: 'W' }],
    },
    {
      name: 'in a reason, with a colon',
      form: { set: { 4: { score: 9, reason: '综合得分：95.5分' } } },
      expect: [{ message: 'score', cells: ['I17'] }],
    },
    {
      name: 'a count of indicators',
      form: says('共设置12个绩效指标。'),
      expect: [{ message: 'count', text: '表中有6个三级指标' }],
    },
    { name: 'another word of the grade', form: says('自评等次：中。'), expect: [{ message: 'grade' }] },
  ],
});
