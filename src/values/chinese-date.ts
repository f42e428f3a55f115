const DIGITS = '〇一二三四五六七八九';

/** A number in Chinese numerals in front of 年, 月, 日, 季度: «二〇二五年», «十一月», «第三季度». */
export const CHINESE_DATE =
  /(?<![〇零一二三四五六七八九十])([〇零一二三四五六七八九十]+)(?=年|月|[日号]|季度)/g;

/** Its digits: year by year («二〇二五» → 2025), or counted («二十一» → 21, «十» → 10). @example digitsOf('十二') // '12' */
export function digitsOf(numeral: string): string {
  const plain = numeral.replace(/零/g, '〇');
  if (!plain.includes('十')) return [...plain].map((digit) => DIGITS.indexOf(digit)).join('');
  const [tens = '', ones = ''] = plain.split('十');
  return String((tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + Math.max(0, DIGITS.indexOf(ones)));
}
