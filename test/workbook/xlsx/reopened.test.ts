import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Edit } from '../../../src/plan/plan';
import type { CellValue } from '../../../src/sheet/sheet';
import { parseA1 } from '../../../src/sheet/address';
import { openXlsx, type XlsxWorkbook } from '../../../src/workbook/xlsx/xlsx-workbook';

const FILE = join(__dirname, '../../../samples/农村饮水_有问题.xlsx');
const NOTHING = { merges: [], rowHeights: [], names: [], newSheets: [], obstacles: [], remarks: [] };

function opened(): { workbook: XlsxWorkbook; sheet: string } {
  const workbook = openXlsx(readFileSync(FILE), '饮水.xlsx');
  return { workbook, sheet: workbook.activeSheet() };
}

function edit(
  workbook: XlsxWorkbook,
  sheet: string,
  a1: string,
  value: CellValue,
  numberFormat?: string,
): Edit {
  const cell = parseA1(a1);
  const before = {
    value: workbook.readSheet(sheet).cells.get(cell.row * 16_384 + cell.column)?.value ?? null,
  };
  const words = { group: 'form', label: a1, explanation: '' } as const;
  return {
    sheet,
    cell,
    before,
    after: { value },
    ...words,
    ...(numberFormat ? { style: { numberFormat } } : {}),
  };
}

test('what was read back once is not parsed again, and reads as a fresh look reads it', async () => {
  const { workbook, sheet } = opened();
  await workbook.apply({ ...NOTHING, edits: [edit(workbook, sheet, 'E6', 301.5, '0.000')] });
  const bytes = workbook.save();
  const again = workbook.reopened(bytes);
  expect(again.readSheet(sheet)).toBe(workbook.readSheet(sheet));
  expect(again.readSheet(sheet)).toEqual(openXlsx(bytes, '饮水.xlsx').readSheet(sheet));
});

test.each([
  ['the sheet', 'xl/worksheets/sheet1.xml', (xml: string) => xml.replace(/<v>300<\/v>/, '<v>299</v>')],
  ['the styles', 'xl/styles.xml', (xml: string) => xml.replace(/(<cellXfs[^>]*>)/, '$1<xf numFmtId="10"/>')],
  ['its visibility', 'xl/workbook.xml', (xml: string) => xml.replace('<sheet ', '<sheet state="hidden" ')],
])('bytes in which %s became another are read anew', (_, path, change) => {
  const { workbook, sheet } = opened();
  const before = workbook.readSheet(sheet);
  const parts = unzipSync(workbook.save());
  const text = new TextDecoder().decode(parts[path]);
  expect(change(text)).not.toBe(text);
  const bytes = zipSync({ ...parts, [path]: strToU8(change(text)) });
  const again = workbook.reopened(bytes).readSheet(sheet);
  expect(again).not.toBe(before);
  expect(again).toEqual(openXlsx(bytes, '饮水.xlsx').readSheet(sheet));
});
