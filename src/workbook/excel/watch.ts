import { Hearing } from '../hearing';
import type { SheetChange, SheetEvent } from '../workbook';
import { parseExcelRange } from './address';
import type { Connection } from './connection';
import type { Echoes } from './echo';
import { queueSheets, type SheetEntry } from './overview';
import { canWatchNames } from './support';

/** Hears what happens in the workbook, each event registered once, and tells it in the port's words. */
export class Watch extends Hearing {
  private names = new Map<string, string>();
  private isRegistered = false;
  /** A new sheet comes with many events at once: they share one look at the list. */
  private refreshing: Promise<void> | undefined;
  /** Resolves when no write of ours is under way: the names of sheets that it adds are known then. */
  private written: Promise<void> = Promise.resolve();

  constructor(
    private readonly connection: Connection,
    private readonly echoes: Echoes,
    /** Told when rows, columns or the sheet itself moved: places known of it no longer hold. */
    private readonly onStructure: (sheet: string) => void,
  ) {
    super();
  }

  /** Names by id, from whoever read the list of sheets. */
  learn(sheets: readonly SheetEntry[]): void {
    this.names = new Map(sheets.map(({ id, name }) => [id, name]));
  }

  /** Events of sheets not known yet wait for this write. */
  async during<T>(write: Promise<T>): Promise<T> {
    this.written = write.then(ignored, ignored);
    return write;
  }

  /** A sheet that we added ourselves: nobody need ask for its name when its events come. */
  learnOne({ id, name }: Pick<SheetEntry, 'id' | 'name'>): void {
    this.names.set(id, name);
  }

  /** Queues the registrations, unless they stand; the caller's sync sends them. @returns what to call after it */
  queue({ workbook }: Excel.RequestContext): () => void {
    if (this.isRegistered) return () => undefined;
    const { worksheets } = workbook;
    worksheets.onChanged.add((event) => this.changed(event));
    worksheets.onCalculated.add((event) => this.calculated(event));
    worksheets.onActivated.add((event) => this.happened('activated', event.worksheetId));
    worksheets.onSelectionChanged.add((event) => this.selected(event));
    worksheets.onAdded.add((event) => this.happened('added', event.worksheetId));
    worksheets.onDeleted.add((event) => this.happened('deleted', event.worksheetId));
    if (canWatchNames(this.connection.isSupported, worksheets))
      worksheets.onNameChanged.add((event) => this.renamed(event));
    return () => {
      this.isRegistered = true;
    };
  }

  private async changed(event: Excel.WorksheetChangedEventArgs): Promise<void> {
    const sheet = await this.nameOf(event.worksheetId);
    if (sheet === undefined) return;
    if (event.changeType !== 'RangeEdited') this.onStructure(sheet);
    const range = parseExcelRange(event.address);
    const source = this.sourceOf(event, sheet);
    this.tell({ sheet, source, ...(range ? { range } : {}) });
  }

  /** Excel says itself whether it was us, from ExcelApi 1.14 on. */
  private sourceOf(event: Excel.WorksheetChangedEventArgs, sheet: string): SheetChange['source'] {
    if (event.source === 'Remote') return 'remote';
    const isOurs =
      event.triggerSource === undefined
        ? this.echoes.isChange(sheet, parseExcelRange(event.address))
        : event.triggerSource === 'ThisLocalAddin';
    return isOurs ? 'ourselves' : 'person';
  }

  /** Cells whose formula gave a new result set off no onChanged. */
  private async calculated({ worksheetId }: Excel.WorksheetCalculatedEventArgs): Promise<void> {
    const sheet = await this.nameOf(worksheetId);
    if (sheet !== undefined)
      this.tell({ sheet, source: this.echoes.isCalculation() ? 'ourselves' : 'person' });
  }

  private async happened(kind: SheetEvent['kind'], id: string): Promise<void> {
    const sheet = await this.nameOf(id);
    if (kind === 'deleted') this.names.delete(id);
    if (sheet === undefined) return;
    if (kind === 'deleted') this.onStructure(sheet);
    this.sheets.tell({ kind, sheet });
  }

  private async renamed(event: Excel.WorksheetNameChangedEventArgs): Promise<void> {
    const { worksheetId, nameBefore: before, nameAfter: sheet } = event;
    this.names.set(worksheetId, sheet);
    this.sheets.tell({ kind: 'renamed', sheet, before });
  }

  /** Of a sheet not known yet nothing is found anyway. */
  private async selected({ worksheetId, address }: Excel.WorksheetSelectionChangedEventArgs): Promise<void> {
    const sheet = this.names.get(worksheetId);
    const range = parseExcelRange(address.split(',')[0] ?? '');
    if (sheet === undefined || !range) return;
    const ref = { sheet, cell: { row: range.top, column: range.left } };
    this.selections.tell(ref);
  }

  private tell(change: SheetChange): void {
    this.changes.tell(change);
  }

  /** An id not seen before is a new sheet: the list is read again. Undefined once it is gone. */
  private async nameOf(id: string): Promise<string | undefined> {
    if (!this.names.has(id)) await this.written;
    if (!this.names.has(id)) {
      this.refreshing ??= this.refresh().finally(() => {
        this.refreshing = undefined;
      });
      await this.refreshing;
    }
    return this.names.get(id);
  }

  private async refresh(): Promise<void> {
    try {
      this.learn(
        await this.connection.read(async (context) => {
          const sheets = queueSheets(context.workbook);
          await context.sync();
          return sheets();
        }),
      );
    } catch {
      // An event handler has nobody to tell; the next read by the panel meets the same trouble and says so.
    }
  }
}

const ignored = () => undefined;
