import { type CellAddress, type CellRange, contains } from '../../../src/sheet/address';
import { numberText, stringText } from '../../../src/workbook/xlsx/number-text';
import { documented, HostError } from '../errors';
import { enter } from '../model/entry';
import { cellOf, isCovered, peekCell, refuseLocked, refuseProtected } from '../model/sheet';
import type { CellState, SheetState } from '../model/state';
import type { Session } from './object';

/** Excel reads and writes at most this many cells in one call. */
const MOST_CELLS = 5_000_000;
/** Columns or rows without an end give null instead of a matrix. */
const UNBOUNDED = 1_000_000;

/** One thing of every cell of a range, row by row; null where the range has no end. */
export function readMatrix<T>(
  sheet: SheetState,
  { top, left, bottom, right }: CellRange,
  pick: (cell: CellState | undefined) => T,
): T[][] | null {
  const [rows, columns] = [bottom - top + 1, right - left + 1];
  if (rows > UNBOUNDED || columns > 16_000 || rows * columns > MOST_CELLS) return null;
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => pick(peekCell(sheet, { row: top + r, column: left + c }))),
  );
}

/** Writes a matrix, or one value for all cells; null leaves a cell alone. */
function writeMatrix(
  range: CellRange,
  value: unknown,
  write: (address: CellAddress, value: unknown) => void,
): void {
  const rows = matrixOf(range, value);
  rows.forEach((row, r) =>
    row.forEach((each, c) => {
      if (each !== null) write({ row: range.top + r, column: range.left + c }, each);
    }),
  );
}

function matrixOf({ top, left, bottom, right }: CellRange, value: unknown): unknown[][] {
  const [rows, columns] = [bottom - top + 1, right - left + 1];
  if (rows > UNBOUNDED || columns > 16_000) throw documented('InvalidArgument');
  if (!Array.isArray(value))
    return Array.from({ length: rows }, () => new Array<unknown>(columns).fill(value));
  const fits = value.length === rows && value.every((row) => Array.isArray(row) && row.length === columns);
  if (!fits)
    throw new HostError(
      'InvalidArgument',
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  return value as unknown[][];
}

/** Enters content; what a merge covers silently keeps nothing. */
export function writeContent(session: Session, sheet: SheetState, range: CellRange, value: unknown): void {
  session.changing();
  const touched: CellAddress[] = [];
  writeMatrix(range, value, (address) => touched.push(address));
  refuseLocked(sheet, touched);
  writeMatrix(range, value, (address, each) => {
    if (!isCovered(sheet, address)) enter(cellOf(sheet, address), each, session.behaviour);
  });
  session.contentChanged(sheet, range);
}

export function writeNumberFormat(
  session: Session,
  sheet: SheetState,
  range: CellRange,
  value: unknown,
): void {
  session.changing();
  refuseProtected(sheet);
  writeMatrix(range, value, (address, each) => {
    cellOf(sheet, address).numberFormat = String(each);
  });
}

/** What `formulas` gives: the formula, or the content. */
export function formulaOf(cell: CellState | undefined): unknown {
  return cell?.input ?? '';
}

/** What a person sees. */
export function textOf(cell: CellState | undefined): string {
  if (!cell || cell.value === '') return '';
  if (typeof cell.value === 'boolean') return cell.value ? 'TRUE' : 'FALSE';
  return typeof cell.value === 'number'
    ? numberText(cell.value, cell.numberFormat)
    : stringText(cell.value, cell.numberFormat);
}

export function valueTypeOf(cell: CellState | undefined): string {
  if (!cell || cell.value === '') return 'Empty';
  if (typeof cell.value === 'string') return cell.value.startsWith('#') ? 'Error' : 'String';
  return typeof cell.value === 'number' ? 'Double' : 'Boolean';
}

/** Merges that touch a range. @throws {HostError} GeneralException above 512 */
export function mergesIn(sheet: SheetState, range: CellRange): CellRange[] {
  const found = sheet.merges.filter((merge) => contains(range, { row: merge.top, column: merge.left }));
  if (found.length > 512) throw documented('GeneralException');
  return found;
}
