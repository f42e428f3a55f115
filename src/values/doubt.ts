import type Big from 'big.js';
import { convert } from './convert';
import { normalise } from './normalise';
import type { Operator, Quantity, WrittenValue } from './value';
import { picked } from './picked';

/**
 * Why two written values cannot be compared as they stand, though both are numbers. Nothing is computed from them
 * until a person says what is meant.
 */
export type Doubt = LostPercent | UnclearSign | UnclearMoney;

/** 0.94 beside «≥90%»: 94% in a cell that lost its format, or really 0.94%. */
interface LostPercent {
  readonly kind: 'percent';
  readonly of: 'target' | 'actual';
  /** In percents: 94. */
  readonly likely: Big;
}

/** A letter or digit where a sign should stand: «N90%», «290%» for ≥90%. */
export interface UnclearSign {
  readonly kind: 'sign';
  readonly of: 'target' | 'actual';
  readonly written: string;
  readonly likely: Operator | undefined;
  /** What stands behind the sign: «90%». */
  readonly rest: string;
}

/** About ten thousand times apart: one is in 元, the other in 万元. */
interface UnclearMoney {
  readonly kind: 'money';
}

/** The doubts about a row's values. `isMoney`: the row is of costs or other amounts, whatever units are written. */
export function doubtsOf(target: WrittenValue, actual: WrittenValue, isMoney: boolean): Doubt[] {
  const signs = [signDoubt(target, 'target', actual), signDoubt(actual, 'actual', undefined)];
  const numbers = target.kind === 'quantity' && actual.kind === 'quantity';
  const others = numbers ? [...percentDoubts(target, actual), moneyDoubt(target, actual, isMoney)] : [];
  return [...signs, ...others].filter((doubt) => doubt !== undefined);
}

function signDoubt(
  value: WrittenValue,
  of: UnclearSign['of'],
  actual: WrittenValue | undefined,
): UnclearSign | undefined {
  if (value.kind !== 'quantity') return undefined;
  const text = normalise(value.raw);
  if (value.misread)
    return { kind: 'sign', of, ...value.misread, rest: text.slice(value.misread.written.length) };
  const rest = actual && shareBehindTwo(value, actual, text);
  return rest === undefined ? undefined : { kind: 'sign', of, written: '2', likely: '≥', rest };
}

/** «290%» reached by a share of at most 100 %: recognition reads ≥ as 2. */
function shareBehindTwo(value: Quantity, actual: WrittenValue, text: string): string | undefined {
  const share = /^2((?:[5-9]\d|100)(?:\.\d+)?%)$/.exec(text)?.[1];
  if (share === undefined || value.change || actual.kind !== 'quantity' || actual.change) return undefined;
  const isShare = actual.unit === undefined || actual.unit === '%';
  return isShare && actual.number.lte(100) ? share : undefined;
}

function percentDoubts(target: Quantity, actual: Quantity): LostPercent[] {
  const pairs = [
    ['target', target, actual],
    ['actual', actual, target],
  ] as const;
  return picked(pairs, ([of, value, other]) =>
    isLostPercent(value, other)
      ? { kind: 'percent' as const, of, likely: value.number.times(100) }
      : undefined,
  );
}

/** Shares of this size are not measured in hundredths of a percent. */
const LARGE_SHARE = 20;

/** A bare fraction beside a percentage, of a size at which its hundredfold could be meant. */
function isLostPercent(value: Quantity, other: Quantity): boolean {
  if (value.unit !== undefined || other.unit !== '%' || value.change || other.change) return false;
  const { number } = value;
  if (number.lte(0) || number.gt(2) || other.number.lte(0)) return false;
  const ratio = number.times(100).div(other.number);
  return (ratio.gte(0.2) && ratio.lte(3)) || (other.number.gte(LARGE_SHARE) && number.lte(1));
}

/** Between these the ratio of 元 to 万元 is meant, at a completion of a fifth to the fivefold. */
const LEAST_RATIO = 2_000;
const MOST_RATIO = 50_000;

function moneyDoubt(target: Quantity, actual: Quantity, isMoney: boolean): UnclearMoney | undefined {
  if (!isMoney && !isAmount(target) && !isAmount(actual)) return undefined;
  const converted = convert(actual, target.unit);
  if (!converted || converted.lte(0) || target.number.lte(0)) return undefined;
  const ratio = converted.gt(target.number) ? converted.div(target.number) : target.number.div(converted);
  return ratio.gte(LEAST_RATIO) && ratio.lte(MOST_RATIO) ? { kind: 'money' } : undefined;
}

function isAmount({ unit = '' }: Quantity): boolean {
  return unit.includes('元') || unit === '万';
}
