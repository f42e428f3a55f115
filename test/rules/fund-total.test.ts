import { formSheetWith } from '../support/form-sheet';
import { fundsWith } from '../support/funds';
import { testRule } from '../support/rule-tester';

testRule('fund-total', {
  valid: [
    {
      name: 'within the tolerance of a table in 元',
      sheet: formSheetWith({ A5: '项目资金（元）' }, { funds: fundsWith({ amounts: [150.01, 100, 98] }) }),
    },
    {
      name: 'the same money divided twice, by nature and by source',
      form: {
        funds: [
          { label: '年度资金总额', amounts: [100, 100, 98], weight: 10, rate: 0.98, score: 9.8 },
          { label: '基本支出', amounts: [60, 60, 60], weight: '—', rate: null, score: '—' },
          { label: '项目支出', amounts: [40, 40, 38], weight: '—', rate: null, score: '—' },
          { label: '财政拨款', amounts: [100, 100, 98], weight: '—', rate: null, score: '—' },
        ],
      },
    },
    {
      name: 'a second division under its own heading, whatever it adds up to',
      form: {
        funds: [
          { label: '年度资金总额', amounts: [100, 100, 98], weight: 10, rate: 0.98, score: 9.8 },
          { label: '按支出性质：', amounts: [null, null, null], weight: '—', rate: null, score: '—' },
          { label: '项目支出', amounts: [100, 100, 98], weight: '—', rate: null, score: '—' },
          { label: '按资金来源：', amounts: [null, null, null], weight: '—', rate: null, score: '—' },
          { label: '财政拨款', amounts: [90, 90, 90], weight: '—', rate: null, score: '—' },
        ],
      },
    },
    {
      name: 'no parts at all',
      form: {
        funds: [{ label: '年度资金总额', amounts: [100, 100, 98], weight: 10, rate: 0.98, score: 9.8 }],
      },
    },
    {
      name: 'a part of a part',
      form: {
        funds: [
          ...fundsWith({}).slice(0, 2),
          { label: '其中：中央补助', amounts: [50, 50, 50], weight: '—', rate: null, score: '—' },
          ...fundsWith({}).slice(2),
        ],
      },
    },
    { name: 'the clean form' },
    { name: 'within the tolerance', form: { funds: fundsWith({ amounts: [100.01, 100, 98] }) } },
  ],
  invalid: [
    {
      name: 'a total typed as text: its unit comes first, no fix here',
      form: { funds: fundsWith({ amounts: [100, '110万元' as unknown as number, 98] }) },
      expect: [{ cells: ['E6'], text: '相差10', fix: [] }],
    },
    {
      name: 'no amount in 元 is named in 万元: 0.02 万元 in a table without a unit',
      sheet: formSheetWith({ A5: '项目资金' }, { funds: fundsWith({ amounts: [100.02, 100, 98] }) }),
      expect: [{ cells: ['D6'], text: '相差0.02' }],
    },
    {
      name: 'beyond the tolerance of a table in 元',
      sheet: formSheetWith({ A5: '项目资金（元）' }, { funds: fundsWith({ amounts: [200.01, 100, 98] }) }),
      expect: [{ cells: ['D6'], text: '相差100.01' }],
    },
    {
      name: 'just beyond the tolerance, in the first and the last column',
      form: { funds: fundsWith({ amounts: [100.011, 100, 98.011] }) },
      expect: [
        { cells: ['D6'], text: '相差0.011' },
        { cells: ['F6'], text: '全年执行数(B)为98.011，各项之和为98' },
      ],
    },
    {
      name: 'a part too much',
      form: { funds: fundsWith({ amounts: [100, 99.95, 98] }) },
      expect: [{ cells: ['E6'], text: '相差0.05' }],
    },
    {
      name: '0.03 short',
      form: { funds: fundsWith({ amounts: [100, 100.03, 98] }) },
      expect: [
        {
          cells: ['E6', 'E7', 'E8'],
          severity: 'E',
          text: '“年度资金总额”的全年预算数(A)为100.03，各项之和为100，相差0.03。',
          fix: ['E6=100 (E7+E8)'],
        },
      ],
    },
  ],
});
