import type { CellContent } from '../../sheet/new-sheet';

/** Excel and WPS put a table onto the clipboard as lines of cells; one with a tab, a line break or a quote in it is quoted. */
const CELL = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/y;

/** The cells of a copied text, row by row. */
export function tableOf(text: string): string[][] {
  const rows: string[][] = [[]];
  CELL.lastIndex = 0;
  while (CELL.lastIndex < text.length) {
    const at = CELL.lastIndex;
    const match = CELL.exec(text) ?? plainCell(text, at);
    const [, quoted, plain = '', end] = match;
    rows[rows.length - 1]?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\t' && CELL.lastIndex === text.length) rows[rows.length - 1]?.push('');
    if (end !== '\t' && end !== '' && CELL.lastIndex < text.length) rows.push([]);
  }
  return rows;
}

/** A cell that begins with a quote and yet is not quoted: «"甲"类». */
function plainCell(text: string, at: number): readonly (string | undefined)[] {
  const end = /[\t\r\n]|$/g;
  end.lastIndex = at;
  const stop = end.exec(text)?.index ?? text.length;
  const mark = /\t|\r\n|\n|\r|$/y;
  mark.lastIndex = stop;
  const [found = ''] = mark.exec(text) ?? [];
  CELL.lastIndex = stop + found.length;
  return ['', undefined, text.slice(at, stop), found];
}

const NUMBER = /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;
const PERCENT = /^(-?\d+(?:\.\d+)?)%$/;
/** More digits than this are a code or an account, and a number would lose some. */
const MOST_DIGITS = 15;

/**
 * What a pasted text is in a cell: a number where it is one and the cell is not formatted as text; a percentage only
 * where the cell shows percentages, because «95%» as text is what many forms hold. Never a formula.
 */
export function contentOf(text: string, numberFormat: string): CellContent {
  const value = text.replace(/\r\n?/g, '\n');
  const trimmed = value.trim();
  if (trimmed === '') return { value: null };
  if (numberFormat === '@') return { value };
  const share = PERCENT.exec(trimmed)?.[1];
  if (share !== undefined && numberFormat.includes('%'))
    return { value: Number((Number(share) / 100).toPrecision(15)) };
  return isNumber(trimmed) ? { value: Number(trimmed.replaceAll(',', '')) } : { value };
}

function isNumber(text: string): boolean {
  const digits = text.replace(/\D/g, '');
  const isCode = /^-?0\d/.test(text);
  return NUMBER.test(text) && !isCode && digits.length <= MOST_DIGITS;
}
