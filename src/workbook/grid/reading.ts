import type { ICellData, IStyleData, Nullable } from '@univerjs/core';
import type { FWorksheet } from '@univerjs/preset-sheets-core';
import { cellKey, type CellRange } from '../../sheet/address';
import type { ColumnWidths } from '../../sheet/column-widths';
import { POINTS_OF_PIXEL } from '../../sheet/pixels';
import { type Cell, type CellValue, createSheet, type Sheet } from '../../sheet/sheet';
import { valueOf } from './content';
import type { SheetFacts } from './snapshot';

/** What a person sees of a value in a number format; the host of files knows how. */
export type TextOf = (value: CellValue, numberFormat: string) => string;

/** A sheet of the grid as plain data. */
export function readSheet(sheet: FWorksheet, facts: SheetFacts, textOf: TextOf): Sheet {
  const cells = new Map<number, Cell>();
  sheet
    .getSheet()
    .getCellMatrix()
    .forValue((row, column, data: Nullable<ICellData>) => {
      const key = cellKey({ row: row + 1, column: column + 1 });
      const cell = data ? readCell(sheet, data, row, column) : undefined;
      if (cell) cells.set(key, { ...cell, ...shown(cell, textOf), locked: !facts.unlocked.has(key) });
    });
  const { isProtected, printArea, unlocked: openBlanks } = facts;
  return createSheet({
    name: sheet.getSheetName(),
    cells,
    merges: mergesOf(sheet),
    isProtected,
    openBlanks,
    printArea,
    columnWidths: columnWidthsOf(sheet),
    hiddenRows: hiddenRowsOf(sheet),
    isHidden: sheet.isSheetHidden(),
  });
}

/** The widths of the columns that hold something. */
function columnWidthsOf(sheet: FWorksheet): ColumnWidths {
  const grid = sheet.getSheet();
  const own = Array.from({ length: grid.getLastColumnWithContent() + 1 }, (_, index) => {
    const pixels = grid.getColVisible(index) ? grid.getColumnWidth(index) : 0;
    return { left: index + 1, right: index + 1, points: pixels * POINTS_OF_PIXEL };
  });
  return { usual: grid.getConfig().defaultColumnWidth * POINTS_OF_PIXEL, own };
}

/** The rows that are hidden or filtered out, 1-based. */
function hiddenRowsOf(sheet: FWorksheet): Set<number> {
  const ranges = sheet.getSheet().getHiddenRows();
  return new Set(
    ranges.flatMap(({ startRow, endRow }) =>
      Array.from({ length: endRow - startRow + 1 }, (_, offset) => startRow + offset + 1),
    ),
  );
}

function shown({ value, numberFormat }: Pick<Cell, 'value' | 'numberFormat'>, textOf: TextOf) {
  return { text: textOf(value, numberFormat) };
}

/** A cell as it stands; undefined where it is empty. Zero-based, as the grid counts. */
function readCell(
  sheet: FWorksheet,
  data: ICellData,
  row: number,
  column: number,
): Pick<Cell, 'value' | 'formula' | 'numberFormat'> | undefined {
  const value = valueOf(data);
  const formula = formulaOf(sheet, data, row, column);
  if (value === null && formula === undefined) return undefined;
  const numberFormat = formatOf(sheet, data);
  // A formula that gives nothing gives the empty text, as everywhere else.
  return formula === undefined ? { value, numberFormat } : { value: value ?? '', formula, numberFormat };
}

/** A formula filled down has its text only in the first cell. */
function formulaOf(sheet: FWorksheet, { f, si }: ICellData, row: number, column: number): string | undefined {
  const written = f || (si ? sheet.getRange(row, column).getFormula() : '');
  return written ? written.replace(/^=/, '') : undefined;
}

function formatOf(sheet: FWorksheet, { s }: ICellData): string {
  const style: Nullable<IStyleData> = typeof s === 'string' ? sheet.getWorkbook().getStyles().get(s) : s;
  return style?.n?.pattern ?? 'General';
}

/** The merged areas, 1-based. */
export function mergesOf(sheet: FWorksheet): CellRange[] {
  return sheet
    .getSheet()
    .getMergeData()
    .map(({ startRow, startColumn, endRow, endColumn }) => ({
      top: startRow + 1,
      left: startColumn + 1,
      bottom: endRow + 1,
      right: endColumn + 1,
    }));
}

/** Where contents end, merged areas included. */
export function usedOf(sheet: FWorksheet): CellRange {
  const used = { top: 1, left: 1, bottom: 1, right: 1 };
  sheet
    .getSheet()
    .getCellMatrix()
    .forValue((row, column, cell) => {
      if (cell?.v === undefined || cell.v === null || cell.v === '') return;
      used.bottom = Math.max(used.bottom, row + 1);
      used.right = Math.max(used.right, column + 1);
    });
  return used;
}
