import { type ICellData, InterceptorEffectEnum, type Nullable, type Univer } from '@univerjs/core';
import { type FWorkbook, INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/preset-sheets-core';
import { cellKey } from '../../sheet/address';
import type { CellMark, CellRef } from '../workbook';

/** By severity: red, orange, blue, as in the panel. The formula engine has the other upper corner. */
const COLOURS: Readonly<Record<CellMark['severity'], string>> = { E: '#c50f1f', W: '#ca5010', I: '#0f6cbd' };
const SIZE = 8;
/** Light enough for every ink. */
const OUTLINED = '#cfe4fa';

/** Coloured corners of cells, and a ground under those of a preview: drawn only, never part of a cell, so that no file takes them over. */
export class Marks {
  private readonly marked = new Map<string, ReadonlyMap<number, CellMark['severity']>>();
  private outlined: ReadonlySet<string> = new Set();

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
        handler: (cell, { worksheet, row, col }, next) => {
          const at = { sheet: worksheet.getName(), key: cellKey({ row: row + 1, column: col + 1 }) };
          return next(this.withOutline(this.withMark(cell, at), at));
        },
      });
  }

  /** Marks these cells of a sheet, and no others of it. */
  show(sheet: string, marks: readonly CellMark[]): void {
    this.marked.set(sheet, new Map(marks.map(({ cell, severity }) => [cellKey(cell), severity])));
    this.book.getActiveSheet().refreshCanvas();
  }

  /** Sets these cells apart, and no others of the workbook. */
  outline(cells: readonly CellRef[]): void {
    this.outlined = new Set(cells.map(({ sheet, cell }) => nameOf({ sheet, key: cellKey(cell) })));
    this.book.getActiveSheet().refreshCanvas();
  }

  private withMark(cell: Drawn, { sheet, key }: Place): Drawn {
    const severity = this.marked.get(sheet)?.get(key);
    if (!severity) return cell;
    const markers = {
      ...(cell as { markers?: object } | null)?.markers,
      tr: { color: COLOURS[severity], size: SIZE },
    };
    return { ...cell, markers } as ICellData;
  }

  private withOutline(cell: Drawn, place: Place): Drawn {
    if (!this.outlined.has(nameOf(place))) return cell;
    return { ...cell, interceptorStyle: { bg: { rgb: OUTLINED } } } as ICellData;
  }
}

type Drawn = Nullable<ICellData>;

/** Where something is drawn. */
interface Place {
  readonly sheet: string;
  /** cellKey */
  readonly key: number;
}

function nameOf({ sheet, key }: Place): string {
  return `${key} ${sheet}`;
}
