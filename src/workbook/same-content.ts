import { sameFormula } from '../formula/same-formula';
import type { CellContent } from '../sheet/new-sheet';
import type { CellValue } from '../sheet/sheet';

/** Numbers that a program computed may differ from ours in the last of 15 digits. */
const TOLERANCE = 1e-9;

/** Whether two cells hold the same, what they compute included. */
export function sameContent(found: CellContent, wanted: CellContent): boolean {
  return sameEntry(found, wanted) && sameValue(found.value, wanted.value);
}

/** Whether the same was entered; what a formula computes may have changed with its operands. */
export function sameEntry(found: CellContent, wanted: CellContent): boolean {
  if (found.formula === undefined || wanted.formula === undefined)
    return found.formula === wanted.formula && sameValue(found.value, wanted.value);
  return sameFormula(plainFormula(found.formula), plainFormula(wanted.formula));
}

/** Whether nothing stands in a cell; empty text counts as nothing. */
export function isEmpty(content: CellContent | undefined): boolean {
  return content === undefined || (content.formula === undefined && (content.value ?? '') === '');
}

/** A formula as people write it: files mark functions newer than Excel 2007. */
export function plainFormula(formula: string): string {
  return formula.replace(/_xlfn\.|_xlws\./g, '');
}

function sameValue(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(b));
  return (a === '' ? null : a) === (b === '' ? null : b);
}
