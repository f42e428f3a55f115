import { assess } from '../../src/assess';
import { policyById } from '../../src/policy';
import { cellKey, formatA1, parseA1 } from '../../src/sheet/address';
import { type Cell, createSheet, type Sheet } from '../../src/sheet/sheet';
import { formOn, formSheet } from '../support/form-sheet';
import { testRule } from '../support/rule-tester';

/** The clean form with formulas that nobody computed: «H13» → our result, or null where there is none. */
function uncomputed(results: Readonly<Record<string, number | null>>): Sheet {
  const sheet = formSheet();
  const changed = Object.entries(results).map(([a1, value]): [number, Cell] => [
    cellKey(parseA1(a1)),
    {
      value,
      text: value === null ? '' : String(value),
      formula: 'RANK(A1,A2)',
      numberFormat: 'General',
      locked: true,
      result: value === null ? 'missing' : 'computed',
    },
  ]);
  return createSheet({ ...sheet, cells: new Map([...sheet.cells, ...changed]) });
}

testRule('formula-uncomputed', {
  valid: [{ name: 'the clean form' }],
  invalid: [
    {
      name: 'results of our own',
      sheet: uncomputed({ H13: 20, H19: 98.8 }),
      expect: [
        {
          cells: ['H13', 'H19'],
          severity: 'W',
          text: 'H13、H19的公式尚未计算，请用Excel或WPS打开后保存；本次按算出的结果检查。',
        },
      ],
    },
    {
      name: 'no result: one finding, and nothing that follows',
      sheet: uncomputed({ H13: null, G14: 20 }),
      expect: [
        {
          cells: ['H13'],
          severity: 'E',
          text: 'H13的公式尚未计算，请用Excel或WPS打开后保存；有关的数暂不检查。',
        },
      ],
    },
    {
      name: 'as many as are named',
      sheet: uncomputed({ G13: null, G14: null, G15: null, H13: null, H14: null, H15: null }),
      expect: [{ text: 'G13、H13、G14、H14、G15、H15的公式尚未计算' }],
    },
    {
      name: 'many',
      sheet: uncomputed({ G13: null, G14: null, G15: null, H13: null, H14: null, H15: null, H16: null }),
      expect: [{ text: 'G13、H13、G14、H14、G15、H15等7个单元格的公式尚未计算' }],
    },
  ],
});

test.each([['H13'], ['G13'], ['E6'], ['H19'], ['E7'], ['D8'], ['F7'], ['I6'], ['H6']])(
  'where %s has no result nothing else is found',
  (a1) => {
    const policy = policyById('mof-2020');
    const findings = policy ? assess(formOn(uncomputed({ [a1]: null })), policy).findings : [];
    expect(findings.map(({ rule, cells: [cell] }) => `${rule} ${cell ? formatA1(cell) : ''}`)).toEqual([
      `formula-uncomputed ${a1}`,
    ]);
  },
);
