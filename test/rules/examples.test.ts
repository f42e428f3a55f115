import type { TemplateFund } from '../../src/plan/template';
import { fundsWith } from '../support/funds';
import { testRule } from '../support/rule-tester';

/** Cases by which the rules were asked for, where a rule's own table has none like it. */
const spent = (amount: number, score = amount / 10) =>
  fundsWith({ amounts: [100, 100, amount], rate: amount / 100, score });
const ALL_FULL = { 4: { score: 10, reason: '' } };

testRule('spending-gap', {
  valid: [{ name: '90 of 90 points, 95 % spent', form: { funds: spent(95), set: ALL_FULL } }],
  invalid: [
    {
      name: '90 of 90 points, 94 % spent',
      form: { funds: spent(94), set: ALL_FULL },
      expect: [{ severity: 'I', message: 'gap' }],
    },
  ],
});

testRule('execution-score', {
  invalid: [
    {
      name: '100 % written 9 of 10',
      form: { funds: spent(100, 9) },
      expect: [{ cells: ['I6'], text: '应为10' }],
    },
  ],
});

const SUB_PART: TemplateFund = {
  label: '其中：中央补助',
  amounts: [50, 50, 50],
  weight: '—',
  rate: null,
  score: '—',
};

testRule('fund-total', {
  valid: [
    {
      name: 'a part of a part is not added twice',
      form: { funds: [...fundsWith({}).slice(0, 2), SUB_PART, ...fundsWith({}).slice(2)] },
    },
  ],
});

testRule('unit-mismatch', {
  valid: [{ name: 'a bare number', form: { set: { 0: { target: '≥50个', actual: '50' } } } }],
  invalid: [
    {
      name: '50 households for 50 pieces',
      form: { set: { 0: { target: '≥50个', actual: '50家' } } },
      expect: [{ cells: ['F13', 'E13'], severity: 'W' }],
    },
  ],
});

testRule('score-quantitative', {
  invalid: [
    {
      name: '62.7 % of 2 points written 1.8',
      form: { set: { 0: { target: '≥1000人', actual: '627人', weight: 2, score: 1.8, reason: '人口外出' } } },
      expect: [{ cells: ['H13'], severity: 'E', text: '应为1.25' }],
    },
  ],
});

testRule('score-unexplained', {
  invalid: [
    {
      name: 'target 100 %, actual 100 %, 7 of 10, no reason',
      form: {
        set: { 2: { target: '100%', actual: '100%', score: 7, level2: '质量指标', level3: '验收合格率' } },
      },
      expect: [{ cells: ['H15'], severity: 'W' }],
    },
  ],
});

testRule('deviation-reason', {
  invalid: ['0', '/', '—', '无'].map((reason) => ({
    name: `${reason} is no reason`,
    form: { set: { 0: { actual: '4000册', score: 16, reason } } },
    expect: [{ cells: ['I13'], severity: 'E', message: 'missed' }],
  })),
});

testRule('overachievement-reason', {
  valid: [
    {
      name: '133 % with its reason',
      form: { set: { 0: { actual: '6650册', reason: '上级追加采购任务。' } } },
    },
  ],
  invalid: [
    {
      name: '133 % without one',
      form: { set: { 0: { actual: '6650册' } } },
      expect: [{ severity: 'W', message: 'over', text: '133.00%' }],
    },
  ],
});

testRule('total-score', {
  invalid: [
    {
      name: 'stated 98, rows make 94',
      form: {
        set: { 0: { score: 15.2, reason: '部分图书重复' } },
        total: { weight: 100, score: 98, grade: '优' },
      },
      expect: [{ cells: ['H19'], severity: 'E', text: '98，各项得分之和为94' }],
    },
  ],
});

testRule('grade-written', {
  invalid: [
    {
      name: '84.47 «优» is 良',
      form: {
        set: { 0: { score: 5.67, reason: '部分图书重复' } },
        total: { weight: 100, score: 84.47, grade: '优' },
      },
      expect: [{ cells: ['I19'], severity: 'E', text: '应为“良”' }],
    },
  ],
});

testRule('text-rate', {
  invalid: [
    {
      name: 'budget and spending in words',
      form: { goal: { expected: '执行', actual: '项目预算200万元，支出66.86万元，执行率100%。' } },
      expect: [{ cells: ['F11'], severity: 'W', text: '33.43%' }],
    },
  ],
});

testRule('text-amount', {
  valid: [
    {
      name: '元 for the table’s 万元',
      form: { goal: { expected: '采购', actual: '采购完成，全年支出980000元。' } },
    },
  ],
});

testRule('weight-concentrated', {
  invalid: [
    {
      name: '40 on one indicator',
      form: { set: { 0: { weight: 40 } } },
      expect: [{ severity: 'I', text: '40%' }],
    },
  ],
});
