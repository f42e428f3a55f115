import { type ICellData, InterceptorEffectEnum, type Nullable, type Univer } from '@univerjs/core';
import { type FWorkbook, INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/preset-sheets-core';
import { cellKey } from '../../sheet/address';
import type { CellMark } from '../workbook';

/** By severity: red, orange, blue, as in the panel. The formula engine has the other upper corner. */
const COLOURS: Readonly<Record<CellMark['severity'], string>> = { E: '#c50f1f', W: '#ca5010', I: '#0f6cbd' };
const SIZE = 8;

/** Coloured corners of cells: drawn only, never part of a cell, so that no file takes them over. */
export class Marks {
  private readonly marked = new Map<string, ReadonlyMap<number, CellMark['severity']>>();

  constructor(
    core: Univer,
    private readonly book: FWorkbook,
  ) {
    core
      .__getInjector()
      .get(SheetInterceptorService)
      .intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
        effect: InterceptorEffectEnum.Style,
        priority: 0,
        handler: (cell, { worksheet, row, col }, next) =>
          next(this.withMark(cell, this.marked.get(worksheet.getName()), row, col)),
      });
  }

  /** Marks these cells of a sheet, and no others of it. */
  show(sheet: string, marks: readonly CellMark[]): void {
    this.marked.set(sheet, new Map(marks.map(({ cell, severity }) => [cellKey(cell), severity])));
    this.book.getActiveSheet().refreshCanvas();
  }

  private withMark(
    cell: Nullable<ICellData>,
    marks: ReadonlyMap<number, CellMark['severity']> | undefined,
    row: number,
    column: number,
  ): Nullable<ICellData> {
    const severity = marks?.get(cellKey({ row: row + 1, column: column + 1 }));
    if (!severity) return cell;
    const markers = {
      ...(cell as { markers?: object } | null)?.markers,
      tr: { color: COLOURS[severity], size: SIZE },
    };
    return { ...cell, markers } as ICellData;
  }
}
