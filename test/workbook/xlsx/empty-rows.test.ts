import { emptyRowsIn, withoutEmptyRows } from '../../../src/workbook/xlsx/empty-rows';
import { afterPlan, cellIn, open } from '../../support/patched-file';
import { edit, planOf } from '../../support/write-plan';
import { MAIN, SHEET, workbookOf } from '../../support/worksheet-xml';

const COUNT = 20_000;
/** Every second row from 10 on, formatted and empty. */
const row = (i: number) =>
  i % 3 === 0
    ? `<row r="${10 + 2 * i}" ht="20" customHeight="1"><c r="A${10 + 2 * i}" s="0"/></row>`
    : `<row r="${10 + 2 * i}" ht="20" customHeight="1"/>`;
const worksheet = (last = '') =>
  `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row>${Array.from({ length: COUNT }, (_, i) => row(i)).join('')}${last}</sheetData></worksheet>`;
const lastRow = 10 + 2 * (COUNT - 1);

function rowsOf(xml: string): number[] {
  return [...xml.matchAll(/<row r="(\d+)"/g)].map(([, number]) => Number(number));
}

test('rows that are empty are left out, those that hold something are not', () => {
  const xml = worksheet(`<row r="${lastRow + 1}"><c r="A${lastRow + 1}"><v>7</v></c></row>`);
  const [stretch, ...others] = emptyRowsIn(xml);
  expect([xml.slice(stretch!.start, stretch!.start + 12), others]).toEqual(['<row r="10" ', []]);
  expect(rowsOf(withoutEmptyRows(xml))).toEqual([1, lastRow + 1]);
  const sheet = open(workbookOf(xml)).readSheet(SHEET);
  expect([sheet.cells.size, cellIn(sheet, `A${lastRow + 1}`)?.value]).toEqual([2, 7]);
});

test('wanted rows, and the next one where there is none, are kept', () => {
  const xml = worksheet();
  const kept = (wanted: number[]) => {
    const starts = [0, ...emptyRowsIn(xml, wanted).map(({ end }) => end)];
    return rowsOf(starts.map((start, i) => xml.slice(start, emptyRowsIn(xml, wanted)[i]?.start)).join(''));
  };
  expect(kept([12, 101, 5_000, 5_001])).toEqual([1, 12, 102, 5_000, 5_002]);
  expect(kept([2, lastRow, lastRow + 5])).toEqual([1, 10, lastRow]);
});

test('small parts, and rows that do not stand in order, are parsed whole', () => {
  expect(emptyRowsIn('<worksheet><sheetData/></worksheet>')).toEqual([]);
  expect(emptyRowsIn(worksheet('<row r="3"/>'))).toEqual([]);
  expect(emptyRowsIn(worksheet('<row/>'))).toEqual([]);
});

test('cells are written among them, in order', async () => {
  const places = ['A2', 'B10', 'A11', 'A12', 'B12', 'C5001', 'A5002', `A${lastRow}`, `A${lastRow + 1}`];
  const { xml, sheet } = await afterPlan(workbookOf(worksheet()), {
    edits: places.map((at, i) => edit(SHEET, at, null, i + 1)),
    rowHeights: [{ sheet: SHEET, row: 301, points: 33 }],
  });
  expect(places.map((at) => cellIn(sheet, at)?.value)).toEqual(places.map((_, i) => i + 1));
  const rows = rowsOf(xml);
  expect(rows).toEqual([...new Set(rows)].sort((a, b) => a - b));
  expect(rows).toHaveLength(COUNT + 1 + 5);
  expect(xml).toContain('<row r="301" ht="33" customHeight="1"></row>');
});

test('a row that is called empty and is none is refused as ever', async () => {
  const broken = workbookOf(worksheet('<row r="99999"><c r="A99999"><v>x</v></c></row>'));
  await expect(open(broken).apply(planOf({ edits: [edit(SHEET, 'A2', null, 1)] }))).rejects.toMatchObject({
    code: 'damaged-part',
  });
});
