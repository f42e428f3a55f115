import { needsBreak, printable, type PrintedSheet } from '../../src/workbook/printed-pages';

const sheet = (points: number, more: Partial<PrintedSheet> = {}): PrintedSheet => ({
  pageHeight: 700,
  heightOf: () => ({ least: points, most: points }),
  breaks: new Set(),
  ...more,
});
const rows = (top: number, bottom: number, from = 1) => ({ sheet: '自评表', from, top, bottom });

test.each([
  ['a block that ends well before its page does', rows(10, 25), sheet(20), false],
  ['a block over the end of a page', rows(28, 43), sheet(20), true],
  ['a block that the printer may or may not tear', rows(20, 34), sheet(20), true],
  ['a block on the second page', rows(45, 60), sheet(20), false],
  ['rows that are printed from the tenth on', rows(28, 40, 10), sheet(20), false],
  ['a page that somebody began at the block', rows(28, 43), sheet(20, { breaks: new Set([28]) }), false],
  ['a page that somebody began before it', rows(28, 43), sheet(20, { breaks: new Set([20]) }), false],
  ['a block longer than a page, torn anyhow', rows(5, 50), sheet(20), false],
])('%s', (_, group, printed, expected) => {
  expect(needsBreak(group, printed)).toBe(expected);
});

test('where rows may grow with their text, a block goes to the next page unless it fits all the same', () => {
  const grown = sheet(0, { heightOf: (row) => ({ least: 15, most: row < 20 ? 45 : 15 }) });
  expect(needsBreak(rows(20, 35), grown)).toBe(true);
  expect(needsBreak(rows(4, 15), { ...grown, pageHeight: 720 })).toBe(false);
});

test('paper across is as wide as it is high upright; an unknown paper counts as A4', () => {
  const margins = { top: 50, right: 20, bottom: 42, left: 25 };
  expect(printable(9, false, margins)).toEqual({ width: 550, height: 750 });
  expect(printable(9, true, margins)).toEqual({ width: 797, height: 503 });
  expect(printable(999, false, margins)).toEqual(printable(9, false, margins));
});
