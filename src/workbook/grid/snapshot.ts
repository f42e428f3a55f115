import type { IWorkbookData } from '@univerjs/core';
import type { CellRange } from '../../sheet/address';
import type { ChoiceList } from './choice-list';

/** What the grid cannot hold of a worksheet, but the core needs. */
export interface SheetFacts {
  readonly isProtected: boolean;
  readonly printArea: CellRange | undefined;
  /** What the sheet offers for its cells. */
  readonly lists: readonly ChoiceList[];
  /** cellKey of the cells that protection leaves open. */
  readonly unlocked: ReadonlySet<number>;
}

/** A workbook made ready for the grid. */
export interface GridSnapshot {
  readonly data: IWorkbookData;
  /** By name of the sheet; sheets keep their names while they are in the grid. */
  readonly facts: ReadonlyMap<string, SheetFacts>;
  /** Whether the structure of the workbook is protected: no new sheets. */
  readonly isStructureProtected: boolean;
  /** Sheets without cells, which the grid does not show. */
  readonly chartSheets: readonly string[];
  /** Chinese: what a person should know once anything is written. */
  readonly writingRemarks: readonly string[];
}

/** The facts of a sheet that was made here. */
export const PLAIN_FACTS: SheetFacts = {
  isProtected: false,
  printArea: undefined,
  lists: [],
  unlocked: new Set(),
};
