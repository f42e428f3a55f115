import { normalise } from './normalise';
import { parseValue } from './parse';
import type { Qualitative, Quantity } from './value';

/** What is counted or measured; «2023年», «第3期» is neither. */
const UNITS =
  '%|个百分点|[万亿]?(?:个|人次|人|名|户次|户|家|所|座|台套|台|套|辆|件|项|份|册|篇|场次|场|次|处|间|亩|公里|千米|平方米|立方米|米|吨|公斤|株|头|只|元|千元)';
const NUMBER = new RegExp(String.raw`(?<![\d.第])\d+(?:\.\d+)?(?:${UNITS})(?![\d])`, 'g');
/** A sign in words right before the number, or right behind it. */
const SIGN = /(?:不低于|不少于|不小于|不超过|不高于|不大于|控制在|达到|超过)$/;
const BEHIND = /^(?:及?以[上下内]|[(（]含[)）])/;
/** What did not happen may have the number of what was wanted. */
const NOT = /未|没|不足|缺/;
/** Longer texts tell more than one thing. */
const LONGEST = 40;

/**
 * «计划改造农村危房1200户» and «实际改造农村危房1100户»: two sentences that tell one number each, of the same kind, say what
 * was wanted and what was reached. undefined where there is more or less in one of them.
 */
export function toldInSentences(
  target: Qualitative,
  actual: Qualitative,
): readonly [Quantity, Quantity] | undefined {
  const [wanted, reached] = [
    numberTold(target.raw),
    NOT.test(actual.raw) ? undefined : numberTold(actual.raw),
  ];
  if (!wanted || !reached || wanted.unit !== reached.unit) return undefined;
  return [
    { ...wanted, raw: target.raw },
    { ...reached, raw: actual.raw, operator: undefined },
  ];
}

function numberTold(raw: string): Quantity | undefined {
  const text = normalise(raw);
  if (text.length > LONGEST) return undefined;
  const [only, ...others] = [...text.matchAll(NUMBER)];
  if (!only || others.length > 0 || text.replace(only[0], '').match(/\d/)) return undefined;
  const before = SIGN.exec(text.slice(0, only.index))?.[0] ?? '';
  const behind = BEHIND.exec(text.slice(only.index + only[0].length))?.[0] ?? '';
  const value = parseValue(`${before}${only[0]}${behind}`);
  return value.kind === 'quantity' ? value : undefined;
}

/** A share that says once more what it is of; «进度» and «较上年提高» are others. */
const SHARE =
  /^[\u4e00-\u9fff]{1,12}(?:率|(?<![进幅])度|占比|比例)(?:已|均|全部)?(?:达到了?|达|为|是|[:：])?(\d[\d.]*%)$/;

/** «满意度达到94.6%» beside «90%以上»: the number that a text tells of a share. */
export function shareTold(actual: Qualitative): Quantity | undefined {
  const [, share] = actual.raw.length > LONGEST ? [] : (SHARE.exec(normalise(actual.raw)) ?? []);
  const value = share === undefined ? undefined : parseValue(share);
  return value?.kind === 'quantity' ? { ...value, raw: actual.raw } : undefined;
}
