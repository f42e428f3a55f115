import type { Settings } from '../settings/settings';
import type { CellMark, CellRef, Receipt, SheetInfo, Unsubscribe, Workbook } from '../workbook/workbook';
import type { WritePlan } from '../plan/plan';
import type { Sheet } from '../sheet/sheet';

/** What happened to the sheets as such. */
export interface SheetEvent {
  readonly kind: 'activated' | 'added' | 'deleted' | 'renamed';
  readonly sheet: string;
  /** The old name of a renamed sheet, where it is known. */
  readonly before?: string;
}

/** How a wait for a cell that is being edited can end: the signal calls it off. */
export interface Waiting {
  readonly signal?: AbortSignal;
}

/** What the panel asks first. */
export interface PanelOverview {
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
  /** @param options overwriteChanges: also cells that a person changed since @throws {WorkbookError} */
  restore(receipt: Receipt, options?: Waiting & { readonly overwriteChanges?: boolean }): Promise<void>;
  readonly settings: {
    load(): Promise<Settings>;
    save(settings: Settings, options?: Waiting): Promise<void>;
  };
  /** Which of some sheets may hold a form, where a light look is cheaper than reading them. */
  mayHoldForms?(names: readonly string[]): Promise<readonly string[]>;
  onSheets(listener: (event: SheetEvent) => void): Unsubscribe;
  /** Hears which cell the person selects, where the program tells. */
  onSelect?(listener: (ref: CellRef) => void): Unsubscribe;
  /** Marks these cells of a sheet for the person, and no others of it; no file takes the marks over. */
  mark?(sheet: string, marks: readonly CellMark[]): void;
  /** The cell that is selected now: the first of an area. @throws {WorkbookError} */
  selection?(): Promise<CellRef | undefined>;
  /** Puts the keyboard into the cells, where the program allows that. */
  focus?(): void;
}
