import { formSheetWithoutTotal } from '../support/form-sheet';
import { testRule } from '../support/rule-tester';

testRule('weight-total', {
  valid: [
    {
      name: 'still being filled in',
      sheet: formSheetWithoutTotal({ set: { 5: { weight: null, score: null } } }),
    },
    {
      name: 'no weights at all',
      form: { set: Object.fromEntries([0, 1, 2, 3, 4, 5].map((row) => [row, { weight: null }])) },
    },
    { name: 'the clean form' },
  ],
  invalid: [
    {
      name: 'filled in to the last row, without 总分',
      sheet: formSheetWithoutTotal({ set: { 0: { weight: 30 } } }),
      expect: [{ cells: ['G13', 'G14', 'G15', 'G16', 'G17', 'G18'], text: '分值合计110，应为100' }],
    },
    {
      name: '110 of 100',
      form: { set: { 0: { weight: 30 } } },
      expect: [
        {
          cells: ['G19', 'G13', 'G14', 'G15', 'G16', 'G17', 'G18'],
          severity: 'E',
          text: '分值合计110，应为100（预算执行10 + 各指标分值100 = 110）。',
        },
      ],
    },
  ],
});
