import {
  FormulaError,
  NotComputable,
  refuseError,
  type Scalar,
  single,
  toBoolean,
  toNumber,
  toText,
  type Value,
  valuesOf,
} from './coerce';

/** Arguments are evaluated only when asked for: IF and IFERROR need that. */
type Implementation = (args: (() => Value)[]) => Value;

/** The functions that this product writes, and a few that forms often hold. Others give #NAME?. */
export const FUNCTIONS: Readonly<Record<string, Implementation>> = {
  IF: ([condition, yes, no]) => (toBoolean(one(condition)) ? one(yes, true) : one(no, false)),
  IFERROR: ([value, otherwise]) => {
    try {
      return one(value);
    } catch (error) {
      if (!isErrorValue(error)) throw error;
      return one(otherwise);
    }
  },
  ROUND: ([value, digits]) => round(toNumber(one(value)), toNumber(one(digits, 0))),
  ROUNDDOWN: ([value, digits]) => {
    const scale = 10 ** toNumber(one(digits, 0));
    return Math.trunc(toNumber(one(value)) * scale) / scale;
  },
  ROUNDUP: ([value, digits]) => {
    const scale = 10 ** toNumber(one(digits, 0));
    const number = toNumber(one(value));
    return (Math.sign(number) * Math.ceil(Number((Math.abs(number) * scale).toPrecision(15)))) / scale;
  },
  INT: ([value]) => Math.floor(toNumber(one(value))),
  PRODUCT: (args) => orZero(numbers(args)).reduce((product, each) => product * each, 1),
  SUMPRODUCT: (args) => sumOfProducts(args.map((arg) => list(arg()))),
  IFS: (args) => {
    const found = args.findIndex((arg, index) => index % 2 === 0 && toBoolean(one(arg)));
    if (found < 0) throw new FormulaError('#N/A');
    return one(args[found + 1]);
  },
  // An empty cell is 0, an empty text is no number.
  VALUE: ([arg]) => {
    const value = arg?.() ?? '';
    if (value === '') throw new FormulaError('#VALUE!');
    return toNumber(single(value));
  },
  SUBSTITUTE: ([text, old, put, which]) =>
    substitute(toText(one(text)), toText(one(old)), toText(one(put)), which && toNumber(one(which))),
  MIN: (args) => Math.min(...orZero(numbers(args))),
  MAX: (args) => Math.max(...orZero(numbers(args))),
  SUM: (args) => {
    let sum = 0;
    eachNumber(args, (number) => (sum += number));
    return Number(sum.toPrecision(15));
  },
  COUNT: (args) => numbers(args, true).length,
  COUNTA: (args) => args.flatMap((arg) => list(arg())).filter((value) => value !== '').length,
  AVERAGE: (args) => {
    const all = numbers(args);
    if (all.length === 0) throw new FormulaError('#DIV/0!');
    return all.reduce((sum, each) => sum + each, 0) / all.length;
  },
  N: ([value]) => {
    const found = one(value);
    return typeof found === 'number' ? found : typeof found === 'boolean' ? Number(found) : 0;
  },
  ABS: ([value]) => Math.abs(toNumber(one(value))),
  AND: (args) =>
    args.every((arg) =>
      list(arg())
        .filter((value) => value !== '')
        .every(toBoolean),
    ),
  OR: (args) =>
    args.some((arg) =>
      list(arg())
        .filter((value) => value !== '')
        .some(toBoolean),
    ),
  NOT: ([value]) => !toBoolean(one(value)),
  ISNUMBER: ([value]) => safely(value, (found) => typeof found === 'number'),
  ISTEXT: ([value]) => safely(value, (found) => typeof found === 'string' && found !== ''),
  ISBLANK: ([value]) => safely(value, (found) => found === ''),
  LEN: ([value]) => toText(one(value)).length,
  TRIM: ([value]) => toText(one(value)).trim().replace(/ +/g, ' '),
  CONCATENATE: (args) => args.map((arg) => toText(one(arg))).join(''),
};

/** All of a text, or the how-manyeth of it; case counts. */
function substitute(text: string, old: string, put: string, which: number | undefined): string {
  if (old === '') return text;
  if (which === undefined) return text.replaceAll(old, put);
  if (which < 1) throw new FormulaError('#VALUE!');
  const parts = text.split(old);
  const at = Math.trunc(which);
  if (parts.length <= at) return text;
  return [parts.slice(0, at).join(old), parts.slice(at).join(old)].join(put);
}

function one(arg: (() => Value) | undefined, fallback: Scalar = ''): Scalar {
  return arg === undefined ? fallback : single(arg());
}

function safely(arg: (() => Value) | undefined, test: (value: Scalar) => boolean): boolean {
  try {
    return test(one(arg));
  } catch (error) {
    if (!isErrorValue(error)) throw error;
    return false;
  }
}

/** Whether a formula can catch what went wrong. */
function isErrorValue(error: unknown): boolean {
  return error instanceof FormulaError && !(error instanceof NotComputable);
}

function list(value: Value): Scalar[] {
  return typeof value === 'object' ? valuesOf(value) : [value];
}

/** Numbers among the arguments: text and booleans count where they stand alone, not inside ranges. */
function numbers(args: (() => Value)[], ignoresText = false): number[] {
  const found: number[] = [];
  eachNumber(args, (number) => found.push(number), ignoresText);
  return found;
}

/** The same one by one, column by column: sums over long ranges are many. */
function eachNumber(args: (() => Value)[], visit: (number: number) => void, ignoresText = false): void {
  for (const arg of args) {
    const value = arg();
    if (typeof value !== 'object') {
      if (!ignoresText || typeof value !== 'string') visit(toNumber(value));
      continue;
    }
    for (const column of value.columns) {
      const end = Math.min(column.length, value.top + value.height);
      for (let row = value.top; row < end; row++) {
        const each = column[row];
        if (typeof each === 'number') visit(each);
        else if (typeof each === 'string') refuseError(each);
      }
    }
  }
}

function inRange(value: Scalar): number[] {
  refuseError(value);
  return typeof value === 'number' ? [value] : [];
}

/** Row by row over ranges of one size; what is no number counts as 0. */
function sumOfProducts(columns: readonly Scalar[][]): number {
  const rows = columns[0] ?? [];
  if (columns.some(({ length }) => length !== rows.length)) throw new FormulaError('#VALUE!');
  const products = rows.map((_, row) =>
    columns.reduce((product, column) => product * (inRange(column[row] ?? '')[0] ?? 0), 1),
  );
  return Number(products.reduce((sum, each) => sum + each, 0).toPrecision(15));
}

function orZero(values: number[]): number[] {
  return values.length === 0 ? [0] : values;
}

/** Half away from zero on the 15 digits that Excel shows: ROUND(1.005, 2) is 1.01. */
function round(value: number, digits: number): number {
  const scaled = Number((Math.abs(value) * 10 ** digits).toPrecision(15));
  return (Math.sign(value) * Math.round(scaled)) / 10 ** digits;
}
