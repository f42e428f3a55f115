import Big from 'big.js';

/** Amounts and points have no more decimals than this, and are far below 10⁹. */
const DECIMALS = 6;
const MOST_DIGITS_BEFORE = 9;
/** Sums of whole numbers are exact below. */
const LARGEST = Number.MAX_SAFE_INTEGER / 2;
const POWERS = Array.from({ length: DECIMALS + MOST_DIGITS_BEFORE + 1 }, (_, exponent) => 10 ** exponent);

/** Σ, exactly. Usual amounts are added as whole millionths, without a decimal for every step. */
export function sum(numbers: readonly Big[]): Big {
  let millionths = 0;
  for (const number of numbers) {
    const whole = inMillionths(number);
    millionths += whole;
    if (!(Math.abs(millionths) < LARGEST)) return numbers.reduce((all, each) => all.plus(each), Big(0));
  }
  return fromMillionths(millionths);
}

/** A decimal as a whole number of millionths; NaN where it has more decimals, or is larger than any amount. */
function inMillionths({ s, e, c }: Big): number {
  const decimals = c.length - 1 - e;
  const factor = e < MOST_DIGITS_BEFORE ? POWERS[DECIMALS - decimals] : undefined;
  if (factor === undefined) return NaN;
  let digits = 0;
  for (const digit of c) digits = digits * 10 + digit;
  return s * digits * factor;
}

function fromMillionths(whole: number): Big {
  const value = Big(whole);
  if (whole !== 0) value.e -= DECIMALS;
  return value;
}
