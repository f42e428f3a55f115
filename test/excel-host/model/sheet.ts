import { type CellAddress, cellKey, type CellRange, contains, LAST_COLUMN } from '../../../src/sheet/address';
import { HostError } from '../errors';
import { type CellState, newCell, type SheetState } from './state';

/** The cell at an address, made where there is none. */
export function cellOf(sheet: SheetState, address: CellAddress): CellState {
  const key = cellKey(address);
  const known = sheet.cells.get(key);
  if (known) return known;
  const cell = newCell();
  sheet.cells.set(key, cell);
  return cell;
}

export function peekCell(sheet: SheetState, address: CellAddress): CellState | undefined {
  return sheet.cells.get(cellKey(address));
}

/** All addresses of a range, row by row. */
export function addressesOf({ top, left, bottom, right }: CellRange): CellAddress[] {
  const addresses: CellAddress[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) addresses.push({ row, column });
  }
  return addresses;
}

/** Addresses of a range where the sheet keeps a cell; whole-sheet ranges stay cheap. */
export function keptAddresses(sheet: SheetState, range: CellRange): CellAddress[] {
  return [...sheet.cells.keys()].map(addressOfKey).filter((address) => contains(range, address));
}

export function addressOfKey(key: number): CellAddress {
  const row = Math.floor((key - 1) / LAST_COLUMN);
  return { row, column: key - row * LAST_COLUMN };
}

function overlaps(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

export function within(inner: CellRange, outer: CellRange): boolean {
  return (
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom &&
    inner.left >= outer.left &&
    inner.right <= outer.right
  );
}

/** Whether an address is covered by a merge without being its anchor. */
export function isCovered(sheet: SheetState, address: CellAddress): boolean {
  return sheet.merges.some(
    (merge) => contains(merge, address) && (merge.top !== address.row || merge.left !== address.column),
  );
}

/** @throws {HostError} AccessDenied when protection locks a cell of the range */
export function refuseLocked(sheet: SheetState, addresses: readonly CellAddress[]): void {
  if (!sheet.isProtected) return;
  if (addresses.some((address) => peekCell(sheet, address)?.format.locked ?? true))
    throw new HostError(
      'AccessDenied',
      'The cell or chart you are trying to change is on a protected sheet.',
    );
}

/** @throws {HostError} AccessDenied on a protected sheet, whatever the cells */
export function refuseProtected(sheet: SheetState): void {
  if (sheet.isProtected)
    throw new HostError(
      'AccessDenied',
      'The cell or chart you are trying to change is on a protected sheet.',
    );
}

/**
 * The smallest range around content (and formats, unless valuesOnly); undefined where there is nothing.
 * @param inside only cells of this range
 */
export function usedRange(sheet: SheetState, valuesOnly: boolean, inside?: CellRange): CellRange | undefined {
  let used: CellRange | undefined;
  for (const [key, cell] of sheet.cells) {
    const address = addressOfKey(key);
    if ((valuesOnly && cell.input === '') || (inside && !contains(inside, address))) continue;
    used = used
      ? grown(used, address)
      : { top: address.row, left: address.column, bottom: address.row, right: address.column };
  }
  return used;
}

function grown({ top, left, bottom, right }: CellRange, { row, column }: CellAddress): CellRange {
  return {
    top: Math.min(top, row),
    left: Math.min(left, column),
    bottom: Math.max(bottom, row),
    right: Math.max(right, column),
  };
}

/** Merges a range: only the anchor keeps its value. */
export function mergeRange(sheet: SheetState, range: CellRange): void {
  sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, range));
  if (range.top === range.bottom && range.left === range.right) return;
  sheet.merges.push(range);
  for (const address of keptAddresses(sheet, range)) {
    if (isCovered(sheet, address))
      Object.assign(cellOf(sheet, address), { input: '', isText: false, value: '' });
  }
}

export function unmergeRange(sheet: SheetState, range: CellRange): void {
  sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, range));
}

/** Shifts everything from a row on down by one; merges that begin below move, those that span the row grow. */
export function insertRow(sheet: SheetState, at: number): void {
  const shift = (row: number) => (row >= at ? row + 1 : row);
  sheet.cells = new Map(
    [...sheet.cells].map(([key, cell]) => {
      const { row, column } = addressOfKey(key);
      return [cellKey({ row: shift(row), column }), cell];
    }),
  );
  sheet.merges = sheet.merges.map((merge) => ({
    ...merge,
    top: shift(merge.top),
    bottom: shift(merge.bottom),
  }));
  sheet.rowHeights = new Map([...sheet.rowHeights].map(([row, height]) => [shift(row), height]));
}
