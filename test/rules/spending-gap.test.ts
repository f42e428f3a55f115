import { fundsWith } from '../support/funds';
import { testRule } from '../support/rule-tester';

testRule('spending-gap', {
  valid: [
    {
      name: 'a twentieth apart',
      form: {
        funds: fundsWith({ amounts: [100, 100, 95], rate: 0.95, score: 9.5 }),
        set: { 4: { score: 10 } },
      },
    },
    {
      name: 'a fifth unspent, and as few points',
      form: { funds: fundsWith({ amounts: [100, 100, 80], rate: 0.8, score: 8 }), set: { 0: { score: 4 } } },
    },
    {
      name: 'more than the budget',
      form: { funds: fundsWith({ amounts: [100, 100, 150], rate: 1.5, score: 10 }) },
    },
    {
      name: 'preliminary rows without points or scores count for nothing',
      form: {
        funds: fundsWith({ amounts: [100, 100, 95], rate: 0.95, score: 9.5 }),
        set: { 0: { score: null }, 1: { weight: null, score: 30 }, 2: { weight: 0, score: 9 } },
      },
    },
    {
      name: '预算执行率 as a row is no result',
      form: {
        funds: fundsWith({ amounts: [100, 100, 85], rate: 0.85, weight: null, score: null }),
        set: {
          0: { level3: '预算执行率', target: '100%', actual: '85%', weight: 60, score: 60 },
          3: { score: 13 },
        },
      },
    },
    { name: 'no rate', form: { funds: fundsWith({ amounts: [100, 100, null] }) } },
    { name: 'the clean form' },
  ],
  invalid: [
    {
      name: 'just more than a twentieth apart',
      form: {
        funds: fundsWith({ amounts: [100, 100, 94.9], rate: 0.949, score: 9.49 }),
        set: { 4: { score: 10 } },
      },
      expect: [{ message: 'gap', text: '指标得分率100.00%，预算执行率94.90%' }],
    },
    {
      name: 'just more than a fifth unspent',
      form: {
        funds: fundsWith({ amounts: [100, 100, 79.9], rate: 0.799, score: 7.99 }),
        set: { 0: { score: 4 } },
      },
      expect: [{ message: 'unspent', text: '20.10%' }],
    },
    {
      name: 'a fifth unspent and no score yet',
      form: {
        funds: fundsWith({ amounts: [100, 100, 50], rate: 0.5, score: 5 }),
        set: Object.fromEntries([0, 1, 2, 3, 4, 5].map((row) => [row, { score: 0 }])),
      },
      expect: [{ message: 'unspent' }],
    },
    {
      name: 'a fifth unspent, while no score is written',
      form: {
        funds: fundsWith({ amounts: [100, 100, 50], rate: 0.5, score: 5 }),
        set: Object.fromEntries([0, 1, 2, 3, 4, 5].map((row) => [row, { score: null }])),
      },
      expect: [{ message: 'unspent' }],
    },
    {
      name: 'good results, little spent',
      form: { funds: fundsWith({ amounts: [100, 100, 90], rate: 0.9, score: 9 }) },
      expect: [
        {
          cells: ['H6'],
          severity: 'I',
          message: 'gap',
          text: '指标得分率98.89%，预算执行率90.00%，相差较大。',
        },
      ],
    },
    {
      name: 'a quarter unspent',
      form: {
        funds: fundsWith({ amounts: [100, 100, 75], rate: 0.75, score: 7.5 }),
        set: { 0: { score: 5 }, 3: { score: 5 } },
      },
      expect: [{ cells: ['H6'], severity: 'I', message: 'unspent', text: '预算还有25.00%没有支出。' }],
    },
  ],
});
