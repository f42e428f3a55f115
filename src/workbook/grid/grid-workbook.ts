import type { FWorksheet } from '@univerjs/preset-sheets-core';
import type { WritePlan } from '../../plan/plan';
import { contains } from '../../sheet/address';
import type { Sheet } from '../../sheet/sheet';
import type { Settings } from '../../settings/settings';
import {
  cellsCompared,
  conflictsIn,
  differences,
  expectAfter,
  type FoundSheet,
  notAsPlanned,
  refuseChangedSince,
} from '../after-writing';
import { refuseUnwritable, type SheetBefore, type WorkbookBefore } from '../before-writing';
import { factsOf } from '../sheet-facts';
import {
  type CellMark,
  type CellRef,
  type PanelWorkbook,
  type Receipt,
  type Restoring,
  type SheetChange,
  type SheetEvent,
  type SheetInfo,
  type Unsubscribe,
  WorkbookError,
} from '../workbook';
import type { GridHandle } from './create-grid';
import { gridRange } from './look';
import { mergesOf, readSheet, type TextOf } from './reading';
import { PLAIN_FACTS, type SheetFacts } from './snapshot';
import { Watch } from './watch';
import { bringIntoView } from './view';
import { type GridUndo, putBack, undoOf, write } from './writing';

/** What the grid is given of its surroundings. */
export interface GridWorkbookOptions {
  readonly textOf: TextOf;
  /** As the file holds them. */
  readonly settings: Settings;
}

/** What was done in the grid, for whoever writes it into a file. */
export interface GridState {
  /** The plans that were written and not taken back, in order. */
  readonly plans: readonly WritePlan[];
  /** Undefined as long as nothing was saved. */
  readonly settings: Settings | undefined;
  /** Every sheet as it is now, in order. */
  readonly sheets: readonly Sheet[];
}

/** The workbook in the page: the port, and what only the page needs. */
export interface GridWorkbook extends PanelWorkbook {
  /** Hears which cell the person selects. */
  onSelect(listener: (ref: CellRef) => void): Unsubscribe;
  /** Marks these cells of a sheet, and no others of it; nothing of it reaches a file. */
  mark(sheet: string, marks: readonly CellMark[]): void;
  /** Sets these cells apart, and no others. */
  outline(cells: readonly CellRef[]): void;
  /** Hears over which cell the pointer is. */
  onHover(listener: (ref: CellRef) => void): Unsubscribe;
  /** The cell that is selected now; undefined while none is. */
  selection(): Promise<CellRef | undefined>;
  /** Hears, in Chinese, why the grid refused something that no file could keep. */
  onRefused(listener: (message: string) => void): Unsubscribe;
  /** Waits for the calculation, then tells everything. */
  state(): Promise<GridState>;
  /** Takes over what is being typed: before a download, or it would be missing. */
  finishEditing(): Promise<void>;
  /** Puts the keyboard into the grid. */
  focus(): void;
}

/** The port over a grid. @example gridWorkbook(createGrid(element, snapshot), { textOf: cellText, settings }) */
export function gridWorkbook(handle: GridHandle, options: GridWorkbookOptions): GridWorkbook {
  return new UniverWorkbook(handle, options);
}

class UniverWorkbook implements GridWorkbook {
  readonly settings = {
    load: async (): Promise<Settings> => this.saved ?? this.options.settings,
    save: async (settings: Settings): Promise<void> => {
      this.saved = settings;
      this.watch.settingsSaved();
    },
  };
  private saved: Settings | undefined;
  private written: { readonly plan: WritePlan; readonly undo: GridUndo }[] = [];
  private readonly watch: Watch;

  constructor(
    private readonly handle: GridHandle,
    private readonly options: GridWorkbookOptions,
  ) {
    this.watch = new Watch(handle.univer, handle.book, handle.calculation);
  }

  async open() {
    const activeSheet = this.handle.book.getActiveSheet().getSheetName();
    return { sheets: await this.sheets(), activeSheet, settings: await this.settings.load() };
  }

  async sheets(): Promise<SheetInfo[]> {
    return this.handle.book.getSheets().map((sheet) => ({
      name: sheet.getSheetName(),
      visible: !sheet.isSheetHidden(),
      protected: this.factsOf(sheet.getSheetName()).isProtected,
    }));
  }

  async read(name: string): Promise<Sheet> {
    await this.handle.calculation.settled();
    return this.readNow(name);
  }

  async apply(plan: WritePlan): Promise<Receipt> {
    await this.finishEditing();
    await this.handle.calculation.settled();
    return this.watch.ours(async () => {
      refuseUnwritable(plan, this.before());
      const undo = undoOf(this.handle, plan);
      try {
        this.handle.guard.through(() => write(this.handle, plan, undo));
        await this.handle.calculation.settled();
        const expected = expectAfter(plan);
        const [difference] = differences(expected, this.finder(), 'values');
        if (difference) throw notAsPlanned(difference, '已恢复到写入前。');
        this.written.push({ plan, undo });
        return { plan, verified: cellsCompared(expected), snapshot: undo };
      } catch (error) {
        await this.takeBack(undo);
        throw error;
      }
    });
  }

  async restore({ plan, snapshot }: Receipt, { overwriteChanges = false }: Restoring = {}): Promise<void> {
    const entry = this.written.find(({ undo }) => undo === snapshot);
    if (!entry) throw new WorkbookError('wrong-receipt', '这不是当前文件的写入记录，无法恢复。');
    await this.finishEditing();
    await this.handle.calculation.settled();
    if (!overwriteChanges)
      refuseChangedSince(conflictsIn(differences(expectAfter(plan), this.finder(), 'entries')));
    await this.watch.ours(() => this.takeBack(entry.undo));
    this.written = this.written.filter((each) => each !== entry);
  }

  async select({ sheet: name, cell }: CellRef): Promise<void> {
    const sheet = this.sheet(name);
    this.handle.book.setActiveSheet(sheet);
    const range = mergesOf(sheet).find((merge) => contains(merge, cell));
    (range ? sheet.getRange(gridRange(range)) : sheet.getRange(cell.row - 1, cell.column - 1)).activate();
    bringIntoView(sheet, cell);
  }

  onChange(listener: (change: SheetChange) => void): Unsubscribe {
    return this.watch.onChange(listener);
  }

  onSheets(listener: (event: SheetEvent) => void): Unsubscribe {
    return this.watch.onSheets(listener);
  }

  onSelect(listener: (ref: CellRef) => void): Unsubscribe {
    return this.watch.onSelect(listener);
  }

  mark(sheet: string, marks: readonly CellMark[]): void {
    this.handle.marks.show(sheet, marks);
  }

  outline(cells: readonly CellRef[]): void {
    this.handle.marks.outline(cells);
  }

  onHover(listener: (ref: CellRef) => void): Unsubscribe {
    const { univer } = this.handle;
    const hearing = univer.addEvent(univer.Event.CellHover, ({ worksheet, row, column }) =>
      listener({ sheet: worksheet.getSheetName(), cell: { row: row + 1, column: column + 1 } }),
    );
    return () => hearing.dispose();
  }

  async selection(): Promise<CellRef | undefined> {
    const sheet = this.handle.book.getActiveSheet();
    const range = sheet.getSelection()?.getActiveRange();
    if (!range) return undefined;
    return { sheet: sheet.getSheetName(), cell: { row: range.getRow() + 1, column: range.getColumn() + 1 } };
  }

  onRefused(listener: (message: string) => void): Unsubscribe {
    return this.handle.guard.onRefused(listener);
  }

  async state(): Promise<GridState> {
    await this.handle.calculation.settled();
    const sheets = this.handle.book.getSheets().map((sheet) => this.readNow(sheet.getSheetName()));
    return { plans: this.written.map(({ plan }) => plan), settings: this.saved, sheets };
  }

  async finishEditing(): Promise<void> {
    await this.handle.book.endEditingAsync(true);
  }

  focus(): void {
    this.handle.focus();
  }

  private async takeBack(undo: GridUndo): Promise<void> {
    this.handle.guard.through(() => putBack(this.handle, undo));
    await this.handle.calculation.settled();
  }

  private before(): WorkbookBefore {
    return {
      sheet: this.finder(),
      sheetNames: this.handle.book.getSheets().map((sheet) => sheet.getSheetName()),
      isStructureProtected: this.handle.snapshot.isStructureProtected,
    };
  }

  /** Reads every sheet once; the grid keeps no names of cells. */
  private finder(): (name: string) => (SheetBefore & FoundSheet) | undefined {
    const known = new Map<string, SheetBefore & FoundSheet>();
    return (name) => {
      const isThere = known.has(name) || this.handle.book.getSheetByName(name) !== null;
      if (isThere && !known.has(name)) known.set(name, factsOf(this.readNow(name)));
      return known.get(name);
    };
  }

  private readNow(name: string): Sheet {
    return readSheet(this.sheet(name), this.factsOf(name), this.options.textOf);
  }

  private sheet(name: string): FWorksheet {
    const sheet = this.handle.book.getSheetByName(name);
    if (sheet) return sheet;
    throw new WorkbookError('sheet-not-found', `工作表“${name}”已不存在，可能已被删除或改名。`);
  }

  private factsOf(name: string): SheetFacts {
    return this.handle.snapshot.facts.get(name) ?? PLAIN_FACTS;
  }
}
