import { digitsOf } from './chinese-date';

/** «百分之95», «百分之九十五», «百分之百». */
const PERCENT = /百分之(百|\d+(?:\.\d+)?|[一二三四五六七八九十]{1,3})/;
/** What ends a sentence says nothing of a value. */
const END = /(?<=[^。；;，,、])[。；;，,、]{1,3}$/;

/** A normalised value as it would be typed: «百分之九十五。» → «95%». */
export function typed(text: string): string {
  return text.replace(END, '').replace(PERCENT, (_, number: string) => `${digits(number)}%`);
}

function digits(number: string): string {
  if (number === '百') return '100';
  return /^\d/.test(number) ? number : digitsOf(number);
}
