import type { ICellData, IRange, IStyleData, IWorksheetData } from '@univerjs/core';
import type { CellAddress, CellRange } from '../../sheet/address';
import type { CellStyle, NewSheet } from '../../sheet/new-sheet';
import { cellOf } from './content';
import { PIXELS_OF_POINT } from '../../sheet/pixels';

const THIN = 1;
const BLACK = { rgb: '#000000' };
const HORIZONTAL = { left: 1, center: 2, right: 3, justify: 5 } as const;
const VERTICAL = { top: 1, center: 2 } as const;
const BOTTOM = 3;
const OVERFLOW = 1;
const WRAP = 3;
const PIXELS_OF_CHARACTER = 8;
/** How far the grid moves text for one step of indent. */
const PIXELS_OF_INDENT = 12;

/** What a style says, in the grid's words, over what a cell has. */
export function styleData(style: CellStyle, base: IStyleData = {}): IStyleData {
  return { ...base, ...fontOf(style), ...placeOf(style), ...surfaceOf(style) };
}

function fontOf({ fontName, fontSize, bold, color }: CellStyle): IStyleData {
  return {
    ...(fontName === undefined ? {} : { ff: fontName }),
    ...(fontSize === undefined ? {} : { fs: fontSize }),
    ...(bold === undefined ? {} : { bl: bold ? 1 : 0 }),
    ...(color === undefined ? {} : { cl: { rgb: `#${color}` } }),
  };
}

function placeOf({ horizontal, vertical, wrap, indent }: CellStyle): IStyleData {
  return {
    ...(horizontal === undefined ? {} : { ht: HORIZONTAL[horizontal] }),
    ...(vertical === undefined ? {} : { vt: VERTICAL[vertical] }),
    ...(wrap === undefined ? {} : { tb: wrap ? WRAP : OVERFLOW }),
    ...(indent === undefined ? {} : { pd: { l: indent * PIXELS_OF_INDENT } }),
  };
}

function surfaceOf({ numberFormat, fill, border }: CellStyle): IStyleData {
  const line = { s: THIN, cl: BLACK };
  return {
    ...(numberFormat === undefined ? {} : { n: { pattern: numberFormat } }),
    ...(fill === undefined ? {} : { bg: fill === 'none' ? null : { rgb: `#${fill}` } }),
    ...(border === undefined
      ? {}
      : {
          bd:
            border === 'thin'
              ? { l: line, r: line, t: line, b: line }
              : { l: null, r: null, t: null, b: null },
        }),
  };
}

/** A new sheet as the grid takes it. @param styleOf what a cell of the sheet that it replaces looks like */
export function newSheetData(
  sheet: NewSheet,
  styleOf: (cell: CellAddress) => IStyleData | undefined = () => undefined,
): Partial<IWorksheetData> {
  const rows = Math.max(0, ...sheet.cells.map(({ cell }) => cell.row));
  const columns = Math.max(0, ...sheet.cells.map(({ cell }) => cell.column));
  return {
    name: sheet.name,
    cellData: newCells(sheet, styleOf),
    mergeData: sheet.merges.map(gridRange),
    rowCount: rows + 40,
    columnCount: Math.max(20, columns + 5),
    columnData: byIndex(sheet.columnWidths, (width) =>
      width === 0 ? { hd: 1 } : { w: Math.round(width * PIXELS_OF_CHARACTER) },
    ),
    rowData: byIndex(sheet.rowHeights, (points) => ({ h: pixels(points), ia: 0 })),
    showGridlines: 0,
  };
}

function newCells(
  { cells, merges }: NewSheet,
  styleOf: (cell: CellAddress) => IStyleData | undefined,
): Record<number, Record<number, ICellData>> {
  const data: Record<number, Record<number, ICellData>> = {};
  for (const { cell, style, ...content } of cells) {
    const s = styleData(style, { vt: BOTTOM, ...(style.like ? styleOf(style.like) : {}) });
    const merge = merges.find(({ top, left }) => top === cell.row && left === cell.column);
    if (merge && style.border) covered(merge, ([row, column]) => ((data[row] ??= {})[column] ??= { s }));
    (data[cell.row - 1] ??= {})[cell.column - 1] = { ...cellOf(content), s };
  }
  return data;
}

/** The other cells of a merge carry its border. */
function covered({ top, left, bottom, right }: CellRange, mark: (at: [number, number]) => void): void {
  for (let row = top - 1; row < bottom; row++)
    for (let column = left - 1; column < right; column++) mark([row, column]);
}

function byIndex<T>(sizes: ReadonlyMap<number, number>, make: (size: number) => T): Record<number, T> {
  return Object.fromEntries([...sizes].map(([number, size]) => [number - 1, make(size)]));
}

/** Points → pixels of the screen. */
export function pixels(points: number): number {
  return Math.round(points * PIXELS_OF_POINT);
}

/** 1-based range → the grid's. */
export function gridRange({ top, left, bottom, right }: CellRange): IRange {
  return { startRow: top - 1, startColumn: left - 1, endRow: bottom - 1, endColumn: right - 1 };
}
