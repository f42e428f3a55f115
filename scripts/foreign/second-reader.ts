import { read as readWorkbook, type CellObject, type WorkSheet, utils } from '@e965/xlsx';
import { cellKey, cellOfKey, formatA1 } from '../../src/sheet/address';
import { type Cell, type CellValue, isPicture, type Sheet } from '../../src/sheet/sheet';
import { isDateFormat } from '../../src/sheet/date-format';

/** A cell that two readers do not agree on. */
interface Disagreement {
  readonly sheet: string;
  readonly cell: string;
  readonly ours: CellValue;
  readonly theirs: CellValue;
}

/** What a second reader (SheetJS) says of the same sheets. */
export interface Comparison {
  readonly cells: number;
  readonly differ: readonly Disagreement[];
}

/** What a workbook that counts from 1904 adds. */
const DAYS_FROM_1904 = 1462;

/** Compares every cell that either of us reads. @throws what SheetJS throws */
export function compareWithSecondReader(bytes: Uint8Array, sheets: readonly Sheet[]): Comparison {
  const workbook = readWorkbook(bytes, { type: 'array', dense: false, cellHTML: false });
  const days = workbook.Workbook?.WBProps?.date1904 === true ? DAYS_FROM_1904 : 0;
  let cells = 0;
  const differ: Disagreement[] = [];
  for (const sheet of sheets) {
    const other = workbook.Sheets[sheet.name];
    if (!other) continue;
    for (const key of keysOf(sheet, other)) {
      const cell = sheet.cells.get(key);
      const address = formatA1(cellOfKey(key));
      const theirs = plain(other[address] as CellObject | undefined);
      // What we computed because the file holds no result, and pictures in cells, which we read as nothing.
      if (cell?.result !== undefined || (cell && isPicture(cell))) continue;
      cells++;
      if (!isSame(cell, theirs, days))
        differ.push({ sheet: sheet.name, cell: address, ours: cell?.value ?? null, theirs });
    }
  }
  return { cells, differ };
}

function keysOf(sheet: Sheet, other: WorkSheet): Set<number> {
  const keys = new Set(sheet.cells.keys());
  for (const [address, cell] of Object.entries(other)) {
    if (address.startsWith('!') || plain(cell as CellObject) === null) continue;
    const { r, c } = utils.decode_cell(address);
    keys.add(cellKey({ row: r + 1, column: c + 1 }));
  }
  return keys;
}

function plain(cell: CellObject | undefined): CellValue {
  if (!cell || cell.t === 'z' || cell.v === undefined) return null;
  if (cell.t === 'e') return cell.w ?? String(cell.v);
  if (cell.v instanceof Date) return cell.v.toISOString();
  return cell.v;
}

function isSame(cell: Cell | undefined, theirs: CellValue, days: number): boolean {
  const ours = cell?.value ?? null;
  if (typeof ours === 'number' && typeof theirs === 'number') {
    const shift = days !== 0 && isDateFormat(cell?.numberFormat ?? '') ? days : 0;
    return [theirs, theirs + shift].some(
      (value) => Math.abs(ours - value) <= 1e-9 * Math.max(1, Math.abs(ours)),
    );
  }
  const text = (value: CellValue) => String(value ?? '').replace(/\r\n?/g, '\n');
  return text(ours) === text(theirs);
}
