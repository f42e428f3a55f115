import { formSheetWithoutTotal } from '../support/form-sheet';
import { testRule } from '../support/rule-tester';

testRule('weight-level1', {
  valid: [
    {
      name: 'the level that is still being filled in',
      sheet: formSheetWithoutTotal({
        set: {
          4: { level1: '满意度指标(10分)', weight: 4 },
          5: { weight: null, score: null },
          3: { weight: 30 },
        },
      }),
    },
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
