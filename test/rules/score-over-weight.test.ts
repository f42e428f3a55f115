import { testRule } from '../support/rule-tester';
import { lessIsBetter } from '../support/score-formula';

testRule('score-over-weight', {
  valid: [
    { name: 'no weight', form: { set: { 2: { weight: null, score: 10.5 } } } },
    { name: 'no score', form: { set: { 2: { score: null } } } },
    { name: 'the clean form' },
  ],
  invalid: [
    {
      name: '10.5 of 10',
      form: { set: { 2: { score: 10.5 } } },
      expect: [
        {
          cells: ['H15', 'G15'],
          severity: 'E',
          text: '“项目总成本”得分10.5，超过分值10。',
          fix: [`H15=10 (${lessIsBetter(15, '万元')})`],
        },
      ],
    },
  ],
});
