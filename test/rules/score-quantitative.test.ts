import { assess } from '../../src/assess';
import { defaultPolicy } from '../../src/policy';
import { formOn, formSheet } from '../support/form-sheet';
import { testRule } from '../support/rule-tester';
import { lessIsBetter, moreIsBetter } from '../support/score-formula';

testRule('score-quantitative', {
  valid: [
    {
      name: 'one decimal, as the form writes its scores',
      form: { set: { 0: { target: '≥3册', actual: '2册', score: 13.3, reason: '推迟' } } },
    },
    {
      name: 'rounded up at the form’s decimal',
      form: { set: { 0: { target: '≥300册', actual: '197册', score: 13.1, reason: '推迟' } } },
    },
    { name: 'fewer points than the figures earn', form: { set: { 0: { score: 10, reason: '推迟' } } } },
    { name: 'no score yet', form: { set: { 0: { actual: '10册', score: null } } } },
    { name: 'not for the figures to say', form: { set: { 0: { actual: '5100本' } } } },
    { name: 'the clean form' },
    {
      name: 'proportional, at the form’s decimals',
      form: { set: { 0: { actual: '4000册', score: 16, reason: '到货推迟' } } },
    },
  ],
  invalid: [
    {
      name: 'a hundredth too much',
      form: { set: { 0: { target: '≥3册', actual: '2册', score: 13.34, reason: '推迟' } } },
      expect: [{ text: '得分13.34，按完成情况应为13.33' }],
    },
    {
      name: '62.7 % scored 18 of 20',
      form: { set: { 0: { target: '≥1228册', actual: '770册', score: 18, reason: '到货推迟' } } },
      expect: [
        {
          cells: ['H13', 'F13'],
          severity: 'E',
          text: '“采购图书册数”得分18，按完成情况应为12.54（完成值770 ÷ 指标值1228 × 分值20 = 12.54）。',
          fix: [`H13=12.54 (${moreIsBetter(13, '册')})`],
        },
      ],
    },
    {
      name: 'an upper limit exceeded at full marks',
      form: { set: { 2: { target: '≤5300元', actual: '5830元' } } },
      expect: [
        {
          cells: ['H15', 'F15'],
          text: '“项目总成本”得分10，按完成情况应为9.09',
          fix: [`H15=9.09 (${lessIsBetter(15, '元')})`],
        },
      ],
    },
  ],
});

test.each([
  [13.3, false],
  [13.34, true],
])('under a policy of one decimal, where 13.3 is earned, %s is too much: %s', (score, isTooMuch) => {
  const form = formOn(formSheet({ set: { 0: { target: '≥3册', actual: '2册', score, reason: '推迟' } } }));
  const policy = { ...defaultPolicy, decimals: { ...defaultPolicy.decimals, score: 1 } };
  const rules = assess(form, policy).findings.map(({ rule }) => rule);
  expect(rules.includes('score-quantitative')).toBe(isTooMuch);
});
