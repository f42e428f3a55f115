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
  // Of two equal ones below zero this would be -0.
  return s * (e !== exponent ? (e > exponent ? 1 : -1) : compareDigits(c, digits)) + 0;
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
  return quotientOf(this, divisor) ?? div.call(this, divisor);
} satisfies Operation<Big>;

/** A rest below this may be taken ten times and is still an exact number of the processor. */
const MOST_DIVISOR = Number.MAX_SAFE_INTEGER / 10;
const ONE = Big(1);

/** A quotient by long division, digit after digit: 258.6 ÷ 300 = 0.862. */
function quotientOf(dividend: Big, divisor: Big): Big | undefined {
  if (dividend.c.length > MOST_DIGITS || divisor.c.length > MOST_DIGITS) return undefined;
  const [whole, by] = [wholeOf(dividend), wholeOf(divisor)];
  const exponent = lastPlace(dividend) - lastPlace(divisor);
  if (by === 0 || whole === 0 || by > MOST_DIVISOR || exponent < -Big.DP) return undefined;
  const { digits, last, rest } = divided(whole, by, exponent);
  // Half up, as Big.RM has it.
  if (rest * 2 >= by) roundUp(digits);
  if (digits.length === 0) return undefined;
  const quotient = Big(ONE);
  quotient.c = digits;
  quotient.e = digits.length - 1 + last;
  quotient.s = dividend.s * divisor.s;
  withoutEndingZeros(digits);
  return quotient;
}

/** The digits of whole ÷ by × 10^exponent down to the last place that is kept, none of them a zero in front. */
function divided(whole: number, by: number, exponent: number) {
  let rest = whole % by;
  const digits = digitsOf((whole - rest) / by);
  let last = exponent;
  for (; rest > 0 && last > -Big.DP; last--) {
    const next = rest * 10;
    rest = next % by;
    if (next >= by || digits.length > 0) digits.push((next - rest) / by);
  }
  return { digits, last, rest };
}

/** The digits of a whole number, none for 0. */
function digitsOf(whole: number): number[] {
  const digits: number[] = [];
  for (let left = whole; left > 0; left = Math.floor(left / 10)) digits.push(left % 10);
  return digits.reverse();
}

function roundUp(digits: number[]): void {
  let at = digits.length - 1;
  for (; digits[at] === 9; at--) digits[at] = 0;
  if (at < 0) digits.unshift(1);
  else digits[at] = (digits[at] ?? 0) + 1;
}

function withoutEndingZeros(digits: number[]): void {
  while (digits.at(-1) === 0) digits.pop();
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
