import type { IStyleData, Nullable } from '@univerjs/core';
import type { FWorksheet } from '@univerjs/preset-sheets-core';
import type { CellRange } from '../../sheet/address';
import type { WritePlan } from '../../plan/plan';
import { valueOf } from './content';
import type { GridHandle } from './handle';
import { mergesOf } from './reading';
import { POINTS_OF_PIXEL } from '../../sheet/pixels';
import { neededHeight, type WrappedText } from '../../sheet/row-height';
import { setHeight } from './writing';

/** The grid's value of «break lines». */
const WRAP = 3;
const STANDARD_SIZE = 11;
/** Any text that runs on beside its cell. */
const ONE_LINE = { text: '字', width: Infinity };
/** Fonts differ; a row that is short by so few pixels hides nothing. */
const TOLERANCE = 4;
/** More rows than this are no form. */
const MOST_ROWS = 300;

/** Rows grow with the text that is entered into them, and the file takes the new height over; none ever shrinks. */
export class Fitting {
  private readonly grown = new Map<
    string,
    { readonly sheet: string; readonly row: number; points: number }
  >();

  constructor(private readonly handle: GridHandle) {}

  /** The rows that grew. */
  get heights(): WritePlan['rowHeights'] {
    return [...this.grown.values()];
  }

  /** Texts of the file that do not show wholly. */
  opened(): void {
    for (const sheet of this.handle.book.getSheets()) {
      const rows = Math.min(sheet.getLastRow() + 1, MOST_ROWS);
      this.entered(sheet.getSheetName(), { top: 1, left: 1, bottom: rows, right: 1 });
    }
  }

  /** Something was entered into these cells. */
  entered(name: string, { top, bottom }: CellRange): void {
    const sheet = this.handle.book.getSheetByName(name);
    if (!sheet) return;
    for (let row = top; row <= bottom; row++) this.fit(sheet, row);
  }

  private fit(sheet: FWorksheet, row: number): void {
    const pixels = neededHeight(textsOf(sheet, row));
    if (pixels <= sheet.getRowHeight(row - 1) + TOLERANCE) return;
    const name = sheet.getSheetName();
    setHeight(this.handle, { sheet: name, row, pixels });
    this.grown.set(`${row} ${name}`, { sheet: name, row, points: pixels * POINTS_OF_PIXEL });
  }
}

/** Texts within this row; one over several rows has room elsewhere. One that breaks no lines needs the height of its letters. */
function textsOf(sheet: FWorksheet, row: number): WrappedText[] {
  const data = sheet.getSheet();
  const merges = mergesOf(sheet);
  const texts: WrappedText[] = [];
  for (let column = 1; column <= data.getColumnCount(); column++) {
    const cell = data.getCellRaw(row - 1, column - 1);
    const value = cell && valueOf(cell);
    if (!cell || typeof value !== 'string') continue;
    const merge = merges.find(({ top, left }) => top === row && left === column);
    if (merge && merge.bottom > row) continue;
    const style = styleOf(sheet, cell.s);
    const fontSize = style?.fs ?? STANDARD_SIZE;
    const width = widthOf(sheet, column, merge?.right ?? column);
    texts.push(style?.tb === WRAP ? { text: value, width, fontSize } : { ...ONE_LINE, fontSize });
  }
  return texts;
}

function styleOf(sheet: FWorksheet, style: string | Nullable<IStyleData>): Nullable<IStyleData> {
  return typeof style === 'string' ? sheet.getWorkbook().getStyles().get(style) : style;
}

function widthOf(sheet: FWorksheet, from: number, to: number): number {
  let width = 0;
  for (let column = from; column <= to; column++) width += sheet.getColumnWidth(column - 1);
  return width;
}
