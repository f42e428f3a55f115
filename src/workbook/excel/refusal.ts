import { type CellAddress, cellKey } from '../../sheet/address';
import type { WritePlan } from '../../plan/plan';
import {
  conflictsWith,
  lockedCells,
  refuseUnwritable,
  type SheetBefore,
  type WorkbookBefore,
} from '../before-writing';
import type { Conflict } from '../conflict';
import { WorkbookError } from '../workbook';
import type { Inspection, SheetInspection } from './inspection';

/** Cells of the plan that protection locks, by the name of their sheet. */
export type LockedCells = ReadonlyMap<string, readonly CellAddress[]>;

/**
 * What would go wrong is said before anything is written. Excel lets nobody write into locked cells, not even what
 * stands there already.
 * @throws {WorkbookError} see firstObstacle
 */
export function refuseInExcel(plan: WritePlan, inspection: Inspection, locked: LockedCells): void {
  refuseUnwritable({ ...plan, writesLocked: false }, workbookBefore(inspection, locked));
  const [first] = [...locked].filter(([, cells]) => cells.length > 0);
  if (!first) return;
  const { code, message } = lockedCells(...first);
  throw new WorkbookError(code, message);
}

/** Cells of a plan that hold something else now than when it was made. */
export function conflictsNow(plan: WritePlan, now: Inspection): Conflict[] {
  return conflictsWith(plan, workbookBefore(now, new Map()).sheet);
}

function workbookBefore(
  { sheets, sheetNames, isStructureProtected }: Inspection,
  locked: LockedCells,
): WorkbookBefore {
  const byName = new Map(
    sheets.map((sheet) => [sheet.name, sheetBefore(sheet, locked.get(sheet.name) ?? [])]),
  );
  return { sheet: (name) => byName.get(name), sheetNames, isStructureProtected };
}

/** Array formulas are not asked for: Excel itself refuses to change a part of one. */
function sheetBefore(
  { contents, merges = [] }: SheetInspection,
  locked: readonly CellAddress[],
): SheetBefore {
  const keys = new Set(locked.map(cellKey));
  return {
    contentAt: (cell) => contents.get(cellKey(cell)) ?? { value: null },
    merges,
    arrays: [],
    isLocked: (cell) => keys.has(cellKey(cell)),
  };
}
