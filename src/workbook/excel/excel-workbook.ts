import type { WritePlan } from '../../plan/plan';
import { formatA1 } from '../../sheet/address';
import type { Sheet } from '../../sheet/sheet';
import type { Settings } from '../../settings/settings';
import {
  type CellRef,
  type Receipt,
  type SheetChange,
  type SheetInfo,
  type Unsubscribe,
  type Workbook,
  WorkbookError,
} from '../workbook';
import { Connection, type ConnectionStatus, timerWait, type Wait } from './connection';
import { Echoes } from './echo';
import { officeCode, toWorkbookError } from './errors';
import { type Overview, queueOverview, queueSheets, type SheetEntry } from './overview';
import { Layouts } from './layouts';
import { queueRead, type ReadScope, type SheetReading } from './reading';
import { firstSettings, loadSettings, saveSettings } from './settings';
import { type IsSetSupported, LOWEST_API } from './support';
import { applyPlan, type OnSheet, restorePlan } from './transaction';
import { type SheetEvent, Watch } from './watch';

/** What the add-in gives the workbook of its surroundings. */
export interface ExcelWorkbookOptions {
  /** `Office.context.requirements.isSetSupported`. */
  readonly isSetSupported: IsSetSupported;
  /** Hears when Excel waits for the person to leave a cell, and when it answers again. */
  readonly onStatus?: (status: ConnectionStatus) => void;
  /** Milliseconds, for telling our own changes from others'; default the clock. */
  readonly now?: () => number;
  /** Default a timer. */
  readonly wait?: Wait;
}

/** How a wait for a cell that is being edited can end: the signal calls it off. */
export interface Waiting {
  readonly signal?: AbortSignal;
}

/** The open workbook in Excel: the port, and what only Excel has. */
export interface ExcelWorkbook extends Workbook {
  /** Sheets, active sheet and settings; registers the events. One round trip (two with doubled settings). */
  open(): Promise<Overview>;
  /** @throws {WorkbookError} */
  sheets(options?: Waiting): Promise<SheetInfo[]>;
  /**
   * One round trip; a second on the first read of a protected sheet with some cells unlocked. Merged areas and print
   * area are read the first time and then kept.
   * @param options layout: read merged areas and print area again, before planning @throws {WorkbookError}
   */
  read(sheet: string, options?: Waiting & { readonly layout?: boolean }): Promise<Sheet>;
  /** @throws {WorkbookError} */
  apply(plan: WritePlan, options?: Waiting): Promise<Receipt>;
  /** @param options overwriteChanges: also cells that a person changed since @throws {WorkbookError} */
  restore(receipt: Receipt, options?: Waiting & { readonly overwriteChanges?: boolean }): Promise<void>;
  readonly settings: {
    load(): Promise<Settings>;
    save(settings: Settings, options?: Waiting): Promise<void>;
  };
  /** Sheets activated, added, deleted, renamed. */
  onSheets(listener: (event: SheetEvent) => void): Unsubscribe;
}

/** Whether this Excel is new enough: ExcelApi 1.14, Excel 2021. */
export function isExcelSupported(isSetSupported: IsSetSupported): boolean {
  return isSetSupported('ExcelApi', LOWEST_API);
}

/**
 * The workbook in which the add-in runs.
 * @example const workbook = excelWorkbook(Excel, { isSetSupported: (set, version) => Office.context.requirements.isSetSupported(set, version) });
 */
export function excelWorkbook(excel: typeof Excel, options: ExcelWorkbookOptions): ExcelWorkbook {
  return new OfficeWorkbook(excel, options);
}

class OfficeWorkbook implements ExcelWorkbook {
  readonly settings = {
    load: (): Promise<Settings> => this.connection.read(loadSettings),
    save: (settings: Settings, { signal }: Waiting = {}): Promise<void> =>
      this.connection.read((context) => saveSettings(context, settings), signal),
  };
  private readonly connection: Connection;
  private readonly echoes: Echoes;
  private readonly watch: Watch;
  private readonly layouts = new Layouts();
  /** Sheets whose locked cells differ: these are read together with the rest from then on. */
  private readonly withLocked = new Set<string>();

  constructor(excel: typeof Excel, options: ExcelWorkbookOptions) {
    const { isSetSupported, onStatus = () => undefined, now = Date.now, wait = timerWait } = options;
    this.connection = new Connection(excel, { isSupported: isSetSupported, onStatus, wait });
    this.echoes = new Echoes(now);
    this.watch = new Watch(this.connection, this.echoes, (sheet) => this.layouts.forget(sheet));
  }

  async open(): Promise<Overview> {
    return this.connection.read(async (context) => {
      const finish = queueOverview(context.workbook);
      const registered = this.watch.queue(context);
      await context.sync();
      registered();
      const { settings, ...overview } = finish();
      this.watch.learn(overview.sheets);
      return { ...overview, settings: (await settings) ?? (await firstSettings(context)) };
    });
  }

  async sheets({ signal }: Waiting = {}): Promise<SheetInfo[]> {
    return this.connection.read(async (context) => {
      const finish = queueSheets(context.workbook);
      await context.sync();
      const sheets: SheetEntry[] = finish();
      this.watch.learn(sheets);
      return sheets;
    }, signal);
  }

  async read(
    name: string,
    { layout = false, signal }: Waiting & { readonly layout?: boolean } = {},
  ): Promise<Sheet> {
    const known = layout ? undefined : this.layouts.get(name);
    const reading = await this.readScope(name, { layout: known, locked: this.withLocked.has(name) }, signal);
    this.layouts.set(name, reading.layout);
    if (!reading.needsLocked) return reading.sheet;
    this.withLocked.add(name);
    return (await this.readScope(name, { layout: reading.layout, locked: true }, signal)).sheet;
  }

  async apply(plan: WritePlan, { signal }: Waiting = {}): Promise<Receipt> {
    const onSheet: OnSheet = (sheet) => this.watch.learnOne(sheet);
    const options = { ...(signal ? { signal } : {}), onSheet };
    const receipt = await this.writing(plan, () => applyPlan(this.connection, plan, options));
    this.layouts.written(plan);
    return receipt;
  }

  async restore(
    receipt: Receipt,
    { overwriteChanges = false, signal }: Waiting & { readonly overwriteChanges?: boolean } = {},
  ): Promise<void> {
    const { plan } = receipt;
    const unmerged = await this.writing(plan, () =>
      restorePlan(this.connection, receipt, overwriteChanges, signal),
    );
    this.layouts.restored(unmerged, plan);
  }

  async select({ sheet: name, cell }: CellRef): Promise<void> {
    await this.naming(name, () =>
      this.connection.read(async (context) => {
        const sheet = context.workbook.worksheets.getItem(name);
        sheet.activate();
        sheet.getRange(formatA1(cell)).select();
        await context.sync();
      }),
    );
  }

  onChange(listener: (change: SheetChange) => void): Unsubscribe {
    return this.watch.onChange(listener);
  }

  onSheets(listener: (event: SheetEvent) => void): Unsubscribe {
    return this.watch.onSheets(listener);
  }

  /** More than 512 merged areas cannot be listed: then the sheet is read without. */
  private async readScope(name: string, scope: ReadScope, signal?: AbortSignal): Promise<SheetReading> {
    try {
      return await this.naming(name, () =>
        this.connection.read(async (context) => {
          const finish = queueRead(context.workbook.worksheets.getItem(name), scope);
          await context.sync();
          return finish();
        }, signal),
      );
    } catch (error) {
      const cause = error instanceof WorkbookError ? error.cause : undefined;
      if (scope.layout || officeCode(cause) !== 'GeneralException') throw error;
      return this.readScope(
        name,
        { ...scope, layout: { merges: [], printArea: undefined, hiddenRows: new Set() } },
        signal,
      );
    }
  }

  /** Our own events are expected from the first write to some time after the last. */
  private async writing<T>(plan: WritePlan, action: () => Promise<T>): Promise<T> {
    this.echoes.expect(plan);
    try {
      return await this.watch.during(action());
    } finally {
      this.echoes.expect(plan);
    }
  }

  /** A missing sheet is named. */
  private async naming<T>(sheet: string, action: () => Promise<T>): Promise<T> {
    try {
      return await action();
    } catch (error) {
      const cause = error instanceof WorkbookError ? error.cause : undefined;
      if (officeCode(cause) !== 'ItemNotFound') throw toWorkbookError(error);
      throw new WorkbookError('sheet-not-found', `工作表“${sheet}”已不存在，可能已被删除或改名。`, { cause });
    }
  }
}
