import { formSheetWith } from '../support/form-sheet';
import { testRule } from '../support/rule-tester';
import { moreIsBetter } from '../support/score-formula';

const NO_WEIGHTS = Object.fromEntries([12, 13, 14, 15, 16, 17, 18, 19].map((row) => [`G${row}`, null]));

testRule('score-missing', {
  valid: [
    { name: 'no column of scores: that is another finding', sheet: formSheetWith({ H12: null }) },
    { name: 'no column of weights', sheet: formSheetWith({ ...NO_WEIGHTS, H13: null }) },
    {
      name: 'a row without points',
      form: { set: { 0: { weight: null, score: null }, 1: { weight: 0, score: null } } },
    },
    {
      name: 'words instead of a score are another rule’s',
      form: { set: { 0: { score: '满分' as unknown as number } } },
    },
    { name: 'the clean form' },
  ],
  invalid: [
    {
      name: 'computable',
      form: { set: { 0: { score: null } } },
      expect: [
        {
          cells: ['H13'],
          severity: 'E',
          message: 'computed',
          text: '“采购图书册数”没有填得分，按完成情况应为20（完成值5100 达到指标值5000，得满分 20.00）。',
          fix: [`H13=20 (${moreIsBetter(13, '册')})`],
        },
      ],
    },
    {
      name: 'by hand',
      form: { set: { 4: { score: null } } },
      expect: [
        {
          cells: ['H17'],
          message: 'blank',
          text: '“阅读氛围”没有填得分。“达成预期指标”应在 8（含）至 10（含）分之间，由人工评定。',
          fix: [],
        },
      ],
    },
  ],
});
