import { splitTargetSheet } from '../support/form-sheet';
import { testRule } from '../support/rule-tester';

testRule('notation-mixed', {
  valid: [
    { name: 'the clean form' },
    {
      name: 'one notation throughout, if not ours',
      form: {
        set: {
          0: { target: '>=5000册' },
          1: { target: '>=98%' },
          3: { target: '>=8万人次' },
          5: { target: '>=90%' },
        },
      },
    },
    {
      name: 'words and dates are no notation',
      form: { set: { 4: { target: '不断 改善' }, 0: { target: '2024年12月 底前' } } },
    },
  ],
  invalid: [
    {
      name: 'three examples of four',
      form: {
        set: {
          0: { target: '≥ 5000册' },
          1: { target: '>=98%' },
          3: { target: '>=8万人次' },
          5: { target: '>=90%' },
        },
      },
      expect: [{ text: '如“≥ 5000册”（≥5000册）、“>=98%”（≥98%）、“>=8万人次”（≥8万人次）；共4处可统一' }],
    },
    {
      name: 'three ways of writing ≥',
      form: { set: { 1: { target: '>=98%' }, 5: { target: '不低于90百分比' } } },
      expect: [
        {
          cells: ['E14', 'E18'],
          severity: 'I',
          text: '“>=98%”（≥98%）、“不低于90百分比”（≥90%）；共2处',
        },
      ],
    },
    {
      name: 'full-width digits and a space before the unit',
      form: { set: { 0: { target: '≥５０００册' }, 3: { target: '≥8 万人次' } } },
      expect: [{ cells: ['E13', 'E16'], text: '（≥5000册）、“≥8 万人次”（≥8万人次）' }],
    },
    {
      name: 'signs in a column of their own',
      sheet: splitTargetSheet([
        { name: '开放率', target: ['≥', 95, '%'] },
        { name: '到课率', target: ['>=', 90, '百分比'] },
      ]),
      expect: [{ cells: ['D7', 'F7'], text: '“>=”（≥）、“百分比”（%）' }],
    },
  ],
});
