/** Signs that nobody sees, and what stands in their place where a text is shown. */
const HIDDEN: readonly (readonly [RegExp, string])[] = [
  [/[\u00ad\u180e\u200b-\u200d\u2060-\u2064\ufeff]/g, '〔零宽字符〕'],
  [/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '〔方向字符〕'],
  [/(?![\t\n\r])\p{Cc}/gu, '〔控制字符〕'],
];

/** Most texts hold none: a single look decides. */
const ANY = new RegExp(HIDDEN.map(([{ source }]) => source).join('|'), 'u');

/**
 * A text of somebody's as a message, a preview or a report shows it: zero-width characters, those that turn the order of
 * reading around and control characters become visible, so that «100%» is what it looks like.
 * @example withSignsShown('\u202e%001') // '〔方向字符〕%001'
 */
export function withSignsShown(text: string): string {
  return ANY.test(text) ? HIDDEN.reduce((shown, [signs, mark]) => shown.replace(signs, mark), text) : text;
}
