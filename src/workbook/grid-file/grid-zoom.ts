import type { IWorksheetData } from '@univerjs/core';

/** Row numbers beside the cells, the scroll bar and some air, in pixels. */
const EDGES = 80;
/** Below this nobody reads a form; then it is better to scroll. */
const SMALLEST = 0.65;
const STEP = 0.05;

/** The zoom at which all columns with contents fit into a width in pixels: never larger than the file's own size. */
export function zoomToFit(sheet: Partial<IWorksheetData>, width: number): number {
  const needed = usedWidth(sheet);
  if (needed === 0 || width <= EDGES) return 1;
  const ratio = Math.floor((width - EDGES) / needed / STEP) * STEP;
  return Number(Math.min(1, Math.max(SMALLEST, ratio)).toFixed(2));
}

function usedWidth({ cellData = {}, columnData, defaultColumnWidth = 73 }: Partial<IWorksheetData>): number {
  const columns: Readonly<Record<number, { w?: number; hd?: number }>> = columnData ?? {};
  let width = 0;
  for (let column = 0; column <= lastColumn(cellData); column++) {
    const { w = defaultColumnWidth, hd } = columns[column] ?? {};
    if (hd !== 1) width += w;
  }
  return width;
}

function lastColumn(cellData: NonNullable<IWorksheetData['cellData']>): number {
  const rows = Object.values(cellData) as Readonly<Record<number, unknown>>[];
  return rows.reduce((last, row) => Math.max(last, ...Object.keys(row).map(Number)), -1);
}
