/** What number formats say of dates and times. One answer for every host and for the reader of forms. */

/**
 * Pieces of a number format that matter for dates: literals, bracketed parts, the names of General, exponents,
 * morning and afternoon, letters, the decimals of seconds, the rest one by one.
 */
const TOKENS =
  /"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]|General|G\/通用格式|E[+-]|AM\/PM|A\/P|上午\/下午|y+|m+|d+|h+|s+|a{3,}|e+|g+|b+|\.0+|[\s\S]/gi;
const DATE_LETTERS = /^(?:y+|m+|d+|h+|s+|a{3,}|e+|bb+|\[(?:h+|m+|s+)\])$/i;
const DIGITS = /^[#0?]$/;

/** The pieces of one section of a format code. @example dateTokens('h:mm') // ['h', ':', 'mm'] */
export function dateTokens(section: string): readonly string[] {
  return section.match(TOKENS) ?? [];
}

/**
 * Whether a format code shows a number as a date or time. Letters of dates may stand beside digits («mm:ss.0»,
 * «yyyy-mm-dd 00»): what comes first decides.
 */
export function isDateFormat(code: string): boolean {
  const tokens = firstSection(code);
  const first = tokens.find((token) => DATE_LETTERS.test(token) || DIGITS.test(token));
  return first !== undefined && DATE_LETTERS.test(first);
}

/** Whether a format code shows the day, month or year of a number, and not only the time of day. */
export function showsDay(code: string): boolean {
  if (!isDateFormat(code)) return false;
  const tokens = firstSection(code);
  return tokens.some((token, at) => /^(?:y+|d+|a{3,}|e+|bb+)$/i.test(token) || isMonth(tokens, at));
}

/** «m» means minutes behind hours and before seconds, else the month. */
export function isMinute(tokens: readonly string[], at: number): boolean {
  if (!/^m{1,2}$/i.test(tokens[at] ?? '')) return false;
  const letters = /^(?:[ymdhs]+|\[h+\])$/i;
  const before = tokens
    .slice(0, at)
    .reverse()
    .find((token) => letters.test(token));
  const after = tokens.slice(at + 1).find((token) => letters.test(token));
  return /h/i.test(before ?? '') || /s/i.test(after ?? '');
}

function isMonth(tokens: readonly string[], at: number): boolean {
  return /^m+$/i.test(tokens[at] ?? '') && !isMinute(tokens, at);
}

/** The section for positive numbers. */
function firstSection(code: string): readonly string[] {
  const tokens = dateTokens(code);
  const end = tokens.indexOf(';');
  return end < 0 ? tokens : tokens.slice(0, end);
}
