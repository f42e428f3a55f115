import { formSheetWith } from '../support/form-sheet';
import { testRule } from '../support/rule-tester';

testRule('budget-zero', {
  valid: [
    { name: 'the clean form' },
    {
      name: 'a column that was not read may hold the budget',
      sheet: formSheetWith({ D5: null, D6: null, D7: null, D8: null, E5: '本级' }),
    },
  ],
  invalid: [
    {
      name: 'a colon behind the label, nothing spent',
      form: { funds: [{ label: '年度资金总额：', amounts: [0, 0, 0], weight: 10, rate: null, score: null }] },
      expect: [{ message: 'zero', text: '“年度资金总额”的' }],
    },
    {
      name: 'no budget at all',
      form: {
        funds: [{ label: '年度资金总额', amounts: [null, null, null], weight: 10, rate: null, score: null }],
      },
      expect: [
        {
          cells: ['E6', 'H6', 'I6'],
          severity: 'E',
          message: 'zero',
          text: '“年度资金总额”的全年预算数(A)为空或为0，无法计算预算执行率。',
        },
      ],
    },
    {
      name: 'spent without budget',
      form: {
        funds: [{ label: '年度资金总额', amounts: [0, null, 207.45], weight: 10, rate: 1, score: 10 }],
      },
      expect: [
        {
          cells: ['E6'],
          message: 'spent',
          text: '“年度资金总额”的全年预算数(A)为空或为0，却有支出207.45，请补填预算数。',
        },
      ],
    },
  ],
});
