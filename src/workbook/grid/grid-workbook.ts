import type { FWorksheet } from '@univerjs/preset-sheets-core';
import type { WritePlan } from '../../plan/plan';
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
import { HearingWorkbook } from '../hearing';
import { factsOf } from '../sheet-facts';
import {
  type CellMark,
  type CellRef,
  type PanelWorkbook,
  type Receipt,
  type Restoring,
  type SheetInfo,
  type Unsubscribe,
  WorkbookError,
} from '../workbook';
import type { GridHandle } from './handle';
import { choicesFor } from './choices';
import { Entering } from './entering';
import { Fitting } from './fitting';
import type { StepTaken } from './history';
import { lookPlan, type PastedLook } from './look-plan';
import type { Places } from './places';
import { readSheet, type TextOf } from './reading';
import { PLAIN_FACTS, type SheetFacts } from './snapshot';
import { Watch } from './watch';
import { showCell } from './view';
import { changesBack, type GridUndo, putBack, undoOf, write } from './writing';

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
  /** Rows that grew with what was entered into them. */
  readonly heights: WritePlan['rowHeights'];
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
  /** What the right button of the mouse offers for the selected cells. */
  readonly entering: Pick<Entering, 'copy' | 'cut' | 'paste' | 'clear' | 'fillDown' | 'enterText'>;
  /** Hears that contents were pasted whose look was left behind. */
  onLookLeftBehind(listener: (look: PastedLook) => void): Unsubscribe;
  /** Gives pasted cells the look they had, as one step of undo. @returns how many: none whose content has changed since */
  giveLook(look: PastedLook): Promise<number>;
  /** Where cells are drawn. */
  readonly places: Places;
  /** What the sheet offers for a cell (数据有效性—序列); nothing for most. */
  choices(ref: CellRef): readonly string[];
  /** Hears that the person wants to see them (Alt+↓). */
  onChoose(listener: () => void): Unsubscribe;
}

/** The port over a grid. @example gridWorkbook(createGrid(element, snapshot), { textOf: cellText, settings }) */
export function gridWorkbook(handle: GridHandle, options: GridWorkbookOptions): GridWorkbook {
  return new UniverWorkbook(handle, options);
}

/** A plan that was written, and whether it still is: Ctrl+Z and Ctrl+Y go over it as well. */
interface Written {
  readonly plan: WritePlan;
  readonly undo: GridUndo;
  step?: StepTaken;
  isStanding: boolean;
}

class UniverWorkbook extends HearingWorkbook implements GridWorkbook {
  readonly settings = {
    load: async (): Promise<Settings> => this.saved ?? this.options.settings,
    save: async (settings: Settings): Promise<void> => {
      this.saved = settings;
      this.watch.settingsSaved();
    },
  };
  readonly entering: Entering;
  private saved: Settings | undefined;
  private written: Written[] = [];
  protected readonly watch: Watch;
  private readonly fitting: Fitting;

  constructor(
    private readonly handle: GridHandle,
    private readonly options: GridWorkbookOptions,
  ) {
    super();
    this.watch = new Watch(handle.univer, handle.book, handle.calculation);
    this.fitting = new Fitting(handle);
    this.entering = new Entering(handle);
    this.fitting.opened();
    this.watch.changes.add(({ sheet, range }) => range && this.fitting.entered(sheet, range));
  }

  get chartSheets(): readonly string[] {
    return this.handle.snapshot.chartSheets;
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
      const entry: Written = { plan, undo: undoOf(this.handle, plan), isStanding: true };
      try {
        entry.step = this.take(entry);
        await this.handle.calculation.settled();
        const expected = expectAfter(plan);
        const [difference] = differences(expected, this.finder(), 'values');
        if (difference) throw notAsPlanned(difference, '已恢复到写入前。');
        this.written.push(entry);
        const remarks = this.handle.snapshot.writingRemarks;
        return { plan, verified: cellsCompared(expected), snapshot: entry.undo, remarks };
      } catch (error) {
        if (entry.step) this.handle.history.forget(entry.step);
        this.handle.guard.through(() => this.handle.history.quietly(() => putBack(this.handle, entry.undo)));
        await this.handle.calculation.settled();
        throw error;
      }
    });
  }

  async restore({ plan, snapshot }: Receipt, { overwriteChanges = false }: Restoring = {}): Promise<void> {
    const entry = this.written.find(({ undo }) => undo === snapshot);
    if (!entry) throw new WorkbookError('wrong-receipt', '这不是当前文件的写入记录，无法恢复。');
    // Ctrl+Z has done it already.
    if (!entry.isStanding) return;
    await this.finishEditing();
    await this.handle.calculation.settled();
    if (!overwriteChanges)
      refuseChangedSince(conflictsIn(differences(expectAfter(plan), this.finder(), 'entries')));
    await this.watch.ours(() => this.takeBack(entry));
  }

  async select({ sheet: name, cell }: CellRef): Promise<void> {
    const sheet = this.sheet(name);
    this.handle.book.setActiveSheet(sheet);
    showCell(this.handle, sheet, cell);
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

  onLookLeftBehind(listener: (look: PastedLook) => void): Unsubscribe {
    return this.handle.leftBehind.add(listener);
  }

  async giveLook(look: PastedLook): Promise<number> {
    const plan = lookPlan(look, await this.read(look.sheet));
    if (plan.edits.length > 0) await this.apply(plan);
    return plan.edits.length;
  }

  get places(): Places {
    return this.handle.places;
  }

  choices({ sheet, cell }: CellRef): readonly string[] {
    const { lists } = this.factsOf(sheet);
    return choicesFor(lists, cell, (name) => this.handle.book.getSheetByName(name ?? sheet));
  }

  onChoose(listener: () => void): Unsubscribe {
    return this.handle.onChoose(listener);
  }

  async state(): Promise<GridState> {
    await this.handle.calculation.settled();
    const sheets = this.handle.book.getSheets().map((sheet) => this.readNow(sheet.getSheetName()));
    const plans = this.written.filter(({ isStanding }) => isStanding).map(({ plan }) => plan);
    return { plans, heights: this.fitting.heights, settings: this.saved, sheets };
  }

  async finishEditing(): Promise<void> {
    await this.handle.book.endEditingAsync(true);
  }

  focus(): void {
    this.handle.focus();
  }

  /** Writes as one step: Ctrl+Z takes it back, Ctrl+Y writes it again. */
  private take(entry: Written): StepTaken {
    const { history, guard } = this.handle;
    const back = changesBack(this.handle, entry.undo);
    const run = () => write(this.handle, entry.plan, entry.undo);
    return guard.through(() => history.take({ run, back, hear: (isDone) => (entry.isStanding = isDone) }));
  }

  /** A step of its own: Ctrl+Z writes again what was taken back. */
  private async takeBack(entry: Written): Promise<void> {
    const { history, guard } = this.handle;
    guard.through(() =>
      history.take({
        run: () => putBack(this.handle, entry.undo),
        back: entry.step?.redoMutations ?? [],
        hear: (isDone) => (entry.isStanding = !isDone),
      }),
    );
    entry.isStanding = false;
    await this.handle.calculation.settled();
  }

  private before(): WorkbookBefore {
    return {
      sheet: this.finder(),
      sheetNames: [...this.handle.book.getSheets().map((sheet) => sheet.getSheetName()), ...this.chartSheets],
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
