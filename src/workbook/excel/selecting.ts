import { type CellAddress, cellKey, formatA1 } from '../../sheet/address';
import type { CellRef } from '../workbook';

/** Excel refuses longer lists of addresses (8 192 characters). */
const LONGEST = 8000;

/** Goes to a cell. */
export async function selectCell(
  context: Excel.RequestContext,
  { sheet: name, cell }: CellRef,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name);
  sheet.activate();
  sheet.getRange(formatA1(cell)).select();
  await context.sync();
}

/** Selects cells together, row by row; Tab and Enter then go from one to the next. @returns how many */
export async function selectCells(
  context: Excel.RequestContext,
  name: string,
  cells: readonly CellAddress[],
): Promise<number> {
  const addresses = [...new Map(cells.map((cell) => [cellKey(cell), cell]))]
    .sort(([a], [b]) => a - b)
    .map(([, cell]) => formatA1(cell));
  const fitting = addresses.filter((_, i) => addresses.slice(0, i + 1).join(',').length <= LONGEST);
  const sheet = context.workbook.worksheets.getItem(name);
  sheet.activate();
  sheet.getRanges(fitting.join(',')).select();
  await context.sync();
  return fitting.length;
}

/** The cell in which typing would go, whatever else is selected. */
export async function activeCell(context: Excel.RequestContext): Promise<CellRef> {
  const cell = context.workbook.getActiveCell();
  cell.load('rowIndex,columnIndex');
  cell.worksheet.load('name');
  await context.sync();
  return { sheet: cell.worksheet.name, cell: { row: cell.rowIndex + 1, column: cell.columnIndex + 1 } };
}
