import type { CellAddress, CellRange } from './address';
import type { CellContent } from './sheet';

export type { CellContent } from './sheet';

/** How a written cell looks. `like` copies the look of an existing cell of the same sheet first. */
export interface CellStyle {
  readonly like?: CellAddress;
  readonly numberFormat?: string;
  readonly fontName?: string;
  /** Points. */
  readonly fontSize?: number;
  readonly bold?: boolean;
  /** RGB «1F4E79». */
  readonly color?: string;
  /** RGB «FFF2CC». */
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
  /** Width in characters by column number; 0 hides the column. */
  readonly columnWidths: ReadonlyMap<number, number>;
  /** Height in points by row number. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly page: PageSetup;
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
  readonly repeatRows?: { readonly from: number; readonly to: number };
}
