import { type CellAddress, type CellRange, cellKey, LAST_COLUMN } from './address';
import type { ColumnWidths } from './column-widths';

/** What a cell holds. Dates are serial numbers with a date format; an empty cell is null. */
export type CellValue = string | number | boolean | null;

/** What stands in a cell. Text is always written as text: a leading = + - @ never becomes a formula. */
export interface CellContent {
  readonly value: CellValue;
  /** English A1 without «=»; `value` is then what it computes. */
  readonly formula?: string;
}

/** One cell as plain data. */
export interface Cell {
  readonly value: CellValue;
  /** What a person sees: 0.95 formatted as a percent is «95%». */
  readonly text: string;
  /** English A1 formula without the leading «=». */
  readonly formula?: string;
  /** Excel number format code, «General» when there is none. */
  readonly numberFormat: string;
  /**
   * Only for formulas whose result the file does not hold: «computed» – `value` is what our own engine gives; «missing»
   * – it is not known, and `value` is null.
   */
  readonly result?: 'computed' | 'missing';
  /** Whether protection of the sheet would lock this cell (Excel's default is locked). */
  readonly locked: boolean;
}

/** A worksheet as plain data; hosts make it with createSheet. */
export interface Sheet {
  readonly name: string;
  /** Non-empty cells by cellKey. */
  readonly cells: ReadonlyMap<number, Cell>;
  readonly merges: readonly CellRange[];
  /** cellKey of every cell inside a merge → that merge. */
  readonly mergeByCell: ReadonlyMap<number, CellRange>;
  /** The smallest rectangle around all non-empty cells and merges; undefined on an empty sheet. */
  readonly used: CellRange | undefined;
  readonly isProtected: boolean;
  /** cellKey of the empty cells that protection leaves open; every other empty cell is locked. */
  readonly openBlanks?: ReadonlySet<number>;
  readonly printArea?: CellRange;
  /** Undefined where the host does not say. */
  readonly columnWidths?: ColumnWidths;
  /** Rows that nobody sees, hidden or filtered out. */
  readonly hiddenRows: ReadonlySet<number>;
  /** The sheet itself is hidden. */
  readonly isHidden: boolean;
}

/** What a host knows of a worksheet; createSheet completes it. */
export interface SheetSource {
  readonly name: string;
  readonly cells: ReadonlyMap<number, Cell>;
  readonly merges: readonly CellRange[];
  readonly used?: CellRange | undefined;
  readonly isProtected?: boolean;
  readonly openBlanks?: ReadonlySet<number> | undefined;
  readonly printArea?: CellRange | undefined;
  readonly columnWidths?: ColumnWidths | undefined;
  readonly hiddenRows?: ReadonlySet<number>;
  readonly isHidden?: boolean;
}

/** A merge larger than this is decoration over whole columns, not part of a form; it is not indexed, and its first cell alone is used. */
const LARGEST_INDEXED_MERGE = 10_000;

const NO_ROWS: ReadonlySet<number> = new Set();

/** Completes a sheet: index of the merges, used range; pictures in cells show no text. */
export function createSheet(source: SheetSource): Sheet {
  return {
    name: source.name,
    cells: withoutPictures(source.cells),
    merges: source.merges,
    mergeByCell: indexMerges(source.merges),
    used: source.used ?? usedRange(source.cells, source.merges),
    isProtected: source.isProtected ?? false,
    hiddenRows: source.hiddenRows ?? NO_ROWS,
    isHidden: source.isHidden ?? false,
    ...(source.openBlanks?.size ? { openBlanks: source.openBlanks } : {}),
    ...(source.printArea ? { printArea: source.printArea } : {}),
    ...(source.columnWidths ? { columnWidths: source.columnWidths } : {}),
  };
}

/** How WPS keeps a picture inside a cell: as a formula, whose text nobody should read. */
const PICTURE = /^=?(?:_xlfn\.)?DISPIMG\(/i;

/** Whether a cell holds a picture instead of a value; Excel's own pictures in cells are errors without a formula. */
export function isPicture({ value, formula }: Pick<Cell, 'value' | 'formula'>): boolean {
  if (typeof value !== 'string' && formula === undefined) return false;
  return (
    PICTURE.test(formula ?? '') ||
    (typeof value === 'string' && (PICTURE.test(value) || (formula === undefined && value === '#VALUE!')))
  );
}

function withoutPictures(cells: ReadonlyMap<number, Cell>): ReadonlyMap<number, Cell> {
  const pictures: (readonly [number, Cell])[] = [];
  cells.forEach((cell, key) => {
    if (cell.text !== '' && isPicture(cell)) pictures.push([key, cell]);
  });
  if (pictures.length === 0) return cells;
  return new Map([...cells, ...pictures.map(([key, cell]) => [key, { ...cell, text: '' }] as const)]);
}

/** The cell at an address; undefined where it is empty. Inside a merge only the anchor holds a cell. */
export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.cells.get(cellKey({ row, column }));
}

/** What a cell holds, empty or not. */
export function contentAt(sheet: Sheet, { row, column }: CellAddress): CellContent {
  const cell = cellAt(sheet, row, column);
  if (!cell) return { value: null };
  return cell.formula === undefined ? { value: cell.value } : { value: cell.value, formula: cell.formula };
}

/** Whether protection of the sheet, where it is on, locks a cell. */
export function isLocked(sheet: Sheet, { row, column }: CellAddress): boolean {
  return cellAt(sheet, row, column)?.locked ?? !sheet.openBlanks?.has(cellKey({ row, column }));
}

/** The top left cell of the merge that covers an address, or the address itself. */
export function anchorOf(sheet: Sheet, address: CellAddress): CellAddress {
  const merge = sheet.mergeByCell.get(cellKey(address));
  return merge ? { row: merge.top, column: merge.left } : address;
}

/** The cell a person sees at an address: the anchor's where the address lies in a merge. */
export function visibleCell(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.cells.get(cellKey(anchorOf(sheet, { row, column })));
}

function indexMerges(merges: readonly CellRange[]): ReadonlyMap<number, CellRange> {
  const index = new Map<number, CellRange>();
  for (const merge of merges) {
    if (!isDecoration(merge)) indexMerge(index, merge);
  }
  return index;
}

function isDecoration({ top, left, bottom, right }: CellRange): boolean {
  return (bottom - top + 1) * (right - left + 1) > LARGEST_INDEXED_MERGE;
}

function firstCell({ top, left }: CellRange): CellRange {
  return { top, left, bottom: top, right: left };
}

function indexMerge(index: Map<number, CellRange>, merge: CellRange): void {
  for (let row = merge.top; row <= merge.bottom; row++) {
    for (let column = merge.left; column <= merge.right; column++) index.set(cellKey({ row, column }), merge);
  }
}

function usedRange(cells: ReadonlyMap<number, Cell>, merges: readonly CellRange[]): CellRange | undefined {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const key of cells.keys()) {
    const row = Math.floor((key - 1) / LAST_COLUMN);
    const column = key - row * LAST_COLUMN;
    if (row < top) top = row;
    if (row > bottom) bottom = row;
    if (column < left) left = column;
    if (column > right) right = column;
  }
  for (const each of merges) {
    const merge = isDecoration(each) ? firstCell(each) : each;
    top = Math.min(top, merge.top);
    left = Math.min(left, merge.left);
    bottom = Math.max(bottom, merge.bottom);
    right = Math.max(right, merge.right);
  }
  return bottom === 0 ? undefined : { top, left, bottom, right };
}
