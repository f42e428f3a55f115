import { widthOf } from '../../src/sheet/column-widths';

const WIDTHS = {
  usual: 50,
  own: [
    { left: 2, right: 3, points: 80 },
    { left: 5, right: 5, points: 0 },
  ],
};

test.each([
  [1, 1, 50],
  [2, 2, 80],
  [1, 4, 50 + 80 + 80 + 50],
  [4, 5, 50],
])('columns %i to %i are %i points wide', (left, right, points) => {
  expect(widthOf(WIDTHS, left, right)).toBe(points);
});

test('a sheet whose host does not say has columns as in a new workbook', () => {
  expect(widthOf(undefined, 1, 2)).toBe(96);
});
