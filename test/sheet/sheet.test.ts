import { cellKey, parseA1, parseRange } from '../../src/sheet/address';
import {
  anchorOf,
  type Cell,
  contentAt,
  createSheet,
  isLocked,
  isPicture,
  visibleCell,
} from '../../src/sheet/sheet';

const cell = (value: Cell['value'], more: Partial<Cell> = {}): Cell => ({
  ...{ value, text: String(value ?? ''), numberFormat: 'General', locked: true },
  ...more,
});
const sheet = (cells: Readonly<Record<string, Cell>>, merges: readonly string[] = [], more = {}) =>
  createSheet({
    name: '自评表',
    cells: new Map(Object.entries(cells).map(([at, each]) => [cellKey(parseA1(at)), each])),
    merges: merges.map(parseRange),
    ...more,
  });

test('inside a merge a person sees the cell of its corner', () => {
  const merged = sheet({ B2: cell('项目名称') }, ['B2:C3']);
  expect(visibleCell(merged, 3, 3)?.value).toBe('项目名称');
  expect(anchorOf(merged, parseA1('C3'))).toEqual(parseA1('B2'));
  expect(anchorOf(merged, parseA1('D3'))).toEqual(parseA1('D3'));
});

test('the used range goes around cells and merges; an empty sheet has none', () => {
  expect(sheet({ C4: cell(1) }, ['A1:B2']).used).toEqual(parseRange('A1:C4'));
  expect(sheet({}).used).toBeUndefined();
});

test('a merge over whole columns is decoration: only its first cell counts', () => {
  const decorated = sheet({ A1: cell('标题') }, ['A1:C1048576']);
  expect(decorated.used).toEqual(parseRange('A1'));
  expect(visibleCell(decorated, 9, 2)).toBeUndefined();
});

test.each([
  ['a formula of WPS', { value: 0, formula: 'DISPIMG("ID_1",1)' }, true],
  ['its text', { value: '=DISPIMG("ID_1",1)' }, true],
  ['the error of Excel', { value: '#VALUE!' }, true],
  ['a formula that fails', { value: '#VALUE!', formula: 'A1+1' }, false],
  ['a number', { value: 5 }, false],
  ['a text', { value: '照片' }, false],
] as const)('%s in a cell', (_, content, expected) => {
  expect(isPicture(content)).toBe(expected);
});

test('a picture in a cell shows no text, its neighbours keep theirs', () => {
  const pictured = sheet({ A1: cell('=DISPIMG("ID_1",1)'), B1: cell('说明') });
  expect([visibleCell(pictured, 1, 1)?.text, visibleCell(pictured, 1, 2)?.text]).toEqual(['', '说明']);
});

test('what a cell holds, with its formula; an empty one holds nothing', () => {
  const filled = sheet({ A1: cell(3, { formula: 'B1+1' }), A2: cell(4) });
  expect(['A1', 'A2', 'A3'].map((at) => contentAt(filled, parseA1(at)))).toEqual([
    { value: 3, formula: 'B1+1' },
    { value: 4 },
    { value: null },
  ]);
});

test('empty cells are locked but for those that the sheet leaves open', () => {
  const open = sheet({ A1: cell(1, { locked: false }) }, [], {
    openBlanks: new Set([cellKey(parseA1('B1'))]),
  });
  expect(['A1', 'B1', 'C1'].map((at) => isLocked(open, parseA1(at)))).toEqual([false, false, true]);
});
