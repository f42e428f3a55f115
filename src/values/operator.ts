import type { Operator } from './value';

/** Operators as written, longest first; symbols and words (layouts seen in 15 provinces). */
const WRITTEN: readonly (readonly [string, Operator])[] = [
  ...each(
    '≥',
    '≥ ≧ ⩾ >= => ≥= ≮ 不低于 不少于 不小于 不得低于 不得少于 大于等于 大于或等于 高于等于 高于或等于 不得小于 至少达到 至少 最少 最低 达到',
  ),
  ...each(
    '≤',
    '≤ ≦ ⩽ <= =< ≤= ≯ 不高于 不超过 不多于 不大于 不得高于 不得超过 小于等于 小于或等于 低于等于 低于或等于 不得大于 不得多于 不超出 控制在 至多 最多 最高',
  ),
  ...each('>', '> 大于 超过 高于 多于'),
  ...each('<', '< 小于 低于 少于'),
  ...each('=', '== = ═ 等于'),
].sort(([a], [b]) => b.length - a.length);

/**
 * Marks of book titles, which a Chinese keyboard gives for < and >: only in front of a number, with = behind them as
 * much as alone («《办法》1份» is a title).
 */
const ANGLES: readonly (readonly [RegExp, Operator])[] = [
  [/^[》〉]=(?=[\d¥.])/, '≥'],
  [/^[《〈]=(?=[\d¥.])/, '≤'],
  [/^[》〉›»](?=[\d¥.])/, '>'],
  [/^[《〈‹«](?=[\d¥.])/, '<'],
];

function each(operator: Operator, words: string): (readonly [string, Operator])[] {
  return words.split(' ').map((word) => [word, operator] as const);
}

/** Operators behind the number: «90%以上», «10分钟以内». */
const BEHIND: readonly (readonly [RegExp, Operator])[] = [
  [/(?:及|或)?以上(?:\(含\))?$/, '≥'],
  [/(?:及|或)?(?:以(?:内|下)|之内)(?:\(含\))?$/, '≤'],
  [/(?<=天|日|时|分钟|月)内$/, '≤'],
];

/** The operator in front of a normalised text, and the rest. @example takeOperator('不低于95%') // ['≥', '95%'] */
export function takeOperator(text: string): readonly [Operator | undefined, string] {
  const written = frontOf(text);
  if (written) return [written[1], text.slice(written[0].length)];
  const behind = BEHIND.find(([pattern]) => pattern.test(text));
  return behind ? [behind[1], text.replace(behind[0], '')] : [undefined, text];
}

/** How the operator of a normalised text is written: «>=», «不低于», «以上». @example writtenOperator('不低于95%') // '不低于' */
export function writtenOperator(text: string): string | undefined {
  return (
    frontOf(text)?.[0] ??
    BEHIND.map(([pattern]) => pattern.exec(text)?.[0]).find((word) => word !== undefined)
  );
}

function frontOf(text: string): readonly [written: string, Operator] | undefined {
  const word = WRITTEN.find(([each]) => text.startsWith(each));
  if (word) return word;
  const angle = ANGLES.map(([pattern, operator]) => [pattern.exec(text)?.[0] ?? '', operator] as const);
  return angle.find(([written]) => written !== '');
}
