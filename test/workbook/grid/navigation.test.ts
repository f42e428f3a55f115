import { parseA1, parseRange } from '../../../src/sheet/address';
import { formatA1 } from '../../../src/sheet/address';
import { type Field, type Move, placeAfter } from '../../../src/workbook/grid/navigation';

const FILLED = new Set(['A1', 'A3', 'C3', 'A4', 'C4', 'F4', 'A5', 'B5', 'D5', 'E5', 'D6', 'E6', 'H9']);

/** The head of a form: a title over all columns, names over several, a hidden row and column. */
const FIELD: Field = {
  rows: 60,
  columns: 20,
  used: { bottom: 9, right: 8 },
  merges: ['A1:I1', 'A3:B3', 'C3:I3', 'A5:A8', 'B5:C5'].map((range) => parseRange(range)),
  isRowHidden: (row) => row === 7,
  isColumnHidden: (column) => column === 7,
  isFilled: (cell) => FILLED.has(formatA1(cell)),
};

test.each<[string, Move, string]>([
  ['A1', 'down', 'A2'],
  ['D1', 'down', 'D2'],
  ['D2', 'down', 'D3'],
  ['D3', 'down', 'D4'],
  ['D3', 'up', 'D2'],
  ['C3', 'left', 'B3'],
  ['C3', 'right', 'J3'],
  ['A5', 'down', 'A9'],
  ['D6', 'down', 'D8'],
  ['F6', 'right', 'H6'],
  ['A1', 'up', 'A1'],
  ['A2', 'left', 'A2'],
  ['D60', 'down', 'D60'],
  ['E6', 'row-start', 'A6'],
  ['E6', 'start', 'A1'],
  ['E6', 'end', 'H9'],
  ['E6', 'page-down', 'E26'],
  ['E26', 'page-up', 'E6'],
  ['E6', 'page-up', 'E1'],
  ['E50', 'page-down', 'E60'],
  ['D5', 'edge-right', 'E5'],
  ['E6', 'edge-right', 'H6'],
  ['D5', 'edge-down', 'D6'],
  ['D6', 'edge-down', 'D9'],
  ['D6', 'edge-up', 'D5'],
  ['H9', 'edge-up', 'H3'],
  ['F4', 'edge-left', 'C4'],
])('from %s %s leads to %s', (from, move, to) => {
  expect(formatA1(placeAfter(FIELD, parseA1(from), move, 20))).toBe(to);
});
