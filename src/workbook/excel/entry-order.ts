import { type CellRange, cellOfKey, contains, parseRange } from '../../sheet/address';
import type { CellContent } from '../../sheet/new-sheet';

type Contents = ReadonlyMap<number, CellContent>;

/**
 * Contents in the order in which they are entered: what a formula refers to before the formula itself. An Excel that
 * computes by hand computes a formula when it is entered, from what stands there at that moment.
 */
export function entryOrder(contents: Contents): readonly Contents[] {
  const values = new Map([...contents].filter(([, { formula }]) => formula === undefined));
  const left = new Map([...contents].filter(([key]) => !values.has(key)));
  const waves: Contents[] = values.size > 0 ? [values] : [];
  while (left.size > 0) {
    const ready = [...left].filter(([key, content]) => !refersTo(content, key, left));
    // A circle is entered as it stands; Excel will say so.
    const wave = new Map(ready.length > 0 ? ready : left);
    for (const key of wave.keys()) left.delete(key);
    waves.push(wave);
  }
  return waves;
}

const REFERENCE = /\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?/g;

function refersTo({ formula }: CellContent, own: number, others: Contents): boolean {
  if (formula === undefined) return false;
  const ranges = [...formula.matchAll(REFERENCE)].map(([text]) => parseRange(text.replaceAll('$', '')));
  return [...others.keys()].some((key) => key !== own && isIn(ranges, key));
}

function isIn(ranges: readonly CellRange[], key: number): boolean {
  return ranges.some((range) => contains(range, cellOfKey(key)));
}
