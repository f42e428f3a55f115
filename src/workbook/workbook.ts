import type { WritePlan } from '../plan/plan';
import type { Settings } from '../settings/settings';
import type { CellAddress, CellRange } from '../sheet/address';
import type { Sheet } from '../sheet/sheet';

/** A sheet as a list shows it. */
export interface SheetInfo {
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
}

export interface CellRef {
  readonly sheet: string;
  readonly cell: CellAddress;
}

/** A cell that a program with windows can mark for the person, and how grave what is found there is. */
export interface CellMark {
  readonly cell: CellAddress;
  readonly severity: 'E' | 'W' | 'I';
}

/** What was written and read back. Pass it to `restore` to put everything back. */
export interface Receipt {
  readonly plan: WritePlan;
  /** Number of cells written and found as planned. */
  readonly verified: number;
  /** false: the program's own undo (Ctrl+Z) does not take this back, only `restore` does. */
  readonly isUndoable?: boolean;
  /** Chinese: what was written and yet is not quite as previewed. */
  readonly remarks?: readonly string[];
  /** Host's own snapshot. */
  readonly snapshot: unknown;
}

/** What changed in a sheet. */
export interface SheetChange {
  readonly sheet: string;
  readonly range?: CellRange;
  readonly source: 'person' | 'remote' | 'ourselves';
}

export type Unsubscribe = () => void;

/** The port: what the product needs of a workbook. Hosts: excel/ (Office.js), xlsx/ (files), grid/ (web page). */
export interface Workbook {
  sheets(): Promise<SheetInfo[]>;
  read(sheet: string): Promise<Sheet>;
  /** All or nothing, read back. @throws {WorkbookError} */
  apply(plan: WritePlan): Promise<Receipt>;
  /** Puts back what a receipt's plan overwrote. @throws {WorkbookError} */
  restore(receipt: Receipt): Promise<void>;
  readonly settings: { load(): Promise<Settings>; save(settings: Settings): Promise<void> };
  select(ref: CellRef): Promise<void>;
  onChange(listener: (change: SheetChange) => void): Unsubscribe;
}

/** An error for people: Chinese message with what, where and what to do next; `code` for machines. */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Writing failed half way and could not be put back: parts of a plan may stand there. `receipt` can be restored. */
export class PartialWriteError extends WorkbookError {
  constructor(
    message: string,
    readonly receipt: Receipt,
    options?: ErrorOptions,
  ) {
    super('partly-written', message, options);
  }
}
