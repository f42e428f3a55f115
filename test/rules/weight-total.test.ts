import { assess } from '../../src/assess';
import { defaultPolicy } from '../../src/policy';
import { formOn, formSheet, formSheetWithoutTotal, sampleSheet } from '../support/form-sheet';
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
    {
      name: 'the last row has its target only',
      sheet: formSheetWithoutTotal({ set: { 5: { actual: null, weight: null, score: null } } }),
    },
    { name: 'points in labels (E)', sheet: sampleSheet('校园安全_湖北样式') },
    { name: 'the clean form' },
  ],
  invalid: [
    {
      name: 'points in labels (E): no row has a weight to scale',
      sheet: sampleSheet('校园安全_湖北样式', { B8: '产出指标(58分)' }),
      expect: [{ cells: ['B8', 'B11', 'B13'], text: '分值合计118，应为100', fix: [] }],
    },
    {
      name: 'decision and process (F): no figures to scale to',
      sheet: sampleSheet('清扫保洁_决策过程', { E8: 6 }),
      expect: [{ text: '分值合计101，应为100', fix: [] }],
    },
    {
      name: 'a last row with its target only, above a row 总分',
      form: { set: { 5: { actual: null, weight: null, score: null } } },
      expect: [{ text: '分值合计90，应为100' }],
    },
    {
      name: 'a last row that does not apply, without 总分',
      sheet: formSheetWithoutTotal({ set: { 5: { target: '/', actual: '/', weight: null, score: null } } }),
      expect: [{ text: '分值合计90，应为100' }],
    },
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
          fix: ['G13=25', 'G14=17', 'H14=17', 'G15=8', 'H15=8'],
        },
      ],
    },
  ],
});

const OUT = { level3: '/', target: '/', actual: '/', weight: null, score: null };

test('where rows that do not apply are left out and the rest is scaled, fewer points do and more do not', () => {
  const found = (weight: number) =>
    assess(formOn(formSheet({ set: { 0: OUT, 1: { weight } } })), { ...defaultPolicy, scalesToTotal: true })
      .findings.filter(({ rule }) => rule === 'weight-total')
      .map(({ params }) => params.sum);
  expect([found(20), found(50)]).toEqual([[], ['110']]);
});
