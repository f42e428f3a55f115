import { type Token, tokenize } from './tokens';

/**
 * Whether two formulas say the same: spaces, case, needless quotes around a sheet's name and the way a number is
 * written do not count, because spreadsheets rewrite them.
 * @param a,b without the leading =
 * @example sameFormula("'自评表'!a1*1.50", '自评表!A1*1.5') // true
 */
export function sameFormula(a: string, b: string): boolean {
  return a === b || canonical(a) === canonical(b);
}

function canonical(formula: string): string {
  try {
    return tokenize(formula).map(canonicalToken).join(' ');
  } catch {
    return withoutSpaces(formula);
  }
}

function canonicalToken({ kind, text }: Token): string {
  if (kind === 'text') return text;
  if (kind === 'number') return String(Number(text));
  const at = text.lastIndexOf('!');
  const sheet = text.slice(0, at + 1).replace(/'/g, '');
  return (sheet + text.slice(at + 1)).toUpperCase();
}

/** For what our own tokens do not cover: spaces and case outside of texts. */
function withoutSpaces(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/\s+/g, '').toUpperCase()))
    .join('');
}
