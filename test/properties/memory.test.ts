import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { termsWith } from '../../src/acts/look';
import { lookAt } from '../../src/panel/looking';
import { policyById } from '../../src/policy';
import { LookMemory } from '../../src/rules/engine/look-memory';
import { NOTHING_KEPT } from '../../src/settings/policy-in-force';
import { cellKey, cellOfKey } from '../../src/sheet/address';
import { type CellValue, createSheet, type Sheet } from '../../src/sheet/sheet';
import { families } from '../../scripts/samples/families';
import { cellWith, formSheet, sheetOf } from '../support/form-sheet';

/** What a person may type over a cell of a form. */
const TYPED: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom<CellValue>(
    '',
    '10',
    '≥95%',
    '290%',
    'N90%',
    '达成预期指标',
    '见附件',
    '/',
    '约200人',
    '2023年6月',
  ),
  fc.constantFrom<CellValue>(
    '产出指标(40分)',
    '数量指标',
    '第二季度完成',
    '占70.18',
    '总数5个，其中甲2个、乙4个',
  ),
  fc.double({ min: -5, max: 120, noNaN: true }).map((value) => Number(value.toFixed(2))),
);

interface Edit {
  readonly at: number;
  readonly value: CellValue;
}

const edits = fc.array(fc.record({ at: fc.nat(), value: TYPED }), { minLength: 4, maxLength: 4 });
const sheets: readonly Sheet[] = [formSheet(), ...Object.values(families).map(sheetOf)];

/** A sheet with one cell typed over, every cell an object of its own, as hosts hand sheets over. */
function edited(sheet: Sheet, { at, value }: Edit): Sheet {
  const keys = [...sheet.cells.keys()];
  const key = keys[at % keys.length] ?? cellKey({ row: 1, column: 1 });
  const cells = new Map([...sheet.cells].map(([each, cell]) => [each, { ...cell }]));
  if (cellOfKey(key).row > 3) cells.set(key, cellWith(value));
  return createSheet({ name: sheet.name, merges: sheet.merges, cells });
}

test('what is remembered changes no result, whatever is edited', () => {
  let looks = 0;
  const property = fc.property(fc.constantFrom(...sheets), edits, fc.nat(3), (first, all, odd) => {
    const memory = new LookMemory();
    let sheet = first;
    for (const [index, edit] of all.entries()) {
      sheet = edited(sheet, edit);
      const kept = { ...NOTHING_KEPT, chosen: index === odd ? policyById('county-methods') : undefined };
      const settings = { suppressions: [] };
      const remembered = lookAt(sheet, 0, termsWith(settings, kept), memory);
      expect(isDeepStrictEqual(remembered, lookAt(sheet, 0, termsWith(settings, kept)))).toBe(true);
      looks++;
    }
  });
  fc.assert(property, { numRuns: 80 });
  expect(looks).toBeGreaterThanOrEqual(300);
});

test('a row that nobody touched is the same object, and so is what it came to', () => {
  const memory = new LookMemory();
  const look = (sheet: Sheet) =>
    lookAt(sheet, 0, termsWith({ suppressions: [] }, NOTHING_KEPT), memory).assessment;
  const before = look(formSheet());
  const after = look(formSheet({ set: { 2: { actual: '97万元' } } }));
  const same = after?.evaluation.indicators.map((row, index) => row === before?.evaluation.indicators[index]);
  expect(same).toEqual([true, true, false, true, true, true]);
  expect(after?.form.indicators[2]?.level1).toBe(after?.form.indicators[0]?.level1);
});
