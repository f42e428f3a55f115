import type { CellRange } from '../../src/sheet/address';
import { documented } from './errors';
import type { Events, Origin } from './events';
import type { Behaviour } from './behaviour';
import { calculate } from './model/calculation';
import { cellOf, keptAddresses } from './model/sheet';
import type { SheetState, WorkbookState } from './model/state';
import type { Session } from './objects/object';
import { canUndo, type Platform, type UndoStack } from './undo';

/** From ExcelApi 1.20 on an add-in's writes can be undone; before, they clear the undo stack. */
const UNDO_SINCE = 20;

/** What kind of Excel a session is. */
export interface SessionKind {
  readonly apiLevel: number;
  readonly platform: Platform;
  readonly behaviour: Behaviour;
}

/** The workbook with everything that a change sets going: undo, calculation, events. */
export class WorkbookSession implements Session {
  /** Who is at work in the present request or action. */
  origin: Origin = 'add-in';
  isReadOnly = false;
  isBehind = false;
  private isChanging = false;
  private isSuspended = false;
  /** The workbook before the undo group that is open, and whether the group changed anything. */
  private group: { readonly before: WorkbookState; hasChanged: boolean } | undefined;
  private contents: { sheet: SheetState; range: CellRange; changeType: string }[] = [];

  constructor(
    public workbook: WorkbookState,
    private readonly kind: SessionKind,
    private readonly events: Events,
    private readonly undoStack: UndoStack,
  ) {}

  get apiLevel(): number {
    return this.kind.apiLevel;
  }

  get behaviour(): Behaviour {
    return this.kind.behaviour;
  }

  /** Runs one request or one action of a person; afterwards formulas are computed and events queued. */
  transact<T>(origin: Origin, action: () => T): T {
    this.origin = origin;
    try {
      return action();
    } finally {
      this.finish();
    }
  }

  changing(member?: string): void {
    if (this.isReadOnly) throw documented('AccessDenied');
    if (member !== undefined && !this.canUndo(member)) return this.changingForGood();
    if (this.group && this.origin === 'add-in') this.group.hasChanged = true;
    if (this.isChanging || (this.group && this.origin === 'add-in')) return;
    this.isChanging = true;
    const isKept = this.origin !== 'add-in' || this.apiLevel >= UNDO_SINCE;
    this.undoStack.record(this.workbook, isKept && this.origin !== 'co-author');
  }

  /** From here to `closeUndoGroup` everything is one step of undo, or refused. */
  openUndoGroup(): void {
    this.group = { before: structuredClone(this.workbook), hasChanged: false };
  }

  closeUndoGroup(): void {
    if (this.group?.hasChanged) this.undoStack.push(this.group.before);
    this.group = undefined;
  }

  contentChanged(sheet: SheetState, range: CellRange, changeType = 'RangeEdited'): void {
    this.contents.push({ sheet, range, changeType });
    if (!this.isSuspended) this.calculate(sheet, range);
  }

  lookChanged(sheet: SheetState, range: CellRange): void {
    if (this.behaviour.events === 'prompt') this.contentChanged(sheet, range);
    else if (!this.isSuspended) this.calculate(sheet, range);
  }

  recalculate(): void {
    const isAsDisplayed = this.behaviour.precision === 'as displayed';
    calculate(this.workbook, { isAsDisplayed }).forEach((id) => this.events.calculated(id));
  }

  sheetActivated(sheet: SheetState): void {
    const before = this.workbook.activeSheet;
    if (before === sheet.id) return;
    this.workbook.activeSheet = sheet.id;
    this.workbook.selection = { sheet: sheet.id, range: { top: 1, left: 1, bottom: 1, right: 1 } };
    this.events.activated(sheet, before);
  }

  sheetAdded(sheet: SheetState): void {
    this.workbook.sheets.push(sheet);
    this.events.added(sheet, this.origin);
  }

  /** A deleted sheet cannot be brought back: the undo stack goes with it. */
  sheetDeleted(sheet: SheetState): void {
    const { sheets } = this.workbook;
    sheets.splice(sheets.indexOf(sheet), 1);
    this.undoStack.clear();
    this.events.deleted(sheet, this.origin);
    const next = sheets.find(({ visibility }) => visibility === 'Visible');
    if (this.workbook.activeSheet === sheet.id && next) this.sheetActivated(next);
    this.contentChanged(sheet, { top: 1, left: 1, bottom: 1, right: 1 });
    this.contents = this.contents.filter((each) => each.sheet !== sheet);
  }

  /** References follow a renamed sheet. */
  sheetRenamed(sheet: SheetState, before: string): void {
    const names = [...this.workbook.names, ...this.workbook.sheets.flatMap((each) => each.names)];
    for (const name of names) {
      name.formula = name.formula
        .replaceAll(`${before}!`, `${sheet.name}!`)
        .replaceAll(`'${before}'!`, `'${sheet.name}'!`);
    }
    this.events.renamed(sheet, before, this.origin);
  }

  selectionChanged(): void {
    const { sheet, range, areas = [range] } = this.workbook.selection;
    this.events.selectionChanged(sheet, areas);
  }

  subscribe(event: number, target: string): void {
    this.events.subscribe(event, target);
  }

  unsubscribe(event: number, target: string): void {
    this.events.unsubscribe(event, target);
  }

  suspendCalculation(): void {
    this.isSuspended = true;
  }

  /** In manual mode only what was entered is computed. */
  private calculate(sheet: SheetState, range: CellRange): void {
    if (this.behaviour.calculation === 'automatic') return this.recalculate();
    const entered = keptAddresses(sheet, range).map((address) => cellOf(sheet, address));
    const isAsDisplayed = this.behaviour.precision === 'as displayed';
    const changed = calculate(this.workbook, { only: new Set(entered), isAsDisplayed });
    changed.forEach((id) => this.events.calculated(id));
  }

  private canUndo(member: string): boolean {
    return this.origin !== 'add-in' || this.apiLevel < UNDO_SINCE || canUndo(member, this.kind.platform);
  }

  /** A change that cannot be undone: refused within a group, else the end of the undo stack. */
  private changingForGood(): void {
    if (this.group) throw documented('UndoNotSupported');
    this.isChanging = true;
    this.undoStack.clear();
  }

  private finish(): void {
    const entered = this.contents;
    if (this.isSuspended) entered.forEach(({ sheet, range }) => this.calculate(sheet, range));
    for (const { sheet, range, changeType } of this.contents)
      this.events.changed(sheet, range, this.origin, changeType);
    this.contents = [];
    this.isChanging = false;
    this.isSuspended = false;
  }
}
