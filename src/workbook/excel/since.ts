import type { WritePlan } from '../../plan/plan';
import { cellKey } from '../../sheet/address';
import type { CellContent } from '../../sheet/new-sheet';
import type { Difference } from '../after-writing';
import type { Conflict } from '../conflict';
import { sameEntry } from '../same-content';
import type { Inspection } from './inspection';

/**
 * Cells that hold neither what a plan wrote nor what stood there before: somebody changed them since. What still is as
 * before was never written, because the write was interrupted.
 */
export function conflictsSince(
  differences: readonly Difference[],
  { newSheets }: WritePlan,
  { sheets, reports }: Inspection,
): Conflict[] {
  const known = new Map<string, ReadonlyMap<number, CellContent>>([
    ...newSheets.map(({ name }) => [name, new Map<number, CellContent>()] as const),
    ...sheets.map(({ name, contents }) => [name, contents] as const),
    ...reports.map(({ newName, contents }) => [newName, contents] as const),
  ]);
  return differences.flatMap(({ sheet, cell, wanted, found }) => {
    if (!cell || !wanted || !found) return [];
    const before = known.get(sheet)?.get(cellKey(cell)) ?? { value: null };
    return sameEntry(found, before) ? [] : [{ sheet, cell, expected: wanted, found }];
  });
}
