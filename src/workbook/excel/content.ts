import { cellKey, type CellRange } from '../../sheet/address';
import type { CellContent } from '../../sheet/new-sheet';
import type { CellValue } from '../../sheet/sheet';

/**
 * What to hand to Excel so that a cell holds exactly a content. Text that Excel would take for a formula, number,
 * date, percentage or truth value gets a leading apostrophe, which Excel does not keep as part of the text.
 */
export function entryOf({ value, formula }: CellContent): string | number | boolean {
  if (formula !== undefined) return `=${formula}`;
  if (typeof value !== 'string') return value ?? '';
  return looksLikeSomethingElse(value) ? `'${value}` : value;
}

const LEADING = /^[=+\-@']/;
/** Digits with whatever makes numbers, dates, times, money and percentages of them, in Chinese too. */
const NUMERIC = /^(?=.*\d)[\d\s.,:/%()+\-eE$¥￥€£年月日时分秒上下午APMapm#?]*$/s;
const MONTH = /^(\d{1,4}[\s-])?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*([\s-]\d{1,4})?$/i;
const CONSTANT = /^(true|false|#(N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!))$/i;

/** Full-width digits count: Chinese Excel takes «５０» for 50. */
function looksLikeSomethingElse(text: string): boolean {
  const plain = text.normalize('NFKC').trim();
  return [LEADING, NUMERIC, MONTH, CONSTANT].some((pattern) => pattern.test(plain)) || LEADING.test(text);
}

/** One cell of the matrices that Excel gives. Text that begins with = is text where value and formula agree. */
export function contentOf(value: unknown, formula: unknown): CellContent {
  const plain = valueOf(value);
  const isFormula = typeof formula === 'string' && /^=./.test(formula) && formula !== value;
  return isFormula ? { value: value === '' ? '' : plain, formula: formula.slice(1) } : { value: plain };
}

function valueOf(value: unknown): CellValue {
  if (value === '' || value === null || value === undefined) return null;
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}

/** The contents of a range by cell, empty cells included. */
export function contentsOf(
  range: CellRange,
  values: readonly (readonly unknown[])[],
  formulas: readonly (readonly unknown[])[],
): Map<number, CellContent> {
  const contents = new Map<number, CellContent>();
  values.forEach((row, r) =>
    row.forEach((value, c) => {
      const key = cellKey({ row: range.top + r, column: range.left + c });
      contents.set(key, contentOf(value, formulas[r]?.[c]));
    }),
  );
  return contents;
}
