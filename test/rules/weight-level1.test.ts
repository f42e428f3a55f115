import { formSheetWithoutTotal, sampleSheet } from '../support/form-sheet';
import { openSatisfaction } from '../support/open-form';
import { testRule } from '../support/rule-tester';

testRule('weight-level1', {
  valid: [
    {
      name: 'the level that is still being filled in',
      sheet: formSheetWithoutTotal(openSatisfaction({ weight: null, score: null })),
    },
    {
      name: 'the level whose last row has its target only',
      sheet: formSheetWithoutTotal(openSatisfaction({ actual: null, weight: null, score: null })),
    },
    { name: 'levels of decision and process (F) are others', sheet: sampleSheet('清扫保洁_决策过程') },
    { name: 'points in labels (E)', sheet: sampleSheet('校园安全_湖北样式'), policy: 'hubei' },
    { name: 'a level without weights yet', form: { set: { 5: { weight: null } } } },
    { name: 'the clean form' },
    {
      name: 'levels as yichun wants them',
      policy: 'yichun-2022',
      form: { set: { 0: { weight: 30 }, 3: { weight: 15 }, 5: { weight: 5 } } },
    },
  ],
  invalid: [
    {
      name: 'a last row with its target only, above a row 总分: the form is finished',
      form: openSatisfaction({ actual: null, weight: null, score: null }),
      expect: [{ cells: ['G17', 'G18'], text: '“满意度指标”分值合计4' }],
    },
    {
      name: 'a last row that does not apply is not waited for',
      sheet: formSheetWithoutTotal(openSatisfaction({ target: '/', actual: '/', weight: null, score: null })),
      expect: [{ cells: ['G17'], text: '“满意度指标”分值合计4' }],
    },
    {
      name: 'one level wrong: the fix scales that level only',
      form: { set: { 0: { weight: 30, score: 30 }, 3: { weight: 10, score: 10 } } },
      expect: [{ cells: ['G13'] }, { cells: ['G16'], fix: ['G16=15', 'H16=15', 'G17=15'] }],
    },
    {
      name: 'a level above the one that is still being filled in',
      sheet: formSheetWithoutTotal({ set: { 0: { weight: 18 }, 5: { weight: null, score: null } } }),
      expect: [{ cells: ['G13', 'G14', 'G15'], severity: 'E', text: '“产出指标”分值合计48' }],
    },
    {
      name: 'another total: E',
      form: { set: { 0: { weight: 30 } } },
      expect: [{ severity: 'E', text: '“产出指标”分值合计60' }],
    },
    {
      name: 'right total, other levels: W in mof-2020',
      form: { set: { 0: { weight: 30 }, 3: { weight: 10 } } },
      expect: [
        {
          cells: ['G13', 'G14', 'G15'],
          severity: 'W',
          text: '“产出指标”分值合计60，“财预〔2020〕10号（执行10/产出50/效益30/满意度10）”为50。',
        },
        { cells: ['G16', 'G17'], severity: 'W', text: '“效益指标”分值合计20' },
      ],
    },
    {
      name: 'a binding policy: E',
      policy: 'yichun-2022',
      form: {},
      expect: [{ severity: 'E' }, { severity: 'E' }, { severity: 'E' }],
    },
  ],
});
