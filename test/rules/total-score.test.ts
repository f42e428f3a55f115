import { type FormOverrides, formSheetWith, formSheetWithoutTotal, sheetWith } from '../support/form-sheet';
import { fundsWith } from '../support/funds';
import { testRule } from '../support/rule-tester';

const TOTAL = { weight: 100, score: 50, grade: '差' };

/** Its only total stands beside «自评总分». */
function withoutRow(total: number) {
  return sheetWith(formSheetWithoutTotal(), { A20: '自评总分', B20: total });
}

/** A wrong total that has no fix while something else of the form is wrong. */
const noFix = (name: string, form: FormOverrides) => ({
  name: `no total is offered: ${name}`,
  form: { ...form, total: TOTAL },
  expect: [{ message: 'differs', fix: [] }],
});

testRule('total-score', {
  valid: [
    {
      name: 'rounded to one decimal',
      form: { set: { 0: { score: 19.96 } }, total: { weight: 100, score: 98.8, grade: '优' } },
    },
    {
      name: 'blank while scores are still to come',
      form: { set: { 0: { score: null } }, total: { weight: 100, score: null, grade: '' } },
    },
    {
      name: 'no score at all',
      form: {
        set: Object.fromEntries([0, 1, 2, 3, 4, 5].map((row) => [row, { score: null }])),
        total: { weight: 100, score: 50, grade: '' },
      },
    },
    { name: 'the clean form' },
    { name: 'the same total above or below', sheet: formSheetWith({ A20: '自评总分', B20: '98.80分' }) },
    {
      name: 'another total in a sentence, which text-result compares',
      sheet: formSheetWith({ A20: '自评结论', B20: '本项目自评总分97分。' }),
    },
    { name: 'a total below a form without a row for it', sheet: withoutRow(98.8) },
  ],
  invalid: [
    {
      name: 'a whole number is compared at one decimal',
      form: { total: { weight: 100, score: 99, grade: '优' } },
      expect: [{ message: 'differs', text: '总分填99' }],
    },
    {
      name: 'a hundredth off',
      form: { total: { weight: 100, score: 98.81, grade: '优' } },
      expect: [{ text: '总分填98.81' }],
    },
    {
      name: 'words',
      form: { total: { weight: 100, score: '满分' as unknown as number, grade: '优' } },
      expect: [{ message: 'differs', text: '总分填满分，各项得分之和为98.8' }],
    },
    {
      name: '98 for 98.8',
      form: { total: { weight: 100, score: 98, grade: '优' } },
      expect: [
        {
          cells: ['H19'],
          severity: 'E',
          message: 'differs',
          text: '总分填98，各项得分之和为98.8（预算执行得分9.8 + 各指标得分89 = 98.80）。',
          fix: ['H19=98.8 (ROUND(SUM(H13:H18,I6),2))'],
        },
      ],
    },
    {
      name: 'blank',
      form: { total: { weight: 100, score: null, grade: '' } },
      expect: [
        {
          cells: ['H19'],
          message: 'blank',
          text: '总分没有填，各项得分之和为98.8（',
          fix: ['H19=98.8 (ROUND(SUM(H13:H18,I6),2))'],
        },
      ],
    },

    {
      name: 'another total beside «自评总分»',
      sheet: formSheetWith({ A20: '自评总分', B20: 97 }),
      expect: [
        {
          ...{ cells: ['B20', 'H19'], message: 'stated', fix: [] },
          text: '这里写总分97，总分行为98.8，应一致。',
        },
      ],
    },
    {
      name: 'another total beside «自评总分», while a sentence tells the right one',
      sheet: formSheetWith({ A20: '自评总分', B20: 97, A21: '自评结论', B21: '本项目自评总分98.8分。' }),
      expect: [{ cells: ['B20', 'H19'], message: 'stated' }],
    },
    {
      name: 'another total under a label of texts, in words that no sentence has',
      sheet: formSheetWith({ A20: '备注', B20: '自评总分：97' }),
      expect: [{ cells: ['B20', 'H19'], message: 'stated' }],
    },
    {
      name: 'a form whose only total stands beside «自评总分»: none is offered',
      sheet: withoutRow(50),
      expect: [{ cells: ['B20'], message: 'differs', fix: [] }],
    },
    noFix('a row has more than it earns', { set: { 0: { actual: '2500册' } } }),
    noFix('a score is outside the band of its phrase', {
      set: { 4: { actual: '未达成预期指标且效果较差' } },
    }),
    noFix('预算执行 has another score than it earns', { funds: fundsWith({ score: 9 }) }),
    noFix('points are missing', { set: { 0: { weight: 10, score: 10 } } }),
    {
      name: 'points of 预算执行 that nobody can compute are taken as written',
      form: {
        funds: fundsWith({ amounts: [100, 100, 98], rate: null, weight: null, score: null }),
        total: TOTAL,
      },
      expect: [{ message: 'differs' }],
    },
    {
      name: '预算执行率 as a row: its own score counts, whatever the funds say',
      form: {
        funds: [{ label: '年度资金总额', amounts: [100, 100, 98], weight: null, rate: 0.98, score: null }],
        set: { 0: { level3: '预算执行率', target: '100%', actual: '98%', score: 19.6, weight: 20 } },
        total: TOTAL,
      },
      expect: [{ message: 'differs' }],
    },
  ],
});
