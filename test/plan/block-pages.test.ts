import { assess } from '../../src/assess';
import { applyEdits } from '../../src/plan/apply';
import { planBlock } from '../../src/plan/block';
import { defaultPolicy } from '../../src/policy';
import { createSheet, type Sheet } from '../../src/sheet/sheet';
import { formOn, formSheet } from '../support/form-sheet';

const blockOn = (sheet: Sheet) => planBlock(sheet, assess(formOn(sheet), defaultPolicy));
const rowsOf = (sheet: Sheet) => [...new Set(blockOn(sheet).edits.map(({ cell }) => cell.row))];

test('a new block is printed on one page, from its title to its last row', () => {
  const sheet = formSheet();
  const rows = rowsOf(sheet);
  expect(blockOn(sheet).together).toEqual([
    { sheet: sheet.name, from: 1, top: Math.min(...rows), bottom: Math.max(...rows) },
  ]);
});

test('a block that stands is left as a person prints it', () => {
  const sheet = formSheet();
  const { edits, merges } = blockOn(sheet);
  const graded = createSheet({
    ...applyEdits(sheet, { edits }),
    merges: [...sheet.merges, ...merges.map(({ range }) => range)],
  });
  expect(blockOn(graded).together).toEqual([]);
});

test('a block outside the print area is on no page; rows above the area are on none either', () => {
  const sheet = formSheet();
  const area = { top: 1, left: 1, bottom: 25, right: 9 };
  expect(blockOn({ ...sheet, printArea: area }).together).toEqual([]);
  const long = { ...area, top: 2, bottom: 400 };
  expect(blockOn({ ...sheet, printArea: long }).together).toMatchObject([{ from: 2 }]);
});
