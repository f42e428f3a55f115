import { cellKey, parseA1, parseRange } from '../../../src/sheet/address';
import { type Cell, createSheet, type Sheet } from '../../../src/sheet/sheet';
import { changesOf, isEmpty } from '../../../src/workbook/grid-file/grid-download';
import { edit, newSheet, planOf } from '../../support/write-plan';

type Given = Cell['value'] | Partial<Cell>;

function sheetOf(
  cells: Readonly<Record<string, Given>>,
  merges: readonly string[] = [],
  name = '自评表',
): Sheet {
  const entries = Object.entries(cells).map(([at, given]) => {
    const traits = typeof given === 'object' && given !== null ? given : { value: given };
    const cell: Cell = { value: null, text: '', numberFormat: 'General', locked: true, ...traits };
    return [cellKey(parseA1(at)), cell] as const;
  });
  return createSheet({ name, cells: new Map(entries), merges: merges.map(parseRange) });
}

const before = { sheet: sheetOf({ A1: 1, B1: { value: 2, formula: 'A1*2' } }, ['A3:B3']), arrays: [] };

test('an untouched grid changes nothing', () => {
  expect(isEmpty(changesOf([before], { sheets: [before.sheet], plans: [], heights: [] }))).toBe(true);
});

test('typed values and what formulas make of them become edits', () => {
  const live = sheetOf({ A1: 5, B1: { value: 10, formula: 'A1*2' }, C1: '=文字' }, ['A3:B3', 'A5:B5']);
  const { edits, merges } = changesOf([before], { sheets: [live], plans: [], heights: [] });
  expect(edits.map(({ cell, before: was, after }) => [cell.column, was, after])).toEqual([
    [1, { value: 1 }, { value: 5 }],
    [2, { value: 2, formula: 'A1*2' }, { value: 10, formula: 'A1*2' }],
    [3, { value: null }, { value: '=文字' }],
  ]);
  expect(merges).toEqual([{ sheet: '自评表', range: parseRange('A5:B5') }]);
});

test('a cell that was emptied is emptied, a typed percentage brings its format', () => {
  const live = sheetOf({ A1: { value: 0.5, numberFormat: '0%' } }, ['A3:B3']);
  const { edits } = changesOf([before], { sheets: [live], plans: [], heights: [] });
  expect(edits.map(({ after, style }) => [after, style])).toEqual([
    [{ value: 0.5 }, { numberFormat: '0%' }],
    [{ value: null }, undefined],
  ]);
});

test('a formula keeps the spelling of the file; one that the grid does not know keeps its value', () => {
  const file = sheetOf({
    A1: { value: 1, formula: '_xlfn.IFS(B1,1)' },
    A2: { value: 1, formula: '_xlfn.STRANGE(B1)' },
  });
  const live = sheetOf({
    A1: { value: 2, formula: 'IFS(B1,1)' },
    A2: { value: '#NAME?', formula: 'STRANGE(B1)' },
  });
  const { edits } = changesOf([{ sheet: file, arrays: [] }], { sheets: [live], plans: [], heights: [] });
  expect(edits.map(({ after }) => after)).toEqual([{ value: 2, formula: '_xlfn.IFS(B1,1)' }]);
});

test('array formulas that nobody touched are left alone', () => {
  const file = { sheet: sheetOf({ A1: { value: 1, formula: 'SUM(B1:B2*2)' } }), arrays: [parseRange('A1')] };
  const live = sheetOf({ A1: { value: 9, formula: 'SUM(B1:B2*2)' } });
  expect(changesOf([file], { sheets: [live], plans: [], heights: [] }).edits).toEqual([]);
});

test('looks, heights and names of written plans go into the file', () => {
  const plan = planOf({
    edits: [
      edit('自评表', 'A1', 1, 7, { fill: 'FFF2CC' }),
      edit('自评表', 'D1', null, null, { border: 'thin' }),
    ],
    rowHeights: [{ sheet: '自评表', row: 1, points: 30 }],
    names: [{ sheet: '自评表', name: '自评_总分', refersTo: parseA1('A1') }],
  });
  const live = sheetOf({ A1: 8, B1: { value: 2, formula: 'A1*2' } }, ['A3:B3']);
  const changes = changesOf([before], { sheets: [live], plans: [plan], heights: [] });
  expect(changes.edits.map(({ after, style }) => [after.value, style])).toEqual([
    [8, { fill: 'FFF2CC' }],
    [null, { border: 'thin' }],
  ]);
  expect(changes).toMatchObject({ rowHeights: plan.rowHeights, names: plan.names });
});

test('a sheet made here is written as it stands now; one that is gone is not', () => {
  const first = planOf({ newSheets: [newSheet('报告', { A1: '旧' }, { replaces: '原报告' })] });
  const second = planOf({
    newSheets: [newSheet('报告2', { A1: '新' }, { replaces: '报告' }), newSheet('没了', {})],
  });
  const report = sheetOf({ A1: '改过', B2: 3 }, [], '报告2');
  const { newSheets } = changesOf([before], {
    sheets: [before.sheet, report],
    plans: [first, second],
    heights: [],
  });
  expect(newSheets).toMatchObject([
    { name: '报告2', replaces: '原报告', cells: [{ value: '改过' }, { cell: parseA1('B2'), value: 3 }] },
  ]);
});

test('a row that grew with what was entered keeps its height in the file; one that holds the old text again does not', () => {
  const before = { sheet: sheetOf({ A1: '原因' }), arrays: [] };
  const heights = [{ sheet: before.sheet.name, row: 1, points: 54 }];
  const changed = changesOf([before], { sheets: [sheetOf({ A1: '很长的原因' })], plans: [], heights });
  expect(changed.rowHeights).toEqual(heights);
  expect(isEmpty(changesOf([before], { sheets: [before.sheet], plans: [], heights }))).toBe(true);
});

test('rows that belong on one page are told to the file', () => {
  const group = { sheet: '自评表', from: 1, top: 30, bottom: 45 };
  const plans = [planOf({ together: [group] }), planOf({})];
  const { together } = changesOf([before], { sheets: [before.sheet], plans, heights: [] });
  expect(together).toEqual([group]);
});
