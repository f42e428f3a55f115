import { cellKey, type CellRange } from '../sheet/address';
import { type Cell, cellAt, createSheet, type Sheet } from '../sheet/sheet';
import type { Edit, WritePlan } from './plan';

/** The sheet as it will be after a plan: pure, nothing is written. Edits of other sheets do not count. */
export function applyEdits(
  sheet: Sheet,
  plan: Pick<WritePlan, 'edits'> & Partial<Pick<WritePlan, 'merges'>>,
): Sheet {
  const cells = new Map(sheet.cells);
  for (const edit of plan.edits) {
    if (edit.sheet === sheet.name)
      cells.set(cellKey(edit.cell), edited(cellAt(sheet, edit.cell.row, edit.cell.column), edit));
  }
  const added = (plan.merges ?? []).filter((merge) => merge.sheet === sheet.name).map(({ range }) => range);
  const { name, isProtected, openBlanks, printArea, columnWidths, hiddenRows, isHidden } = sheet;
  return createSheet({
    name,
    cells,
    merges: [...sheet.merges, ...added.filter((range) => !hasMerge(sheet, range))],
    isProtected,
    openBlanks,
    printArea,
    columnWidths,
    hiddenRows,
    isHidden,
  });
}

/** Whether a sheet has exactly this merge. */
export function hasMerge(sheet: Sheet, { top, left, bottom, right }: CellRange): boolean {
  return sheet.merges.some(
    (each) => each.top === top && each.left === left && each.bottom === bottom && each.right === right,
  );
}

function edited(before: Cell | undefined, { after, style }: Edit): Cell {
  const numberFormat = style?.numberFormat ?? before?.numberFormat ?? 'General';
  return {
    value: after.value,
    text: textOf(after.value, numberFormat),
    numberFormat,
    locked: style?.locked ?? before?.locked ?? true,
    ...(after.formula === undefined ? {} : { formula: after.formula }),
  };
}

/** Percents as a person sees them; other numbers plainly. Hosts show the real text once it is written. */
function textOf(value: Cell['value'], numberFormat: string): string {
  if (typeof value === 'number' && numberFormat.includes('%'))
    return `${Number((value * 100).toPrecision(12))}%`;
  return value === null ? '' : String(value);
}
