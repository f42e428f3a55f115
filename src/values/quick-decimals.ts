import Big, { type BigSource } from 'big.js';

/**
 * big.js copies the second operand of every comparison and divides digit by digit, as nothing of it is kept between calls.
 * A check compares some thousand decimals and divides some hundred, nearly all of them short: those two operations are done
 * without copies and with whole numbers here, everything else by big.js. Results are the same digit by digit
 * (test/values/quick-decimals.test.ts).
 */

/** More digits than this are no exact number of the processor. */
const MOST_DIGITS = 15;

type Operation<Result> = (this: Big, other: BigSource) => Result;
interface Prototype {
  cmp: Operation<number>;
  div: Operation<Big>;
}

const prototype = Object.getPrototypeOf(Big(0)) as Prototype;
const { div } = prototype;

/** Constants of the rules: 0, 1, 100, a border. Bounded by what the code compares with. */
const CONSTANTS = new Map<BigSource, Big>();
const MOST_CONSTANTS = 500;

function decimalOf(source: BigSource): Big {
  if (source instanceof Big) return source;
  const known = CONSTANTS.get(source);
  if (known) return known;
  if (CONSTANTS.size >= MOST_CONSTANTS) CONSTANTS.clear();
  const decimal = Big(source);
  CONSTANTS.set(source, decimal);
  return decimal;
}

prototype.cmp = function (this: Big, other) {
  const { s, e, c } = this;
  const { s: sign, e: exponent, c: digits } = decimalOf(other);
  if (c[0] === 0 || digits[0] === 0) return c[0] !== 0 ? s : digits[0] === 0 ? 0 : -sign;
  if (s !== sign) return s;
  return s * (e !== exponent ? (e > exponent ? 1 : -1) : compareDigits(c, digits));
} satisfies Operation<number>;

function compareDigits(one: readonly number[], other: readonly number[]): number {
  for (let at = 0; at < one.length; at++) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0);
    if (difference !== 0) return difference > 0 ? 1 : -1;
  }
  return one.length === other.length ? 0 : -1;
}

prototype.div = function (this: Big, other) {
  const divisor = decimalOf(other);
  return exactQuotient(this, divisor) ?? div.call(this, divisor);
} satisfies Operation<Big>;

/** A quotient that ends within the digits of a whole number: 258.6 ÷ 300 = 0.862. */
function exactQuotient(dividend: Big, divisor: Big): Big | undefined {
  if (dividend.c.length > MOST_DIGITS || divisor.c.length > MOST_DIGITS) return undefined;
  const by = wholeOf(divisor);
  let rest = wholeOf(dividend);
  if (by === 0 || rest === 0) return undefined;
  let exponent = lastPlace(dividend) - lastPlace(divisor);
  for (; rest % by !== 0; exponent--) if ((rest *= 10) > Number.MAX_SAFE_INTEGER) return undefined;
  if (exponent < -Big.DP) return undefined;
  const quotient = Big(rest / by);
  quotient.e += exponent;
  quotient.s = dividend.s * divisor.s;
  return quotient;
}

function wholeOf({ c }: Big): number {
  let whole = 0;
  for (const digit of c) whole = whole * 10 + digit;
  return whole;
}

/** The power of ten of the last digit. */
function lastPlace({ c, e }: Big): number {
  return e - c.length + 1;
}
