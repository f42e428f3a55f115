import type { WritePlan } from '../../plan/plan';
import type { CellAddress } from '../../sheet/address';
import type { Sheet } from '../../sheet/sheet';
import type { Settings } from '../../settings/settings';
import { HearingWorkbook } from '../hearing';
import { loadPart } from '../load-part';
import {
  type CellRef,
  type PanelWorkbook,
  type Receipt,
  type Restoring,
  type SheetInfo,
  type Waiting,
  WorkbookError,
} from '../workbook';
import { Connection, type ConnectionStatus, timerWait, type Wait } from './connection';
import { Echoes } from './echo';
import { Layouts } from './layouts';
import {
  type FirstAnswer,
  type FirstLook,
  type Overview,
  queueOverview,
  queueSheets,
  type SheetEntry,
} from './overview';
import { naming, Reader } from './reader';
import { firstSettings, loadSettings, saveSettings } from './settings';
import { activeCell, selectCell, selectCells } from './selecting';
import { canSelectAreas, type IsSetSupported, LOWEST_API } from './support';
import type { OnSheet } from './transaction';
import { Watch } from './watch';

/** What the add-in gives the workbook of its surroundings. */
export interface ExcelWorkbookOptions {
  /** `Office.context.requirements.isSetSupported`. */
  readonly isSetSupported: IsSetSupported;
  /** Hears when Excel waits for the person to leave a cell, and when it answers again. */
  readonly onStatus?: (status: ConnectionStatus) => void;
  /** Hears, in Chinese, what a person should know of how a sheet was read. */
  readonly onRemark?: (text: string) => void;
  /** Milliseconds, for telling our own changes from others'; default the clock. */
  readonly now?: () => number;
  /** Default a timer. */
  readonly wait?: Wait;
}

/** The port, with what Excel always offers. */
export type ExcelWorkbook = PanelWorkbook & Required<Pick<PanelWorkbook, 'mayHoldForms' | 'selection'>>;

/** Fetches what writes; it is asked for again where it could not be had. @throws {WorkbookError} part-missing */
export const loadWriting = () => loadPart(() => import('./writing-part'));

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

const ignored = () => undefined;

class OfficeWorkbook extends HearingWorkbook implements ExcelWorkbook {
  readonly settings = {
    load: (): Promise<Settings> => this.connection.read(loadSettings),
    save: (settings: Settings, { signal }: Waiting = {}): Promise<void> =>
      this.connection.read((context) => saveSettings(context, settings), signal),
  };
  /** Only where this Excel can. */
  readonly selectAll?: (sheet: string, cells: readonly CellAddress[]) => Promise<number>;
  private readonly connection: Connection;
  private readonly echoes: Echoes;
  protected readonly watch: Watch;
  private readonly layouts = new Layouts();
  private readonly reader: Reader;

  constructor(excel: typeof Excel, options: ExcelWorkbookOptions) {
    super();
    const {
      isSetSupported,
      onStatus = ignored,
      onRemark = ignored,
      now = Date.now,
      wait = timerWait,
    } = options;
    this.connection = new Connection(excel, { isSupported: isSetSupported, onStatus, wait });
    this.echoes = new Echoes(now);
    this.reader = new Reader(this.connection, this.layouts, onRemark);
    this.watch = new Watch(this.connection, this.echoes, (sheet) => this.layouts.forget(sheet));
    this.watch.changes.add(() => this.reader.forgetFirst());
    if (canSelectAreas(isSetSupported, excel))
      this.selectAll = (sheet, cells) =>
        naming(sheet, () => this.connection.read((context) => selectCells(context, sheet, cells)));
  }

  /**
   * Active sheet with its cells, too; registers the events. One round trip; more with a chart sheet in front, with
   * doubled settings, and after a write that was interrupted.
   */
  async open(): Promise<Overview> {
    const answer = await this.firstAnswer();
    const { settings, cells, hasJournal, ...overview } = answer;
    this.reader.keepFirst(cells);
    this.watch.learn(overview.sheets);
    const interrupted = hasJournal
      ? await (await loadWriting()).interruptedWrite(this.connection)
      : undefined;
    return {
      ...overview,
      settings: (await settings) ?? (await this.connection.read(firstSettings)),
      ...(interrupted ? { interrupted } : {}),
    };
  }

  /** On a chart sheet Excel has no active worksheet to give; a sheet may be more than it sends at once. */
  private async firstAnswer(): Promise<FirstAnswer> {
    try {
      return await this.look({ sheet: 'active', withCells: true });
    } catch (error) {
      const isTooLarge = error instanceof WorkbookError && error.code === 'too-large';
      return this.look(
        isTooLarge ? { sheet: 'active', withCells: false } : { sheet: 'first', withCells: true },
      );
    }
  }

  private look(first: FirstLook): Promise<FirstAnswer> {
    return this.connection.read(async (context) => {
      const finish = queueOverview(context.workbook, first);
      const registered = this.watch.queue(context);
      await context.sync();
      registered();
      return finish();
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

  /**
   * One round trip; a second on the first read of a sheet that may hold a form, for its merged areas, which are then
   * kept. The first read after `open` needs none for the cells of the active sheet.
   */
  read(
    name: string,
    { layout = false, signal }: Waiting & { readonly layout?: boolean } = {},
  ): Promise<Sheet> {
    return this.reader.read(name, layout, signal);
  }

  /** A light look at all of them in one round trip. */
  mayHoldForms(names: readonly string[]): Promise<readonly string[]> {
    return this.reader.glance(names);
  }

  async apply(plan: WritePlan, { signal }: Waiting = {}): Promise<Receipt> {
    const { applyPlan } = await loadWriting();
    const onSheet: OnSheet = (sheet) => this.watch.learnOne(sheet);
    const options = { ...(signal ? { signal } : {}), onSheet };
    const receipt = await this.writing(plan, () => applyPlan(this.connection, plan, options));
    this.layouts.written(plan);
    return receipt;
  }

  async restore(
    receipt: Receipt,
    { overwriteChanges = false, signal }: Waiting & Restoring = {},
  ): Promise<void> {
    const { plan } = receipt;
    const { restorePlan } = await loadWriting();
    const unmerged = await this.writing(plan, () =>
      restorePlan(this.connection, receipt, overwriteChanges, signal),
    );
    this.layouts.restored(unmerged, plan);
  }

  async select(ref: CellRef): Promise<void> {
    await naming(ref.sheet, () => this.connection.read((context) => selectCell(context, ref)));
  }

  /** The active cell. @throws {WorkbookError} */
  async selection(): Promise<CellRef | undefined> {
    return this.connection.read(activeCell);
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
}
