import { type CellRange } from '../sheet/address';
import { contentAt, isLocked, type Sheet } from '../sheet/sheet';
import type { FoundSheet } from './after-writing';
import type { SheetBefore } from './before-writing';

/** A sheet that was read whole, as pre-flight and comparison ask for it. */
export function factsOf(sheet: Sheet, arrays: readonly CellRange[] = []): SheetBefore & FoundSheet {
  return {
    contentAt: (cell) => contentAt(sheet, cell),
    merges: sheet.merges,
    arrays,
    isLocked: (cell) => sheet.isProtected && isLocked(sheet, cell),
  };
}
