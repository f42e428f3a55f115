import { parseA1 } from '../../../src/sheet/address';
import { cellAt } from '../../../src/sheet/sheet';
import { openXlsx } from '../../../src/workbook/xlsx/xlsx-workbook';
import { SHEET, workbookWith } from '../../support/worksheet-xml';

const number = (at: string, value: number) => `<c r="${at}"><v>${value}</v></c>`;
const formula = (at: string, text: string, value = '') => `<c r="${at}"><f>${text}</f>${value}</c>`;
const ZERO = '<v>0</v>';

/** Value, text and state of some cells of a row. */
function read(cells: readonly string[], places: readonly string[]) {
  const workbook = openXlsx(workbookWith(`<row r="1">${cells.join('')}</row>`), '自评表.xlsx');
  const sheet = workbook.readSheet(SHEET);
  return places.map((at) => {
    const { row, column } = parseA1(at);
    const cell = cellAt(sheet, row, column);
    return [cell?.value ?? null, cell?.text ?? '', cell?.result];
  });
}

test('formulas without a result, or with the 0 of a program, are computed, one through the other', () => {
  const cells = [
    number('A1', 114),
    number('B1', 120),
    formula('C1', 'A1/B1'),
    formula('D1', 'C1*10', ZERO),
    formula('E1', 'IF(D1&gt;=9,"优","良")', '<v></v>'),
  ];
  expect(read(cells, ['C1', 'D1', 'E1'])).toEqual([
    [0.95, '0.95', 'computed'],
    [9.5, '9.5', 'computed'],
    ['优', '优', 'computed'],
  ]);
});

test('what cannot be computed is missing, and so is what follows from it', () => {
  const cells = [
    number('A1', 3),
    formula('B1', 'RANK(A1,A1)'),
    formula('C1', 'SUM(A1:B1)', ZERO),
    formula('D1', 'XLOOKUP(A1,A1,A1)', ZERO),
    formula('E1', 'A1+1', '<v>4</v>'),
  ];
  expect(read(cells, ['B1', 'C1', 'D1', 'E1'])).toEqual([
    [null, '', 'missing'],
    [null, '', 'missing'],
    [null, '', 'missing'],
    [4, '4', undefined],
  ]);
});

test('a 0 that is right, or that nothing speaks against, stays', () => {
  const cells = [number('A1', 3), formula('B1', 'A1-3', ZERO), formula('C1', 'XLOOKUP(A1,A1,A1)', ZERO)];
  expect(read(cells, ['B1', 'C1'])).toEqual([
    [0, '0', undefined],
    [0, '0', undefined],
  ]);
});

test('a picture in a cell shows no text and is no formula to compute', () => {
  const picture = '_xlfn.DISPIMG("ID_0A1",1)';
  const cells = [
    `<c r="A1" t="str"><f>${picture.replace(/"/g, '&quot;')}</f><v>=DISPIMG("ID_0A1",1)</v></c>`,
    `<c r="B1"><f>${picture.replace(/"/g, '&quot;')}</f></c>`,
    '<c r="C1" t="e" vm="1"><v>#VALUE!</v></c>',
    '<c r="D1" t="e"><f>1/"a"</f><v>#VALUE!</v></c>',
  ];
  expect(read(cells, ['A1', 'B1', 'C1', 'D1']).map(([, text, result]) => [text, result])).toEqual([
    ['', undefined],
    ['', undefined],
    ['', undefined],
    ['#VALUE!', undefined],
  ]);
});

test('hidden rows are known, also those of no height', () => {
  const rows = ['<row r="1">', '<row r="2" hidden="1">', '<row r="3" ht="0" customHeight="1">'].map(
    (row, index) => `${row}<c r="A${index + 1}"><v>1</v></c></row>`,
  );
  const sheet = openXlsx(workbookWith(rows.join('')), '自评表.xlsx').readSheet(SHEET);
  expect([[...sheet.hiddenRows], sheet.isHidden]).toEqual([[2, 3], false]);
});
