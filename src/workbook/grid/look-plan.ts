import { NO_WRITES, type WritePlan } from '../../plan/plan';
import type { CellAddress } from '../../sheet/address';
import type { CellContent, CellStyle } from '../../sheet/new-sheet';
import { cellAt, type Sheet } from '../../sheet/sheet';
import { sameContent } from '../same-content';

/** What was pasted as contents only, and how it looked where it was copied. */
export interface PastedLook {
  readonly sheet: string;
  readonly cells: readonly PastedCell[];
}

interface PastedCell {
  readonly cell: CellAddress;
  readonly content: CellContent;
  readonly style: CellStyle;
}

/** Gives pasted cells the look they had; those that hold something else by now are left alone. */
export function lookPlan({ cells }: PastedLook, sheet: Sheet): WritePlan {
  const standing = cells.flatMap((pasted) => {
    const found = cellAt(sheet, pasted.cell.row, pasted.cell.column);
    const before = { value: null, ...contentOf(found) };
    return sameContent(before, pasted.content) ? [{ ...pasted, before }] : [];
  });
  const words = { group: 'form', label: '粘贴的格式', explanation: '' } as const;
  const edits = standing.map(({ cell, style, before }) => ({
    ...{ sheet: sheet.name, cell, before, after: before, style },
    ...words,
  }));
  return { ...NO_WRITES, edits };
}

function contentOf(cell: CellContent | undefined): Partial<CellContent> {
  if (!cell) return {};
  return cell.formula === undefined ? { value: cell.value } : { value: cell.value, formula: cell.formula };
}
