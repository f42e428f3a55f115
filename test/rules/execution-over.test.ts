import { fundsWith } from '../support/funds';
import { testRule } from '../support/rule-tester';

testRule('execution-over', {
  valid: [
    { name: 'all of it', form: { funds: fundsWith({ amounts: [100, 100, 100], rate: 1, score: 10 }) } },
    {
      name: 'no budget',
      form: { funds: [{ label: '年度资金总额', amounts: [0, 0, 207.45], weight: 10, rate: 1, score: 10 }] },
    },
    {
      name: 'nothing filled in for what was spent',
      form: { funds: fundsWith({ amounts: [100, 100, null] }) },
    },
    { name: 'the clean form' },
  ],
  invalid: [
    {
      name: '102.59 %',
      form: { funds: fundsWith({ amounts: [329.77, 329.77, 338.31] }) },
      expect: [
        {
          cells: ['F6', 'E6'],
          severity: 'W',
          text: '全年执行数(B)338.31超过全年预算数(A)329.77，执行率102.59%。',
        },
      ],
    },
  ],
});
