/**
 * A1 addresses. Rows and columns are 1-based everywhere in this project, as people read them:
 * «B12» is row 12, column 2.
 */

/** One cell of a worksheet. */
export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, both corners included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The last row and column that an .xlsx worksheet can have. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

const A1_PATTERN = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;

/** Column number → letters. @example columnLetters(28) // 'AB' */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Letters → column number. @example columnNumber('AB') // 28 */
export function columnNumber(letters: string): number {
  let column = 0;
  for (let i = 0; i < letters.length; i++) column = column * 26 + (letters.charCodeAt(i) & 31);
  return column;
}

/** @example formatA1({ row: 12, column: 2 }) // 'B12' */
export function formatA1({ row, column }: CellAddress): string {
  return columnLetters(column) + row;
}

/**
 * @throws {RangeError} when the text is no A1 address of an .xlsx worksheet
 * @example parseA1('$B$12') // { row: 12, column: 2 }
 */
export function parseA1(text: string): CellAddress {
  const match = A1_PATTERN.exec(text);
  const address = { row: Number(match?.[2]), column: columnNumber(match?.[1] ?? '') };
  if (!(address.row >= 1 && address.row <= LAST_ROW && address.column <= LAST_COLUMN)) {
    throw new RangeError(`not an A1 address: ${text}`);
  }
  return address;
}

/** @example formatRange({ top: 1, left: 1, bottom: 28, right: 9 }) // 'A1:I28'; a single cell prints as «A1» */
export function formatRange(range: CellRange): string {
  const first = formatA1({ row: range.top, column: range.left });
  const last = formatA1({ row: range.bottom, column: range.right });
  return first === last ? first : `${first}:${last}`;
}

/** @throws {RangeError} as parseA1 @example parseRange('A1:I28') */
export function parseRange(text: string): CellRange {
  const [first = '', last = first] = text.split(':');
  return around(cellRange(parseA1(first)), cellRange(parseA1(last)));
}

const COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/** A range, or whole columns or rows. @throws {RangeError} as parseA1 @example parseArea('B:C') // B1:C1048576 */
export function parseArea(text: string): CellRange {
  const [, first, last] = COLUMNS.exec(text) ?? [];
  if (first !== undefined && last !== undefined) return parseRange(`${first}1:${last}${LAST_ROW}`);
  const [, top, bottom] = ROWS.exec(text) ?? [];
  if (top !== undefined && bottom !== undefined)
    return parseRange(`A${top}:${columnLetters(LAST_COLUMN)}${bottom}`);
  return parseRange(text);
}

/** Whether a cell lies within a range. */
export function contains(range: CellRange, { row, column }: CellAddress): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

/** Whether two ranges have a cell in common. */
export function overlap(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

export function sameRange(a: CellRange, b: CellRange): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

/** The smallest range around some ranges; undefined around none. */
export function boundsOf(ranges: readonly CellRange[]): CellRange | undefined {
  const [first, ...rest] = ranges;
  return first && rest.reduce(around, first);
}

/** The smallest range around two. */
export function around(a: CellRange, b: CellRange): CellRange {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** A cell as a range. */
export function cellRange({ row, column }: CellAddress): CellRange {
  return { top: row, left: column, bottom: row, right: column };
}

/** A sheet's name as a formula writes it; always quoted, which is right for every name. */
export function quotedSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

/** @example absoluteReference('自评表', { row: 31, column: 8 }) // "'自评表'!$H$31" */
export function absoluteReference(sheet: string, { row, column }: CellAddress): string {
  return `${quotedSheet(sheet)}!$${columnLetters(column)}$${row}`;
}

export function sameCell(a: CellAddress, b: CellAddress): boolean {
  return a.row === b.row && a.column === b.column;
}

/** A cell as a number: the key of the maps in this project. */
export function cellKey({ row, column }: CellAddress): number {
  return row * LAST_COLUMN + column;
}

/** The cell of a key. */
export function cellOfKey(key: number): CellAddress {
  const row = Math.floor((key - 1) / LAST_COLUMN);
  return { row, column: key - row * LAST_COLUMN };
}
