import type { FWorksheet } from '@univerjs/preset-sheets-core';
import { type CellAddress, contains } from '../../sheet/address';
import { gridRange } from './look';
import { mergesOf } from './reading';

/** Rows and columns left visible before a cell that was scrolled to. */
const CONTEXT = 3;
/** The heading of the indicators may lie over the first row in view. */
const COVERED = 1;
/** The last row and column in view may be cut off. */
const CUT_OFF = 1;

/** Selects a cell, or the merged area that it is in, and scrolls there. */
export function showCell(sheet: FWorksheet, cell: CellAddress): void {
  const range = mergesOf(sheet).find((merge) => contains(merge, cell));
  (range ? sheet.getRange(gridRange(range)) : sheet.getRange(cell.row - 1, cell.column - 1)).activate();
  bringIntoView(sheet, cell);
}

/** Scrolls only as far as a cell needs to be seen: a view that jumps makes people lose their place. */
function bringIntoView(sheet: FWorksheet, { row, column }: CellAddress): void {
  const seen = sheet.getVisibleRange();
  const isCovered = seen && seen.startRow > 0 && row - 1 < seen.startRow + COVERED;
  const top = isCovered ? Math.max(0, row - 1 - CONTEXT) : start(row - 1, seen?.startRow, seen?.endRow);
  const left = start(column - 1, seen?.startColumn, seen?.endColumn);
  if (top !== seen?.startRow || left !== seen.startColumn) sheet.scrollToCell(top, left);
}

function start(wanted: number, first = 0, last = 0): number {
  return wanted >= first && wanted <= last - CUT_OFF ? first : Math.max(0, wanted - CONTEXT);
}
