import { testRule } from '../support/rule-tester';

testRule('weight-concentrated', {
  valid: [
    { name: 'just below 30', form: { set: { 0: { weight: 29.99 } } } },
    { name: 'no weight', form: { set: { 0: { weight: null } } } },
    { name: 'the clean form' },
  ],
  invalid: [
    {
      name: 'a third',
      form: { set: { 0: { weight: 33.33 } } },
      expect: [{ text: '占33.33分，达到总分100的33.3%。' }],
    },
    {
      name: 'exactly 30',
      form: { set: { 0: { weight: 30 } } },
      expect: [{ cells: ['G13'], severity: 'I', text: '“采购图书册数”一个指标占30分，达到总分100的30%。' }],
    },
  ],
});
