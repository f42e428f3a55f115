import { cellAt, type Sheet } from '../sheet/sheet';
import type { NewCell, NewSheet } from '../sheet/new-sheet';
import { digest } from './digest';
import { KEY_COLUMN } from './sheet';

/** The form that a report sheet of ours belongs to; undefined for a sheet we did not make. */
export function markerOf(sheet: Sheet): string | undefined {
  const text = cellAt(sheet, 1, KEY_COLUMN)?.value;
  return typeof text === 'string' && text.startsWith('report:') ? text.slice('report:'.length) : undefined;
}

/**
 * Keeps what a person wrote: a paragraph whose text is no longer the one we left there (its digest differs) stays as
 * it is, with the digest of our new text, so that the next run still knows it as edited.
 */
export function keepEdited(previous: Sheet, next: NewSheet): NewSheet {
  const edited = editedTexts(previous);
  if (edited.size === 0) return next;
  const keyByRow = new Map(
    next.cells.filter(({ cell }) => cell.column === KEY_COLUMN).map((cell) => [cell.cell.row, keyOf(cell)]),
  );
  return {
    ...next,
    cells: next.cells.map((cell) => kept(cell, edited.get(keyByRow.get(cell.cell.row) ?? ''))),
  };
}

function kept(cell: NewCell, text: string | undefined): NewCell {
  return text === undefined || cell.cell.column !== 1 ? cell : { ...cell, value: text };
}

function keyOf({ value }: NewCell): string {
  return String(value ?? '').split('|')[0] ?? '';
}

/** Key → text of the paragraphs that a person changed. */
function editedTexts(sheet: Sheet): Map<string, string> {
  const edited = new Map<string, string>();
  for (let row = 1; row <= (sheet.used?.bottom ?? 0); row++) {
    const mark = cellAt(sheet, row, KEY_COLUMN)?.value;
    if (typeof mark !== 'string' || !mark.includes('|')) continue;
    const [key = '', known] = mark.split('|');
    const text = String(cellAt(sheet, row, 1)?.value ?? '');
    if (digest(text) !== known) edited.set(key, text);
  }
  return edited;
}
