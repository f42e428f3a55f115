/** What a cell of a formula gives; the empty text for an empty cell. */
export type Scalar = string | number | boolean;

/** The values of a range, column by column; what a column does not hold is empty. */
export interface Area {
  /** Each from some row on: the first value of the range stands at `top`. */
  readonly columns: readonly (readonly Scalar[])[];
  readonly top: number;
  readonly height: number;
}

/** A value, or the values of a range. */
export type Value = Scalar | Area;

/** What a cell holds whose result is not known here, in place of a value. */
export const UNKNOWN = '#UNKNOWN!';

const CODES = new Set(['#N/A', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#NULL!', UNKNOWN]);

/** An error value on its way through a formula. */
export class FormulaError extends Error {
  constructor(readonly code: string) {
    super(code);
  }

  static isCode(text: string): boolean {
    return CODES.has(text);
  }
}

/** What only the spreadsheet program can compute: no error value that a formula could catch. */
export class NotComputable extends FormulaError {}

/** @throws {FormulaError} where a cell holds an error value */
export function refuseError(value: Scalar): void {
  if (typeof value !== 'string' || !value.startsWith('#') || !FormulaError.isCode(value)) return;
  throw value === UNKNOWN ? new NotComputable('#N/A') : new FormulaError(value);
}

/** Rows of values as an area. */
export function areaOfRows(rows: readonly (readonly Scalar[])[]): Area {
  const columns = (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? ''));
  return { columns, top: 0, height: rows.length };
}

/** Every value of an area, row by row. */
export function valuesOf({ columns, top, height }: Area): Scalar[] {
  const values: Scalar[] = [];
  for (let row = top; row < top + height; row++) for (const column of columns) values.push(column[row] ?? '');
  return values;
}

/** @throws {FormulaError} #VALUE! for text that is no number */
export function toNumber(value: Scalar): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === '') return 0;
  const number = /^\s*[-+]?[\d.,]+%\s*$/.test(value)
    ? Number(value.replace(/[%,\s]/g, '')) / 100
    : Number(value.replace(/,/g, ''));
  if (!Number.isFinite(number)) throw new FormulaError('#VALUE!');
  return number;
}

export function toText(value: Scalar): string {
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
}

/** @throws {FormulaError} #VALUE! */
export function toBoolean(value: Scalar): boolean {
  if (typeof value === 'boolean') return value;
  if (/^(true|false)$/i.test(String(value))) return String(value).toUpperCase() === 'TRUE';
  return toNumber(value) !== 0;
}

/** Order of two values: numbers before text before booleans; empty equals 0 and ''. */
export function compare(left: Scalar, right: Scalar): number {
  const [a, b] = [blankAs(left, right), blankAs(right, left)];
  const rank = (value: Scalar) => ({ number: 0, string: 1, boolean: 2 })[typeof value as 'number'];
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'string')
    return a.toLowerCase() < String(b).toLowerCase()
      ? -1
      : Number(a.toLowerCase() !== String(b).toLowerCase());
  return Number(a) - Number(b);
}

function blankAs(value: Scalar, other: Scalar): Scalar {
  if (value !== '') return value;
  return typeof other === 'number' ? 0 : typeof other === 'boolean' ? false : '';
}

/** The one value of a formula's cell; an error value inside a range surfaces here. */
export function single(value: Value): Scalar {
  const found = typeof value === 'object' ? (value.columns[0]?.[value.top] ?? '') : value;
  refuseError(found);
  return found;
}
