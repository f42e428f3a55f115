import Big from 'big.js';
import { amountsIn, type TextAmount } from './amounts';

/** «总数N，其中a、b、c» whose parts do not add up. */
export interface PartsMismatch {
  readonly whole: TextAmount;
  readonly parts: readonly TextAmount[];
  readonly sum: Big;
}

/** A sentence ends a list of parts. */
const CLAUSE = /[。；;！!\n]/;
/** What announces parts of the number before it. */
const OPENERS = /其中|分别(?:为|是)|包括/g;

/**
 * Totals with their parts in a text. Better silent than wrong: at least two parts of the total's own unit, nothing
 * approximate, and no part above the total.
 */
export function mismatchedParts(text: string): PartsMismatch[] {
  if (!/其中|分别|包括/.test(text)) return [];
  return [...text.split(CLAUSE).flatMap(inClause), ...acrossClauses(text)];
}

function inClause(clause: string): PartsMismatch[] {
  return [...clause.matchAll(OPENERS)].flatMap(({ index, 0: opener }) => {
    const mismatch = compare(lastAmount(clause.slice(0, index)), clause.slice(index + opener.length));
    return mismatch ? [mismatch] : [];
  });
}

/** «共完成89.97万元。其中：30万元…；30万元…；29.99万元…»: a colon behind 其中 opens a list over several clauses. */
function acrossClauses(text: string): PartsMismatch[] {
  return [...text.matchAll(/([^。；;\n]*)[。；;]\s*其中[:：]([^。\n]*)/g)].flatMap(
    ([, before = '', list = '']) => {
      const mismatch = compare(lastAmount(before), list);
      return mismatch ? [mismatch] : [];
    },
  );
}

function lastAmount(text: string): TextAmount | undefined {
  return amountsIn(text).at(-1);
}

function compare(whole: TextAmount | undefined, list: string): PartsMismatch | undefined {
  if (!whole || whole.isApproximate || whole.unit === '%') return undefined;
  const parts = ownParts(whole, list);
  if (parts.length < 2 || parts.some((part) => part.isApproximate || part.value.gt(whole.value)))
    return undefined;
  const sum = parts.reduce((all, part) => all.plus(part.value), Big(0));
  return sum.eq(whole.value) || isNested(parts) ? undefined : { whole, parts, sum };
}

/** Parts carry the total's unit; a second total («总计», «共») ends the list. */
function ownParts(whole: TextAmount, list: string): TextAmount[] {
  const end = /共|总计|合计|累计|同时|此外|另/.exec(list)?.index ?? list.length;
  return amountsIn(list.slice(0, end)).filter(({ unit }) => unit === whole.unit);
}

/** The first part is itself the sum of the others: «其中A 60，包括B 40、C 20». */
function isNested([first, ...rest]: readonly TextAmount[]): boolean {
  return (
    first !== undefined &&
    rest.length > 1 &&
    rest.reduce((all, { value }) => all.plus(value), Big(0)).eq(first.value)
  );
}
