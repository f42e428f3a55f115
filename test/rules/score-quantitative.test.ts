import { testRule } from '../support/rule-tester';

testRule('score-quantitative', {
  valid: [
    { name: 'the clean form' },
    {
      name: 'proportional, at the form’s decimals',
      form: { set: { 0: { actual: '4000册', score: 16, reason: '到货推迟' } } },
    },
  ],
  invalid: [
    {
      name: '62.7 % scored 18 of 20',
      form: { set: { 0: { target: '≥1228册', actual: '770册', score: 18, reason: '到货推迟' } } },
      expect: [{ cells: ['H13'], text: '应为12.54' }],
    },
    {
      name: 'an upper limit exceeded at full marks',
      form: { set: { 2: { target: '≤5300元', actual: '5830元' } } },
      expect: [{ cells: ['H15'], text: '应为9.09' }],
    },
  ],
});
