import { type Token, tokenize } from '../../../src/formula/tokens';

/** A formula as Excel gives it back: no needless quotes or spaces, numbers in their shortest form, capitals. */
export function normalFormula(formula: string): string {
  try {
    return `=${tokenize(formula.slice(1)).map(normalToken).join('')}`;
  } catch {
    return formula;
  }
}

function normalToken({ kind, text }: Token): string {
  if (kind === 'number') return String(Number(text));
  if (kind !== 'reference' && kind !== 'name') return text;
  const at = text.lastIndexOf('!');
  if (at === -1) return capitals(text);
  const sheet = text.slice(0, at).replace(/^'|'$/g, '');
  const needsQuotes = !/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet);
  return `${needsQuotes ? `'${sheet}'` : sheet}!${capitals(text.slice(at + 1))}`;
}

/** Defined names keep their case; these are functions, constants and references. */
function capitals(text: string): string {
  return /^[A-Za-z$:\d.]+$/.test(text) ? text.toUpperCase() : text;
}
