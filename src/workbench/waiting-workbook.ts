import type { WritePlan } from '../plan/plan';
import type { Sheet } from '../sheet/sheet';
import type { Settings } from '../settings/settings';
import type {
  CellMark,
  CellRef,
  PanelWorkbook,
  Receipt,
  Restoring,
  SheetChange,
  SheetEvent,
  SheetInfo,
  Unsubscribe,
} from '../workbook/workbook';
import type { PageWorkbook } from '../workbook/grid-file/file-in-grid';
import type { OpenedFile } from '../workbook/grid-file/open-file';

/** The file itself until the grid has come, then the grid: the panel need not wait for a megabyte of grid. */
export class WaitingWorkbook implements PanelWorkbook {
  readonly settings = {
    load: async (): Promise<Settings> => (this.page ?? this.opened.workbook).settings.load(),
    save: async (settings: Settings): Promise<void> => (await this.show()).settings.save(settings),
  };
  private page: PageWorkbook | undefined;
  private showing: Promise<PageWorkbook> | undefined;
  /** What is to be marked by sheet, for the grid when it comes. */
  private readonly marks = new Map<string, readonly CellMark[]>();
  private readonly hearers = new Set<(page: PageWorkbook) => void>();

  /** @param makeGrid loads the grid and shows the file in it */
  constructor(
    private readonly opened: OpenedFile,
    private readonly makeGrid: () => Promise<PageWorkbook>,
  ) {}

  /** Shows the grid, once. Where it fails the findings stay, and writing tries anew and says why it cannot. @throws {WorkbookError} */
  show(): Promise<PageWorkbook> {
    this.showing ??= this.arrive();
    return this.showing;
  }

  async open() {
    if (this.page) return this.page.open();
    const { workbook } = this.opened;
    const settings = await workbook.settings.load();
    const [sheets, wanted] = [this.readSheets(), workbook.activeSheet()];
    const activeSheet = sheets.some(({ name }) => name === wanted) ? wanted : (sheets[0]?.name ?? wanted);
    return { sheets, activeSheet, settings };
  }

  get chartSheets(): readonly string[] {
    return this.opened.workbook.chartSheets;
  }

  async sheets() {
    return this.page?.sheets() ?? this.readSheets();
  }

  async read(name: string): Promise<Sheet> {
    return (this.page ?? this.opened.workbook).read(name);
  }

  async apply(plan: WritePlan): Promise<Receipt> {
    return (await this.show()).apply(plan);
  }

  async restore(receipt: Receipt, options?: Restoring): Promise<void> {
    return (await this.show()).restore(receipt, options);
  }

  async select(ref: CellRef): Promise<void> {
    return (await this.show()).select(ref);
  }

  mark(sheet: string, marks: readonly CellMark[]): void {
    this.marks.set(sheet, marks);
    this.page?.mark(sheet, marks);
  }

  outline(cells: readonly CellRef[]): void {
    this.page?.outline(cells);
  }

  async selection(): Promise<CellRef | undefined> {
    return this.page?.selection();
  }

  focus(): void {
    this.page?.focus();
  }

  onChange(listener: (change: SheetChange) => void): Unsubscribe {
    return this.hearing((page) => page.onChange(listener));
  }

  onSheets(listener: (event: SheetEvent) => void): Unsubscribe {
    return this.hearing((page) => page.onSheets(listener));
  }

  onSelect(listener: (ref: CellRef) => void): Unsubscribe {
    return this.hearing((page) => page.onSelect(listener));
  }

  /** Those that cannot be read are as if they were not there. */
  private readSheets(): SheetInfo[] {
    const { workbook, unread } = this.opened;
    return workbook.sheetList().filter(({ name }) => !unread.some(({ sheet }) => sheet === name));
  }

  private async arrive(): Promise<PageWorkbook> {
    const page = await this.makeGrid().catch((error: unknown) => {
      // What is wanted the next time is tried anew.
      this.showing = undefined;
      throw error;
    });
    this.page = page;
    this.marks.forEach((marks, sheet) => page.mark(sheet, marks));
    this.hearers.forEach((hear) => hear(page));
    return page;
  }

  private hearing(listen: (page: PageWorkbook) => Unsubscribe): Unsubscribe {
    if (this.page) return listen(this.page);
    let end: Unsubscribe = () => undefined;
    const hear = (page: PageWorkbook) => (end = listen(page));
    this.hearers.add(hear);
    return () => {
      this.hearers.delete(hear);
      end();
    };
  }
}
