import { testRule } from '../support/rule-tester';

testRule('budget-zero', {
  valid: [{ name: 'the clean form' }],
  invalid: [
    {
      name: 'no budget at all',
      form: {
        funds: [{ label: '年度资金总额', amounts: [null, null, null], weight: 10, rate: null, score: null }],
      },
      expect: [{ cells: ['E6'], message: 'zero' }],
    },
    {
      name: 'spent without budget',
      form: {
        funds: [{ label: '年度资金总额', amounts: [0, null, 207.45], weight: 10, rate: 1, score: 10 }],
      },
      expect: [{ cells: ['E6'], message: 'spent', text: '207.45' }],
    },
  ],
});
