import { sampleSheet } from '../support/form-sheet';
import { fundsWith } from '../support/funds';
import { testRule } from '../support/rule-tester';

testRule('execution-score', {
  valid: [
    {
      name: 'two decimals',
      form: { funds: fundsWith({ amounts: [100, 100, 86.24], rate: 0.8624, score: 8.62 }) },
    },
    { name: 'a row of the indicators (F)', sheet: sampleSheet('清扫保洁_决策过程') },
    { name: 'no weight, no score', form: { funds: fundsWith({ weight: null, score: null }) } },
    { name: 'the clean form' },
    {
      name: 'one decimal',
      form: { funds: fundsWith({ amounts: [100, 100, 86.2], rate: 0.862, score: 8.6 }) },
    },
  ],
  invalid: [
    {
      name: 'a row of the indicators (F), its score and its weight',
      sheet: sampleSheet('清扫保洁_决策过程', { H10: 9 }),
      expect: [
        {
          cells: ['H10'],
          message: 'differs',
          text: '得分填9，应为9.6',
          fix: ['H10=9.6 (IFERROR(ROUND(MAX(0,MIN(1,H6/G6))*E10,2),0))'],
        },
      ],
    },
    {
      name: 'points in a label (E)',
      sheet: sampleSheet('校园安全_湖北样式'),
      expect: [
        {
          cells: ['I6'],
          text: '得分填19，应为18',
          fix: ['I6=18 (IFERROR(ROUND(MAX(0,MIN(1,F6/E6))*20,2),0))'],
        },
      ],
    },
    {
      name: 'a whole number is compared at one decimal',
      form: { funds: fundsWith({ amounts: [100, 100, 90.4], rate: 0.904, score: 9.1 }) },
      expect: [{ text: '应为9.04' }],
    },
    {
      name: 'words',
      form: { funds: fundsWith({ score: '满分' }) },
      expect: [{ message: 'differs', text: '预算执行率得分填满分，应为9.8' }],
    },
    {
      name: 'a dash is blank',
      form: { funds: fundsWith({ score: '—' }) },
      expect: [{ message: 'blank' }],
    },
    {
      name: 'a number typed as text',
      form: { funds: fundsWith({ score: '9' }) },
      expect: [{ message: 'differs', text: '填9，应为9.8' }],
    },
    {
      name: '86.20 % scored 9',
      form: { funds: fundsWith({ amounts: [100, 100, 86.2], rate: 0.862, score: 9 }) },
      expect: [
        {
          cells: ['I6'],
          severity: 'E',
          message: 'differs',
          text: '预算执行率得分填9，应为8.62（预算执行率86.20% × 分值10 = 8.62）。',
          fix: ['I6=8.62 (IFERROR(ROUND(MAX(0,MIN(1,F6/E6))*G6,2),0))'],
        },
      ],
    },
    {
      name: 'not filled in',
      form: { funds: fundsWith({ score: null }) },
      expect: [
        {
          cells: ['I6'],
          message: 'blank',
          text: '预算执行率得分没有填，应为9.8（',
          fix: ['I6=9.8 (IFERROR(ROUND(MAX(0,MIN(1,F6/E6))*G6,2),0))'],
        },
      ],
    },
  ],
});
