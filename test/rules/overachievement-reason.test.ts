import { testRule } from '../support/rule-tester';

testRule('overachievement-reason', {
  valid: [
    { name: 'just above 70 % of a ceiling', form: { set: { 2: { actual: '70.01万元' } } } },
    { name: 'with a reason', form: { set: { 0: { actual: '9000册', reason: '获赠图书' } } } },
    { name: 'nothing of a ceiling', form: { set: { 2: { actual: '0万元' } } } },
    { name: 'words', form: { set: { 0: { actual: '完成' } } } },
    { name: 'the clean form' },
    { name: 'just below 130 %', form: { set: { 0: { actual: '6499册' } } } },
  ],
  invalid: [
    {
      name: 'exactly 130 %',
      form: { set: { 0: { actual: '6500册' } } },
      expect: [
        {
          cells: ['F13', 'I13'],
          severity: 'W',
          message: 'over',
          text: '“采购图书册数”指标值≥5000册，完成值6500册，完成130.00%，没有说明原因。',
        },
      ],
    },
    {
      name: '70 % of a ceiling',
      form: { set: { 2: { actual: '70万元' } } },
      expect: [
        {
          cells: ['F15', 'I15'],
          message: 'under',
          text: '“项目总成本”上限≤100万元，实际70万元，只有上限的70.00%，没有说明原因。',
        },
      ],
    },
  ],
});
