import type { MisreadSign, Operator } from './value';

/** Characters that recognition puts for ≥ and ≤. */
const LIKELY: Readonly<Record<string, Operator>> = {
  N: '≥',
  Z: '≥',
  之: '≥',
  乏: '≥',
  W: '≤',
  S: '≤',
};
/** One letter right before a number that has a unit: «N90%», «W120万元»; «Q3», «A4纸» are none. */
const LETTER = /^([A-PR-Z之乏])(?=\d[\d,.]*(?:%|‰|[万亿千]?元|[^\dA-Za-z.,，、-]{1,4}$))/i;

/** The letter that stands for a sign in front of a normalised text, and the rest. @example takeMisread('N90%') */
export function takeMisread(text: string): readonly [MisreadSign | undefined, string] {
  const written = LETTER.exec(text)?.[1];
  if (written === undefined || /^A[345]纸/i.test(text)) return [undefined, text];
  return [{ written, likely: LIKELY[written.toUpperCase()] }, text.slice(1)];
}
