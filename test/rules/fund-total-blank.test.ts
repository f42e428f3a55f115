import { fundsWith } from '../support/funds';
import { testRule } from '../support/rule-tester';

testRule('fund-total-blank', {
  valid: [
    {
      name: 'nothing in the parts either',
      form: {
        funds: fundsWith({ amounts: [0, 100, 98] }).map((fund) => ({
          ...fund,
          amounts: [fund.label === '年度资金总额' ? 0 : null, ...fund.amounts.slice(1)] as unknown as [
            null,
            number,
            number,
          ],
        })),
      },
    },
    { name: 'the clean form' },
  ],
  invalid: [
    {
      name: 'a dash for the total: a fix replaces the dash',
      form: { funds: fundsWith({ amounts: [100, '—' as unknown as number, 98] }) },
      expect: [{ cells: ['E6'], fix: ['E6=100 (ROUND(SUM(E7:E8),6))'] }],
    },
    {
      name: 'a colon inside the label stays',
      form: { funds: fundsWith({ label: '合计：年度资金', amounts: [100, 0, 98] }) },
      expect: [{ text: '“合计：年度资金”的全年预算数(A)为空或为0' }],
    },
    {
      name: 'amounts typed as text: the sum holds their numbers',
      form: {
        funds: fundsWith({ amounts: [100, 0, 98] }, { amounts: [80, '80万元' as unknown as number, 78] }),
      },
      expect: [{ fix: ['E6=100 (ROUND(SUM(E8)+VALUE(SUBSTITUTE(E7,"万元","")),6))'] }],
    },
    {
      name: 'a column that the rate does not go by',
      form: { funds: fundsWith({ amounts: [0, 100, 98] }) },
      expect: [
        { cells: ['D6', 'H6', 'I6'], text: '“年度资金总额”的年初预算数为空或为0，而其中各项已填数。' },
      ],
    },
    {
      name: 'one column blank',
      form: { funds: fundsWith({ label: '年度资金总额：', amounts: [100, 0, 98] }) },
      expect: [
        {
          cells: ['E6', 'H6', 'I6'],
          text: '“年度资金总额”的全年预算数(A)为空或为0',
          fix: ['E6=100 (ROUND(SUM(E7:E8),6))'],
        },
      ],
    },
    {
      name: 'zeros over filled parts',
      form: { funds: fundsWith({ amounts: [0, 0, 0], rate: 0, score: 0 }) },
      expect: [
        {
          cells: ['D6', 'E6', 'F6', 'H6', 'I6'],
          severity: 'E',
          text: '“年度资金总额”的年初预算数、全年预算数(A)、全年执行数(B)为空或为0，而其中各项已填数，无法计算预算执行率。',
          fix: [
            'D6=100 (ROUND(SUM(D7:D8),6))',
            'E6=100 (ROUND(SUM(E7:E8),6))',
            'F6=98 (ROUND(SUM(F7:F8),6))',
          ],
        },
      ],
    },
  ],
});
