import type { CellAddress } from '../sheet/address';
import { anchorOf, contentAt, type Sheet } from '../sheet/sheet';
import type { CellContent, CellStyle, Edit, EditGroup } from './plan';

/** What an edit says of itself in the preview. */
export interface EditWords {
  readonly group: EditGroup;
  /** Chinese: «预算执行率». */
  readonly label: string;
  readonly explanation: string;
}

/** An edit of the anchor of a cell; none where the cell already holds exactly that. */
export function editOf(
  sheet: Sheet,
  address: CellAddress | undefined,
  after: CellContent,
  words: EditWords,
  style?: CellStyle,
): Edit[] {
  if (!address) return [];
  const cell = anchorOf(sheet, address);
  const before = contentAt(sheet, cell);
  if (before.value === after.value && before.formula === after.formula) return [];
  return [{ sheet: sheet.name, cell, before, after, ...words, ...(style ? { style } : {}) }];
}

/** Whether nothing at all stands in a place: a formula is a person's work even while it shows nothing or the file has no result for it. */
export function isFree(sheet: Sheet, address: CellAddress): boolean {
  const { value, formula } = contentAt(sheet, anchorOf(sheet, address));
  return formula === undefined && (value === null || (typeof value === 'string' && value.trim() === ''));
}

/** A formula in a place that shows nothing: it cannot be judged, so it is left alone, whatever was agreed to. */
export function isSilentFormula(sheet: Sheet, address: CellAddress): boolean {
  const { value, formula } = contentAt(sheet, anchorOf(sheet, address));
  return formula !== undefined && (value === null || value === '');
}
