import { remember } from './remember';

/** Different writings of one unit. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/^(?:%?\(?百分比\)?|%|百分之|个?百分比)$/, '%'],
  [/^‰$|^千分之$/, '‰'],
  [/^(?:公里|千米|km|KM)$/, '公里'],
  [/^(?:公斤|千克|kg|KG)$/, '公斤'],
  [/^(?:平方米|㎡|m2|平米)$/, '平方米'],
  [/^(?:名|位)$/, '人'],
  [/^(?:日)$/, '天'],
  [/^场\(?次\)?$/, '场'],
  [/^期\(?次\)?$/, '期'],
  [/^(?:米|m)$/, '米'],
];

/** A unit as written → one spelling; undefined where there is none. @example normaliseUnit('元/人*月') // '元/人·月' */
export const normaliseUnit: (written: string) => string | undefined = remember(2_000, spelled);

function spelled(written: string): string | undefined {
  const text = written.replace(/(?<![?？。.;；,，!])[?？。.;；,，!]+$/, '').replace(/[、*×.]/g, '·');
  const bare = /^\(([^()]*)\)$/.exec(text)?.[1] ?? text;
  if (bare === '') return undefined;
  return SAME.find(([pattern]) => pattern.test(bare))?.[1] ?? bare;
}
