import { isEmpty, sameContent, sameEntry } from '../../src/workbook/same-content';

test.each([
  [{ value: 0.1 + 0.2 }, { value: 0.3 }, true],
  [{ value: 1 }, { value: '1' }, false],
  [{ value: '' }, { value: null }, true],
  [{ value: ' ' }, { value: null }, false],
  [{ value: 3, formula: 'SUM(A1:A2)' }, { value: 3, formula: 'sum( A1:A2 )' }, true],
  [{ value: 'a b', formula: '"a b"' }, { value: 'a b', formula: '"A b"' }, false],
  [{ value: 1, formula: '_xlfn.CONCAT(A1)' }, { value: 1, formula: 'CONCAT(A1)' }, true],
  [{ value: 1, formula: 'A1' }, { value: 2, formula: 'A1' }, false],
  [{ value: 1, formula: 'A1' }, { value: 1 }, false],
  [{ value: 1 }, { value: 1, formula: 'A1' }, false],
])('%j holds the same as %j: %s', (a, b, expected) => {
  expect(sameContent(a, b)).toBe(expected);
});

test('what was entered is the same whatever it computes', () => {
  expect(sameEntry({ value: 1, formula: 'A1' }, { value: 2, formula: 'A1' })).toBe(true);
  expect(sameEntry({ value: 1 }, { value: 2 })).toBe(false);
});

test('empty is no content, no text and no formula', () => {
  expect([undefined, { value: null }, { value: '' }].map(isEmpty)).toEqual([true, true, true]);
  expect([{ value: 0 }, { value: '', formula: 'A1' }].map(isEmpty)).toEqual([false, false]);
});
