import { formSheetWith } from '../support/form-sheet';
import { fundsWith } from '../support/funds';
import { testRule } from '../support/rule-tester';

testRule('execution-rate', {
  valid: [
    {
      name: 'two decimals of a percent',
      form: { funds: fundsWith({ amounts: [100, 100, 97.655], rate: '97.66%' as unknown as number }) },
    },
    {
      name: 'a percent without its sign',
      form: { funds: fundsWith({ amounts: [104, 104, 103.97], rate: '99.97' as unknown as number }) },
    },
    {
      name: 'a fraction typed as text, at four decimals',
      form: { funds: fundsWith({ amounts: [100, 100, 97.655], rate: '0.9766' as unknown as number }) },
    },
    {
      name: 'a fraction typed as text, at one decimal: read at two',
      form: {
        funds: fundsWith({ amounts: [100, 100, 90.4], rate: '0.9' as unknown as number, score: 9.04 }),
      },
    },
    { name: 'blank, not scored yet', form: { funds: fundsWith({ rate: null, score: null }) } },
    { name: 'a dash', form: { funds: fundsWith({ rate: '—' as unknown as number }) } },
    { name: 'no column of rates', sheet: formSheetWith({ H5: null, H6: null }) },
    { name: 'nothing to compute from', form: { funds: fundsWith({ amounts: [100, 100, null], rate: 0.5 }) } },
    { name: 'the clean form' },
    {
      name: 'rounded to whole percents',
      form: { funds: fundsWith({ amounts: [100, 100, 97.6], rate: '98%' as unknown as number, score: 9.8 }) },
    },
  ],
  invalid: [
    {
      name: 'blank beside its points',
      form: { funds: fundsWith({ rate: null }) },
      expect: [
        {
          cells: ['H6'],
          severity: 'W',
          message: 'blank',
          text: '执行率没有填，应为98.00%（全年执行数(B)98 ÷ 全年预算数(A)100 × 100% = 98.00%）。',
          fix: ['H6=0.98 (IF(N(E6)=0,"",ROUND(F6/E6,4))) as 0.00%'],
        },
      ],
    },
    {
      name: 'wrong in the last written digit',
      form: { funds: fundsWith({ amounts: [100, 100, 97.655], rate: '97.67%' as unknown as number }) },
      expect: [{ severity: 'E', message: 'differs', text: '执行率填97.67%，应为97.66%' }],
    },
    {
      name: 'a percent without its sign',
      form: { funds: fundsWith({ amounts: [104, 104, 103.97], rate: '99.92' as unknown as number }) },
      expect: [{ message: 'differs', text: '执行率填99.92%，应为99.97%' }],
    },
    {
      name: '50 of 100 written 90 %',
      form: { funds: fundsWith({ amounts: [100, 100, 50], rate: 0.9, score: 5 }) },
      expect: [
        {
          cells: ['H6', 'E6', 'F6'],
          severity: 'E',
          message: 'differs',
          text: '执行率填90%，应为50.00%（全年执行数(B)50 ÷ 全年预算数(A)100 × 100% = 50.00%）。',
          fix: ['H6=0.5 (IF(N(E6)=0,"",ROUND(F6/E6,4))) as 0.00%'],
        },
      ],
    },
    {
      name: 'cut, not rounded',
      form: {
        funds: fundsWith({ amounts: [2596, 2596, 2595.62], rate: '99%' as unknown as number, score: 10 }),
      },
      expect: [{ cells: ['H6'], severity: 'I', message: 'cut', text: '执行率填99%，按四舍五入应为99.99%' }],
    },
  ],
});
