import type { CellAddress, CellRange } from '../sheet/address';
import type { CellContent, CellStyle, NewSheet } from '../sheet/new-sheet';

export type { CellContent, CellStyle, NewCell, NewSheet } from '../sheet/new-sheet';

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

/** Rows that belong on one printed page. The host knows its pages, and breaks them before `top` only where it has to. */
export interface RowGroup {
  readonly sheet: string;
  /** The first row that is printed. */
  readonly from: number;
  readonly top: number;
  readonly bottom: number;
}

/** Why (part of) a plan cannot be written; said before anything is written. */
export interface Obstacle {
  readonly code: 'locked-cell' | 'merged-cell' | 'workbook-protected';
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
  /** How high rows are at least; one that is higher stays as it is. */
  readonly rowHeights: readonly { readonly sheet: string; readonly row: number; readonly points: number }[];
  readonly names: readonly NameEdit[];
  readonly together?: readonly RowGroup[];
  readonly newSheets: readonly NewSheet[];
  /** A plan with obstacles is shown, never written. */
  readonly obstacles: readonly Obstacle[];
  /** Chinese remarks for the preview: what was left to the person, and why. */
  readonly remarks: readonly string[];
  /** The person agreed that cells which protection locks are written: into a file, never by Excel itself. */
  readonly writesLocked?: boolean;
  /** Every formula that depends on the edits is among them with its result: nothing is left to compute. */
  readonly isComputed?: boolean;
}

/** A plan that writes nothing: what plans begin from. */
export const NO_WRITES: WritePlan = {
  edits: [],
  merges: [],
  rowHeights: [],
  names: [],
  newSheets: [],
  obstacles: [],
  remarks: [],
};
