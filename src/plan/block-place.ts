import { cellKey, type CellRange, overlap } from '../sheet/address';
import { anchorOf, cellAt, contentAt, type Sheet } from '../sheet/sheet';
import type { BlockColumns } from './block-rows';
import type { CellContent, CellStyle, Edit, WritePlan } from './plan';

/** Blank rows between the form and its block. */
export const GAP = 1;
/** A print area that ends farther below the form than this is not the form's. */
const PRINT_AREA_REACH = 60;
/** The label in the last row of the block. */
const LAST_LABEL = '口径';

/** The block with one of these titles below a form, from its title to its last row. */
export function findBlock(
  sheet: Sheet,
  { bottom, left, right }: CellRange,
  titles: readonly string[],
): CellRange | undefined {
  const textAt = (row: number) => cellAt(sheet, row, left)?.text.trim() ?? '';
  const last = sheet.used?.bottom ?? bottom;
  for (let top = bottom + 1; top <= last; top++) {
    if (titles.includes(textAt(top))) return { top, left, bottom: lastRow(top, last, textAt), right };
  }
  return undefined;
}

/** The row of our last label, or the last row before a blank one where a person removed it. */
function lastRow(top: number, last: number, textAt: (row: number) => string): number {
  let row = top;
  while (row < last && textAt(row) !== LAST_LABEL && textAt(row + 1) !== '') row++;
  return row;
}

/** Two rows under the form and outside its print area where there is room, else under everything on the sheet. */
export function freeTop(sheet: Sheet, range: CellRange, height: number): number {
  const printed = sheet.printArea?.bottom ?? 0;
  const edge = printed - range.bottom > PRINT_AREA_REACH ? range.bottom : Math.max(range.bottom, printed);
  const wanted = Math.max(range.bottom + GAP + 1, edge + 1);
  return isFree(sheet, range, wanted + height) ? wanted : endOf(sheet) + GAP + 1;
}

function isFree(sheet: Sheet, range: CellRange, end: number): boolean {
  for (let row = range.bottom + 1; row <= end; row++) {
    for (let column = range.left; column <= range.right; column++) {
      if (cellAt(sheet, row, column)?.text || sheet.mergeByCell.has(cellKey({ row, column }))) return false;
    }
  }
  return true;
}

/** The last row of the sheet with anything in it. */
export function endOf(sheet: Sheet): number {
  return sheet.used?.bottom ?? 0;
}

/** What a person typed into 实际到位资金: a number, a text or a formula of their own stays. */
export function typedArrived(sheet: Sheet, top: number, columns: BlockColumns): CellContent {
  return contentAt(sheet, { row: top + 1, column: columns.values[0] });
}

/** Whether a plan fits the merges that are there: Excel shows nothing in a covered cell and refuses overlaps. */
export function isPossible(sheet: Sheet, { edits, merges }: Pick<WritePlan, 'edits' | 'merges'>): boolean {
  const isVisible = edits.every(({ cell }) => {
    const anchor = anchorOf(sheet, cell);
    return anchor.row === cell.row && anchor.column === cell.column;
  });
  return isVisible && merges.every(({ range }) => !sheet.merges.some((each) => overlap(each, range)));
}

const BARE: CellStyle = { border: 'none', fill: 'FFFFFF' };

/** Empties a block that is placed anew elsewhere. */
export function clearing(sheet: Sheet, { top, left, bottom, right }: CellRange): Edit[] {
  const edits: Edit[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const words = {
        group: 'block' as const,
        label: '评价结果（旧）',
        explanation: '一级指标有变化，评价结果另起一处',
      };
      const cell = { row, column };
      edits.push({
        sheet: sheet.name,
        cell,
        before: contentAt(sheet, cell),
        after: { value: null },
        style: BARE,
        ...words,
      });
    }
  }
  return edits;
}
