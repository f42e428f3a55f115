import ExcelJS from 'exceljs';
import { formatA1, cellOfKey } from '../../src/sheet/address';
import type { CellValue, Sheet } from '../../src/sheet/sheet';
import { isDateFormat } from '../../src/sheet/date-format';

const MILLISECONDS_OF_DAY = 86_400_000;
const UNIX_EPOCH = 25_569;

/** A cell that two readers do not agree on. */
export interface Disagreement {
  readonly sheet: string;
  readonly cell: string;
  readonly ours: CellValue;
  readonly theirs: CellValue;
}

/** What a second reader (exceljs) says of the same sheets. */
export interface Comparison {
  readonly cells: number;
  readonly differ: readonly Disagreement[];
}

/** Compares every cell that we read with what exceljs reads. @throws what exceljs throws */
export async function compareWithExceljs(bytes: Uint8Array, sheets: readonly Sheet[]): Promise<Comparison> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  let cells = 0;
  const differ: Disagreement[] = [];
  for (const sheet of sheets) {
    const other = workbook.worksheets.find(({ name }) => name === sheet.name);
    if (!other) continue;
    for (const [key, cell] of sheet.cells) {
      const address = cellOfKey(key);
      const theirs = plain(other.getRow(address.row).getCell(address.column).value);
      // exceljs keeps no results that are 0, FALSE, an error or missing.
      if (cell.formula !== undefined && (cell.result !== undefined || theirs === null)) continue;
      cells++;
      const isDay = isDateFormat(cell.numberFormat);
      if (!isSame(cell.value, theirs, isDay))
        differ.push({ sheet: sheet.name, cell: formatA1(address), ours: cell.value, theirs });
    }
  }
  return { cells, differ };
}

function plain(value: ExcelJS.CellValue): CellValue {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.getTime() / MILLISECONDS_OF_DAY + UNIX_EPOCH;
  if (typeof value !== 'object') return value;
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('error' in value) return value.error;
  if ('result' in value || 'formula' in value || 'sharedFormula' in value)
    return plain((value as { result?: ExcelJS.CellValue }).result ?? null);
  if ('text' in value) return plain(value.text as ExcelJS.CellValue);
  return null;
}

function isSame(ours: CellValue, theirs: CellValue, isDay: boolean): boolean {
  if (typeof ours === 'number' && typeof theirs === 'number') {
    // exceljs keeps days as milliseconds, and knows nothing of the day that never was in 1900.
    const tolerance = isDay ? 1.001 : 1e-9 * Math.max(1, Math.abs(ours));
    return Math.abs(ours - theirs) <= tolerance;
  }
  const text = (value: CellValue) => String(value ?? '').replace(/\r\n?/g, '\n');
  return text(ours) === text(theirs);
}
