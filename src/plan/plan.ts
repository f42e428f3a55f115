import type { CellAddress, CellRange } from '../sheet/address';
import type { CellValue } from '../sheet/sheet';

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

/** What stands in a cell. Text is always written as text: a leading = + - @ never becomes a formula. */
export interface CellContent {
  readonly value: CellValue;
  /** English A1 without «=»; `value` is then what it computes. */
  readonly formula?: string;
}

/** Where an edit belongs in the preview. */
export type EditGroup = 'form' | 'scores' | 'block' | 'report';

/** One cell to write. */
export interface Edit {
  readonly sheet: string;
  readonly cell: CellAddress;
  readonly before: CellContent;
  readonly after: CellContent;
  readonly style?: CellStyle;
  readonly group: EditGroup;
  /** Chinese: what it is, e.g. «预算执行率». */
  readonly label: string;
  /** Chinese, with the numbers. */
  readonly explanation: string;
}

/** A sheet-scoped defined name: 自评_总分 → $H$31. */
export interface NameEdit {
  readonly sheet: string;
  readonly name: string;
  readonly refersTo: CellAddress;
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
  /** Width in characters by column number. */
  readonly columnWidths: ReadonlyMap<number, number>;
  /** Height in points by row number. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly page: PageSetup;
}

/** Print set-up; millimetres. */
export interface PageSetup {
  readonly paper: 'A4';
  readonly orientation: 'portrait' | 'landscape';
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  readonly fitToWidth: boolean;
  readonly repeatRows?: { readonly from: number; readonly to: number };
}

/** Why (part of) a plan cannot be written; said before anything is written. */
export interface Obstacle {
  readonly code: 'locked-cell' | 'occupied' | 'merged-cell' | 'workbook-protected';
  readonly sheet: string;
  readonly cells: readonly CellAddress[];
  /** Chinese: what is in the way and what to do. */
  readonly message: string;
}

/** 写回方案: everything one click writes, all or nothing. */
export interface WritePlan {
  readonly edits: readonly Edit[];
  /** Merges to add on existing sheets (the block 评价结果). */
  readonly merges: readonly { readonly sheet: string; readonly range: CellRange }[];
  readonly rowHeights: readonly { readonly sheet: string; readonly row: number; readonly points: number }[];
  readonly names: readonly NameEdit[];
  readonly newSheets: readonly NewSheet[];
  /** A plan with obstacles is shown, never written. */
  readonly obstacles: readonly Obstacle[];
  /** Chinese remarks for the preview: what was left to the person, and why. */
  readonly remarks: readonly string[];
}
