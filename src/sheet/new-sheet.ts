import type { CellAddress, CellRange } from './address';
import type { CellContent } from './sheet';

export type { CellContent } from './sheet';

/**
 * How a written cell looks. `like` copies the look of an existing cell of the same sheet first; on a sheet that replaces
 * another, of a cell of that one.
 */
export interface CellStyle {
  readonly like?: CellAddress;
  readonly numberFormat?: string;
  readonly fontName?: string;
  /** Points. */
  readonly fontSize?: number;
  readonly bold?: boolean;
  /** RGB «1F4E79». */
  readonly color?: string;
  /** RGB «FFF2CC», «none» takes one away. */
  readonly fill?: string;
  readonly border?: 'thin' | 'none';
  readonly horizontal?: 'left' | 'center' | 'right' | 'justify';
  readonly vertical?: 'top' | 'center';
  readonly wrap?: boolean;
  /** Indent in characters. */
  readonly indent?: number;
  /** false: an input cell that stays editable on a protected sheet. */
  readonly locked?: boolean;
}

/** A cell of a new sheet. */
export interface NewCell extends CellContent {
  readonly cell: CellAddress;
  readonly style: CellStyle;
}

/** A whole sheet to add, or to replace where `replaces` names one that we made before. */
export interface NewSheet {
  readonly name: string;
  readonly replaces?: string;
  readonly cells: readonly NewCell[];
  readonly merges: readonly CellRange[];
  /** Width by column number, in characters of 7 pixels and 5 pixels for all of them, whatever the workbook's font; 0 hides the column. */
  readonly columnWidths: ReadonlyMap<number, number>;
  /** Height in points by row number. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly page: PageSetup;
  /** Pages begin with these rows, besides where one is full. */
  readonly breaks?: readonly number[];
  readonly charts?: readonly SheetChart[];
}

/** Lying bars over cells of the sheet, where the host can draw them. A person may move it, change it or throw it away. */
export interface SheetChart {
  /** Tells it from others, run after run. */
  readonly name: string;
  /** false: the replaced sheet had it; where it is gone from there, a person threw it away. */
  readonly isNew: boolean;
  readonly title: string;
  readonly labels: ChartColumn<string>;
  readonly series: readonly (ChartColumn<number> & { readonly name: string; readonly color: string })[];
  /** From the corner of the first cell to that of the last. */
  readonly place: CellRange;
}

/** A column of cells, and what they hold. */
interface ChartColumn<Of> {
  readonly cells: CellRange;
  readonly values: readonly Of[];
}

/** Print set-up; millimetres. */
export interface PageSetup {
  readonly paper: 'A4';
  readonly orientation: 'portrait' | 'landscape';
  readonly margins: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  readonly fitToWidth: boolean;
  /** «— 1 —» at the foot, right on odd pages and left on even ones. */
  readonly hasPageNumbers?: boolean;
  readonly repeatRows?: { readonly from: number; readonly to: number };
}
