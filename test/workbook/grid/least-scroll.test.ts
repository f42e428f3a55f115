import { leastScroll, type Stretch } from '../../../src/workbook/grid/least-scroll';

/** Rows of 40 pixels: a form of 50 rows in a view of ten and a half, whose headings cover 24 pixels. */
const VIEW = { room: 420, covered: 24, first: 0, last: 2000 };
const row = (number: number, rows = 1) => ({ from: (number - 1) * 40, to: (number - 1 + rows) * 40 });
const scroll = (at: number, cell: Pick<Stretch, 'from' | 'to'>, view: Partial<Stretch> = {}) =>
  leastScroll({ ...VIEW, at, ...cell, ...view });

test('what is seen already moves nothing', () => {
  expect(scroll(0, row(5))).toBe(0);
  expect(scroll(810, row(25))).toBe(810);
});

test('a row just below or above comes into view with some context, and no more', () => {
  expect(scroll(0, row(11))).toBe(row(11).to + 60 - 420);
  expect(scroll(800, row(20))).toBe(row(20).from - 24 - 60);
  expect(scroll(800, row(21))).toBe(row(21).from - 24 - 60);
});

test('a row far away comes to the middle, from above and from below', () => {
  const middle = row(30).from - 24 - (420 - 24 - 40) / 2;
  expect(scroll(0, row(30))).toBe(middle);
  expect(scroll(1580, row(30))).toBe(middle);
});

test('nothing blank is seen below the last row while the sheet fills the view, nor anything before the first', () => {
  expect(scroll(0, row(50))).toBe(2000 - 420);
  expect(scroll(0, row(47))).toBe(2000 - 420);
  expect(scroll(1580, row(1))).toBe(0);
  expect(scroll(40, row(2))).toBe(0);
});

test('whoever goes beyond the contents gets there', () => {
  expect(scroll(1580, row(60))).toBe(row(60).to - 420);
});

test('a sheet that fits into the view is never scrolled', () => {
  expect(scroll(0, row(8), { last: 320, room: 1000 })).toBe(0);
});

test('of merged rows that are taller than the view the beginning is seen', () => {
  expect(scroll(0, row(14, 20))).toBe(row(14).from - 24);
  expect(scroll(row(14).from - 24, row(14, 20))).toBe(row(14).from - 24);
});

test('merged rows that fit are seen wholly', () => {
  const at = scroll(400, row(19, 6));
  expect(at).toBeGreaterThanOrEqual(row(19, 6).to - 420);
  expect(at).toBeLessThanOrEqual(row(19, 6).from - 24);
});

test('rows that stay in sight are the beginning of what can be scrolled', () => {
  expect(scroll(800, row(4), { first: 120, covered: 0 })).toBe(120);
});
