/** What a cell of a formula gives; the empty text for an empty cell. */
export type Scalar = string | number | boolean;

/** A value, or the values of a range, row by row. */
export type Value = Scalar | Scalar[][];

const CODES = new Set(['#N/A', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#NULL!']);

/** An error value on its way through a formula. */
export class FormulaError extends Error {
  constructor(readonly code: string) {
    super(code);
  }

  static isCode(text: string): boolean {
    return CODES.has(text);
  }
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
  const found = Array.isArray(value) ? (value[0]?.[0] ?? '') : value;
  if (typeof found === 'string' && FormulaError.isCode(found)) throw new FormulaError(found);
  return found;
}
