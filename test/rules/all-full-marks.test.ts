import { formSheetWithoutTotal } from '../support/form-sheet';
import { fundsWith } from '../support/funds';
import { testRule } from '../support/rule-tester';

testRule('all-full-marks', {
  valid: [
    {
      name: 'full rows, but not the execution',
      form: { set: { 4: { score: 10 } }, total: { weight: 100, score: 99.8, grade: '优' } },
    },
    {
      name: 'a full total, but not every row',
      form: {
        funds: fundsWith({ amounts: [100, 100, 100], rate: 1, score: 11 }),
        total: { weight: 100, score: 100, grade: '优' },
      },
    },
    { name: 'the clean form' },
  ],
  invalid: [
    {
      name: 'everything full, without a row for the total',
      sheet: formSheetWithoutTotal({
        funds: fundsWith({ amounts: [100, 100, 100], rate: 1, score: 10 }, { amounts: [80, 80, 80] }),
        set: { 4: { score: 10 } },
      }),
      expect: [{ cells: ['H18'] }],
    },
    {
      name: 'everything full',
      form: {
        funds: fundsWith({ amounts: [100, 100, 100], rate: 1, score: 10 }, { amounts: [80, 80, 80] }),
        set: { 4: { score: 10 } },
        total: { weight: 100, score: 100, grade: '优' },
      },
      expect: [{ cells: ['H19'], severity: 'I', text: '所有指标都是满分，总分100。' }],
    },
  ],
});
