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

/** Words that count, measure or price, alone or as a ratio («元/人»). */
const UNIT_WORD =
  '个|人次|人|名|位|次|场次|场|户次|户|家|所|座|台套|台|套|辆|件|项|份|册|篇|期|批次|批|组|宗|起|例|条|处|间|万?亩|公顷|平方米|立方米|平方公里|㎡|米|公里|千米|km|m2?|吨|公斤|千克|kg|升|千瓦时?|天|日|月|年|小时|分钟|秒|万?元|亿元|百分比|%|‰|分|级|头|只|株|棵|幅|块|片|本|张|部|支|架|艘|栋|套次|万人次|万人|万户';
const UNIT = new RegExp(`^(?:${UNIT_WORD})(?:[/·](?:${UNIT_WORD}))*$`);

/** Whether a text is nothing but a unit that people count, measure or price in. @example isUnit('元/人') // true */
export function isUnit(text: string): boolean {
  return UNIT.test(text);
}
