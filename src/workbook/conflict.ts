import type { CellAddress } from '../sheet/address';
import { formatA1 } from '../sheet/address';
import type { CellContent } from '../sheet/new-sheet';
import { WorkbookError } from './workbook';

/** A cell that holds something else than the plan counts on. */
export interface Conflict {
  readonly sheet: string;
  readonly cell: CellAddress;
  readonly expected: CellContent;
  readonly found: CellContent;
}

/** Lines of a message; more than that nobody reads in a side panel. */
const MOST_LINES = 8;

/**
 * The error for cells that somebody changed meanwhile: one line for each, what was counted on and what stands there.
 * @param what Chinese: what was not done and what to do next
 */
export function changedMeanwhile(
  conflicts: readonly Conflict[],
  what: string,
  expectedWord = '预览时',
): WorkbookError {
  return new WorkbookError('changed-meanwhile', conflictText(conflicts, what, expectedWord));
}

/** The words of that error. */
export function conflictText(conflicts: readonly Conflict[], what: string, expectedWord = '预览时'): string {
  const lines = conflicts.slice(0, MOST_LINES).map(({ sheet, cell, expected, found }) => {
    const place = `${sheet} ${formatA1(cell)}`;
    return `${place}：${expectedWord}${shown(expected)}，现在${shown(found)}`;
  });
  const more = conflicts.length > MOST_LINES ? [`另有 ${conflicts.length - MOST_LINES} 个单元格`] : [];
  return [what, ...lines, ...more].join('\n');
}

/** Longest piece of a cell's content in a message. */
const LONGEST = 30;

function shown({ value, formula }: CellContent): string {
  if (formula !== undefined) return `是公式 =${cut(formula)}`;
  return value === null || value === '' ? '为空' : `是“${cut(String(value))}”`;
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
