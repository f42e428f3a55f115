import Big from 'big.js';
import { decimalsOf } from '../../values/print';
import { round } from '../../values/round';
import { sum as add } from '../../values/sum';

/** One way of scaling: the weights, and what took up the difference that rounding left. */
export interface Scaling {
  readonly weights: readonly Big[];
  /** Index of the weight that took it, «spread» over several, or undefined where rounding left none. */
  readonly remainderAt: number | 'spread' | undefined;
  /** What rounding left; negative where it gave too much. */
  readonly remainder: Big;
}

/** More decimals than this no form has. */
const MOST_DECIMALS = 2;

/** A list to choose from is no longer than this; the largest weights are in it. */
const MOST_CHOICES = 20;

/**
 * Every way in which weights can be scaled to a total at the form's decimals; the largest weight takes the remainder
 * first. Each way keeps the total exactly, leaves no weight at zero and no smaller weight above a larger one; where
 * that takes one more decimal, it is taken. None where it cannot be done.
 */
export function waysToScale(weights: readonly Big[], total: Big, decimals: number): Scaling[] {
  return [...fairWays(weights, total, decimals)];
}

/** Whether there is a way at all: much less to work out than all of them. */
export function canScale(weights: readonly Big[], total: Big, decimals: number): boolean {
  const known = ASKED.find((each) => isSame(each, weights, total, decimals));
  if (known) return known.can;
  const can = fairWays(weights, total, decimals).next().done !== true;
  ASKED.unshift({ weights, total, decimals, can });
  ASKED.length = Math.min(ASKED.length, MOST_ASKED);
  return can;
}

interface Asked {
  readonly weights: readonly Big[];
  readonly total: Big;
  readonly decimals: number;
  readonly can: boolean;
}

/** What was asked last: from one look to the next, rows that are the same hold the very same weights. */
const ASKED: Asked[] = [];
const MOST_ASKED = 6;

function isSame(asked: Asked, weights: readonly Big[], total: Big, decimals: number): boolean {
  return (
    asked.decimals === decimals &&
    asked.weights.length === weights.length &&
    asked.total.eq(total) &&
    weights.every((weight, index) => weight === asked.weights[index])
  );
}

function* fairWays(weights: readonly Big[], total: Big, decimals: number): Generator<Scaling> {
  const sum = add(weights);
  if (total.lte(0) || weights.some((weight) => weight.lte(0))) return;
  const exact = sharesOf(weights, total, sum);
  const order = largestFirst(weights);
  const fewest = Math.max(decimals, decimalsOf(total));
  for (let places = fewest; places <= Math.max(fewest, MOST_DECIMALS); places++) {
    let isAny = false;
    for (const way of waysAt(order, exact, total, places)) {
      if (!isFair(weights, order, way)) continue;
      isAny = true;
      yield way;
    }
    if (isAny) return;
  }
}

/** Each weight as a part of the total; equal ones, of which a form has many in a row, are worked out once. */
function sharesOf(weights: readonly Big[], total: Big, sum: Big): Big[] {
  let before = sum;
  let share = total;
  return weights.map((weight) => {
    if (!weight.eq(before)) share = weight.times(total).div(sum);
    before = weight;
    return share;
  });
}

function* waysAt(
  order: readonly number[],
  exact: readonly Big[],
  total: Big,
  decimals: number,
): Generator<Scaling> {
  const rounded = exact.map((each) => round(each, decimals));
  const remainder = total.minus(add(rounded));
  if (remainder.eq(0)) return yield { weights: rounded, remainderAt: undefined, remainder };
  for (const at of order.slice(0, MOST_CHOICES)) {
    const weights = rounded.map((each, index) => (index === at ? each.plus(remainder) : each));
    yield { weights, remainderAt: at, remainder };
  }
  if (remainder.abs().gt(stepOf(decimals)))
    yield { weights: spreadOver(exact, total, decimals), remainderAt: 'spread', remainder };
}

/** Rounded down; the steps that are missing go to those that lost most. */
function spreadOver(exact: readonly Big[], total: Big, decimals: number): Big[] {
  const step = stepOf(decimals);
  const floors = exact.map((each) => each.round(decimals, Big.roundDown));
  const missing = Number(total.minus(add(floors)).div(step));
  const lost = (index: number) => (exact[index] ?? Big(0)).minus(floors[index] ?? 0);
  const gains = new Set(
    exact
      .map((_, index) => index)
      .sort((a, b) => lost(b).cmp(lost(a)))
      .slice(0, missing),
  );
  return floors.map((each, index) => (gains.has(index) ? each.plus(step) : each));
}

/** No weight at zero, and no smaller weight above a larger one; equal ones may differ by the remainder. */
function isFair(before: readonly Big[], order: readonly number[], { weights }: Scaling): boolean {
  const sum = add(weights);
  let larger: Big | undefined;
  let [lowest, ceiling] = [sum, sum];
  for (const index of order) {
    const [was, is] = [before[index], weights[index]];
    if (!was || !is?.gt(0)) return false;
    if (larger?.gt(was)) ceiling = lowest;
    if (is.gt(ceiling)) return false;
    if (is.lt(lowest)) lowest = is;
    larger = was;
  }
  return true;
}

/** Indices, the largest weight first; of equal ones the upper first. */
function largestFirst(weights: readonly Big[]): number[] {
  const at = (index: number) => weights[index] ?? Big(0);
  return weights.map((_, index) => index).sort((a, b) => at(b).cmp(at(a)) || a - b);
}

function stepOf(decimals: number): Big {
  return Big(1).div(Big(10).pow(decimals));
}
