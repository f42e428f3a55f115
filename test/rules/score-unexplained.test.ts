import { testRule } from '../support/rule-tester';
import { moreIsBetter } from '../support/score-formula';

testRule('score-unexplained', {
  valid: [
    { name: 'no score yet', form: { set: { 0: { score: null } } } },
    { name: 'more than the figures earn is another rule’s', form: { set: { 0: { score: 21 } } } },
    { name: 'not for the figures to say', form: { set: { 4: { score: 8, reason: '' } } } },
    { name: 'the clean form' },
    {
      name: 'a deduction with its reason',
      form: { set: { 0: { score: 18, reason: '部分图书与读者需求不符' } } },
    },
  ],
  invalid: [
    {
      name: 'a tenth less',
      form: { set: { 0: { score: 19.9 } } },
      expect: [{ text: '得分19.9，按完成情况可得20.00' }],
    },
    {
      name: 'met, but 18 of 20',
      form: { set: { 0: { score: 18 } } },
      expect: [
        {
          cells: ['H13'],
          severity: 'W',
          text: '“采购图书册数”得分18，按完成情况可得20.00（完成值5100 达到指标值5000，得满分 20.00），没有说明扣分原因。',
          fix: [`H13=20 (${moreIsBetter(13, '册')})`],
        },
      ],
    },
  ],
});
