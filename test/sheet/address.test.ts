import fc from 'fast-check';
import {
  absoluteReference,
  boundsOf,
  cellKey,
  cellOfKey,
  columnLetters,
  columnNumber,
  contains,
  formatA1,
  formatRange,
  LAST_COLUMN,
  LAST_ROW,
  overlap,
  parseA1,
  parseArea,
  parseRange,
  sameCell,
} from '../../src/sheet/address';

const address = fc.record({
  row: fc.integer({ min: 1, max: LAST_ROW }),
  column: fc.integer({ min: 1, max: LAST_COLUMN }),
});

test.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [702, 'ZZ'],
  [703, 'AAA'],
  [LAST_COLUMN, 'XFD'],
])('column %d is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
  expect(columnNumber(letters)).toBe(column);
  expect(columnNumber(letters.toLowerCase())).toBe(column);
});

test('addresses read back as they were written, and so do keys', () => {
  fc.assert(
    fc.property(address, (cell) => {
      expect(parseA1(formatA1(cell))).toEqual(cell);
      expect(cellOfKey(cellKey(cell))).toEqual(cell);
    }),
  );
});

test('two cells have two keys', () => {
  fc.assert(
    fc.property(address, address, (one, other) => {
      expect(cellKey(one) === cellKey(other)).toBe(sameCell(one, other));
    }),
  );
});

test('dollar signs are passed over', () => {
  expect(parseA1('$B$12')).toEqual({ row: 12, column: 2 });
});

test.each(['', 'B', '12', 'B0', 'A1048577', 'XFE1', 'ABCD1', 'A1:B2', '甲1', '-A1'])(
  '«%s» is no address',
  (text) => {
    expect(() => parseA1(text)).toThrow(RangeError);
  },
);

test('ranges: corners in any order, one cell alone', () => {
  const range = { top: 1, left: 1, bottom: 28, right: 9 };
  expect(parseRange('A1:I28')).toEqual(range);
  expect(parseRange('I28:A1')).toEqual(range);
  expect(parseRange('B2')).toEqual({ top: 2, left: 2, bottom: 2, right: 2 });
  expect(formatRange(range)).toBe('A1:I28');
  expect(formatRange(parseRange('B2'))).toBe('B2');
  expect(() => parseRange('A1:')).toThrow(RangeError);
});

test.each([
  ['A1', true],
  ['I28', true],
  ['E5', true],
  ['J5', false],
  ['E29', false],
])('%s lies in A1:I28: %s', (cell, isInside) => {
  expect(contains(parseRange('A1:I28'), parseA1(cell))).toBe(isInside);
});

test('above and left of a range is outside it', () => {
  const range = parseRange('C3:D4');
  expect(contains(range, parseA1('C2'))).toBe(false);
  expect(contains(range, parseA1('B3'))).toBe(false);
});

test('whole columns and rows are areas as well', () => {
  expect(parseArea('B:C')).toEqual(parseRange(`B1:C${LAST_ROW}`));
  expect(parseArea('$B:$B')).toEqual(parseRange(`B1:B${LAST_ROW}`));
  expect(parseArea('3:5')).toEqual({ top: 3, left: 1, bottom: 5, right: LAST_COLUMN });
  expect(parseArea('A1:B2')).toEqual(parseRange('A1:B2'));
});

test.each([
  ['A1:B2', 'B2:C3', true],
  ['A1:B2', 'C1:D2', false],
  ['C1:D2', 'A1:B2', false],
  ['A1:B2', 'A3:B4', false],
  ['A3:B4', 'A1:B2', false],
])('%s and %s have a cell in common: %s', (one, other, expected) => {
  expect(overlap(parseRange(one), parseRange(other))).toBe(expected);
});

test('bounds are around all ranges, around none there are none', () => {
  expect(boundsOf([])).toBeUndefined();
  expect(boundsOf([parseRange('B2'), parseRange('A4:C4')])).toEqual(parseRange('A2:C4'));
});

test('a reference from another sheet is quoted and fixed', () => {
  expect(absoluteReference("张三's表", { row: 31, column: 8 })).toBe("'张三''s表'!$H$31");
});
