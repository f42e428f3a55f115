import type { Receipt, Settings, SheetInfo, Unsubscribe, Workbook } from '../workbook/workbook';
import type { WritePlan } from '../plan/plan';
import type { Sheet } from '../sheet/sheet';

/** What happened to the sheets as such. */
export interface SheetEvent {
  readonly kind: 'activated' | 'added' | 'deleted' | 'renamed';
  readonly sheet: string;
}

/** What the panel asks first. */
export interface PanelOverview {
  readonly sheets: readonly SheetInfo[];
  readonly activeSheet: string;
  readonly settings: Settings;
}

/** An open workbook with a person in front of it: the port, and what only a program with windows has. */
export interface PanelWorkbook extends Workbook {
  /** Sheets, active sheet, settings; begins to hear events. @throws {WorkbookError} */
  open(): Promise<PanelOverview>;
  /** @param options layout: merged cells as they are now, for planning @throws {WorkbookError} */
  read(sheet: string, options?: { readonly layout?: boolean }): Promise<Sheet>;
  /** @param options signal: ends the wait for a cell that is being edited @throws {WorkbookError} */
  apply(plan: WritePlan, options?: { readonly signal?: AbortSignal }): Promise<Receipt>;
  /** @param options overwriteChanges: also cells that a person changed since @throws {WorkbookError} */
  restore(
    receipt: Receipt,
    options?: { readonly overwriteChanges?: boolean; readonly signal?: AbortSignal },
  ): Promise<void>;
  onSheets(listener: (event: SheetEvent) => void): Unsubscribe;
  /** Puts the keyboard into the cells, where the program allows that. */
  focus?(): void;
}
