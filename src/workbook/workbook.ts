import type { WritePlan } from '../plan/plan';
import type { Settings } from '../settings/settings';
import type { CellAddress, CellRange } from '../sheet/address';
import type { Sheet } from '../sheet/sheet';
import type { ErrorCode } from './error-code';

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

/** How far putting back goes. */
export interface Restoring {
  /** Also cells that a person changed since; else these are refused with changed-meanwhile. */
  readonly overwriteChanges?: boolean;
}

/** The port: what the product needs of a workbook. Hosts: excel/ (Office.js), xlsx/ (files), grid/ (web page). */
export interface Workbook {
  /** Names of the sheets without cells (charts), where the host knows of them: no new sheet can have them. */
  readonly chartSheets?: readonly string[];
  sheets(): Promise<SheetInfo[]>;
  read(sheet: string): Promise<Sheet>;
  /** All or nothing, read back. @throws {WorkbookError} */
  apply(plan: WritePlan): Promise<Receipt>;
  /** Puts back what a receipt's plan overwrote. @throws {WorkbookError} changed-meanwhile, wrong-receipt, not-restored */
  restore(receipt: Receipt, options?: Restoring): Promise<void>;
  readonly settings: { load(): Promise<Settings>; save(settings: Settings): Promise<void> };
  select(ref: CellRef): Promise<void>;
  onChange(listener: (change: SheetChange) => void): Unsubscribe;
}

/** What happened to the sheets as such. */
export interface SheetEvent {
  readonly kind: 'activated' | 'added' | 'deleted' | 'renamed';
  /** The sheet's name; the old one where it was deleted, the new one where it was renamed. */
  readonly sheet: string;
  /** The old name of a renamed sheet, where it is known. */
  readonly before?: string;
}

/** How a wait for a cell that is being edited can end: the signal calls it off. */
export interface Waiting {
  readonly signal?: AbortSignal;
}

/** What the panel asks first. */
interface PanelOverview {
  readonly sheets: readonly SheetInfo[];
  readonly activeSheet: string;
  readonly settings: Settings;
  /** A write that ended half way, before this panel was opened: it can be put back. */
  readonly interrupted?: Receipt;
}

/** An open workbook with a person in front of it: the port, and what only a program with windows has. */
export interface PanelWorkbook extends Workbook {
  /** Sheets, active sheet, settings; begins to hear events. @throws {WorkbookError} */
  open(): Promise<PanelOverview>;
  /** @throws {WorkbookError} */
  sheets(options?: Waiting): Promise<SheetInfo[]>;
  /** @param options layout: merged cells as they are now, for planning @throws {WorkbookError} */
  read(sheet: string, options?: Waiting & { readonly layout?: boolean }): Promise<Sheet>;
  /** @throws {WorkbookError} */
  apply(plan: WritePlan, options?: Waiting): Promise<Receipt>;
  restore(receipt: Receipt, options?: Waiting & Restoring): Promise<void>;
  readonly settings: {
    load(): Promise<Settings>;
    save(settings: Settings, options?: Waiting): Promise<void>;
  };
  /** Which of some sheets may hold a form, where a light look is cheaper than reading them. @throws {WorkbookError} */
  mayHoldForms?(names: readonly string[]): Promise<readonly string[]>;
  onSheets(listener: (event: SheetEvent) => void): Unsubscribe;
  /** Hears which cell the person selects, where the program tells. */
  onSelect?(listener: (ref: CellRef) => void): Unsubscribe;
  /** Marks these cells of a sheet for the person, and no others of it; no file takes the marks over. */
  mark?(sheet: string, marks: readonly CellMark[]): void;
  /** Sets these cells apart for the person while a preview speaks of them, and no others; no file takes that over. */
  outline?(cells: readonly CellRef[]): void;
  /** Selects cells together, where the program can and cells are not marked. @returns how many it took @throws {WorkbookError} */
  selectAll?(sheet: string, cells: readonly CellAddress[]): Promise<number>;
  /** The cell that is selected now: the first of an area. @throws {WorkbookError} */
  selection?(): Promise<CellRef | undefined>;
  /** Puts the keyboard into the cells, where the program allows that. */
  focus?(): void;
}

/** An error for people: Chinese message with what, where and what to do next; `code` for machines. */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
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
