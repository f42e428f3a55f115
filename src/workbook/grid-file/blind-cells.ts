import { cellOfKey, type CellRange } from '../../sheet/address';
import type { Sheet } from '../../sheet/sheet';
import type { UnreadSheet } from '../unread-sheet';

/** Whether a formula points into a sheet that was not read: the grid could only give an error for it. */
export function pointsInto(formula: string, unread: readonly UnreadSheet[]): boolean {
  return unread.some(({ sheet }) =>
    [`${sheet}!`, `${sheet.replaceAll("'", "''")}'!`].some((start) => formula.includes(start)),
  );
}

/** The cells whose formula the grid does not see, because it points into a sheet that was not read: they show what the file stores. */
export function blindCells({ cells }: Sheet, unread: readonly UnreadSheet[]): CellRange[] {
  if (unread.length === 0) return [];
  return [...cells].flatMap(([key, { formula }]) => {
    if (formula === undefined || !pointsInto(formula, unread)) return [];
    const { row, column } = cellOfKey(key);
    return [{ top: row, left: column, bottom: row, right: column }];
  });
}
