import { cellKey, type CellRange, LAST_COLUMN, parseA1, parseRange } from '../../src/sheet/address';
import { type Behaviour, usualBehaviour } from './behaviour';
import { type Counters, NOTHING_COUNTED } from './counters';
import type { ErrorCode } from './errors';
import { Events, type Origin } from './events';
import { execute, type References } from './executor';
import type { Moment } from './faults';
import { calculate } from './model/calculation';
import { dumpWorkbook } from './model/dump';
import { enter } from './model/entry';
import { newWorkbook, sheetStateOf, type SheetSource } from './model/load';
import { addressesOf, cellOf, insertRow, isCovered, usedRange } from './model/sheet';
import type { CellState, SheetState } from './model/state';
import type { HostObject } from './objects/object';
import { workbookObject } from './objects/workbook';
import type { Bridge, RequestBody, ResponseBody } from './protocol';
import { WorkbookSession } from './session';
import { type Platform, UndoStack } from './undo';
import { Wire, type WireOptions } from './wire';

/** What kind of Excel the host is. */
export interface ExcelHostOptions extends Omit<WireOptions, 'behaviour'> {
  /** Minor number of the highest ExcelApi set; default 17 (Excel 2024). 14: Excel 2021; 20: Microsoft 365. */
  readonly apiLevel?: number;
  readonly isReadOnly?: boolean;
  /** What can be undone differs; default desktop. */
  readonly platform?: Platform;
  /** What differs from the mode of this run (EXCEL_HOST=strict, else lenient). */
  readonly behaviour?: Partial<Behaviour>;
}

/**
 * A workbook that answers Office.js's own messages, so that the real client library runs without Excel. Give
 * `bridge` to the library (loadOffice in Node, the script of browser.ts in a page); the other members are the
 * person at the keyboard, the co-author, and the trouble a test wants.
 * @example
 * const host = new ExcelHost([sheet]);
 * const { Excel } = loadOffice(host);
 * host.failOn(2, 'AccessDenied');
 */
export class ExcelHost {
  readonly apiLevel: number;
  private readonly session: WorkbookSession;
  private readonly events: Events;
  private readonly undoStack = new UndoStack();
  private readonly wire: Wire;
  private readonly references = new Map<string, HostObject>();

  constructor(sheets: readonly SheetSource[], options: ExcelHostOptions = {}) {
    this.apiLevel = options.apiLevel ?? 17;
    this.events = new Events(this.apiLevel);
    const workbook = newWorkbook(sheets);
    const behaviour = { ...usualBehaviour(), ...options.behaviour };
    const { apiLevel } = this;
    const kind = { apiLevel, platform: options.platform ?? 'desktop', behaviour };
    this.session = new WorkbookSession(workbook, kind, this.events, this.undoStack);
    this.session.isReadOnly = options.isReadOnly ?? false;
    this.wire = new Wire(
      { answer: (body, fault) => this.answer(body, fault), takeEvents: () => this.events.take() },
      { ...options, behaviour },
    );
    calculate(workbook);
  }

  /** What the library finds as the global `_richApiNativeBridge`. */
  get bridge(): Bridge {
    return this.wire.bridge;
  }

  // ── What went over the bridge

  get counters(): Counters {
    return this.wire.counted;
  }

  resetCounters(): void {
    this.wire.counted = NOTHING_COUNTED;
  }

  /** Registered events, each once: «10 Workbook». */
  get subscriptions(): readonly string[] {
    return this.events.subscribed;
  }

  /** Registrations with repetitions: more than `subscriptions` has means something was registered twice. */
  get registrations(): number {
    return this.events.registrations;
  }

  /** How often a method was called since the workbook was opened, by its name in the protocol. */
  calls(method: string): number {
    return this.wire.calls(method);
  }

  /** Resolves once nothing is on its way any more, events included. */
  idle(): Promise<void> {
    return this.wire.idle();
  }

  // ── Trouble

  /** Round trip number `roundTrip` from now (1 is the next) fails with a documented code. */
  failOn(roundTrip: number, code: ErrorCode, moment: Moment = 'before'): void {
    this.wire.faults.failOn(roundTrip, code, moment);
  }

  /** Every round trip fails until `heal`: a lost host. */
  /** Somebody acts right before round trip number `roundTrip` from now is answered. */
  beforeTrip(roundTrip: number, happen: () => void): void {
    this.wire.beforeTrip(roundTrip, happen);
  }

  failAlways(code: ErrorCode): void {
    this.wire.faults.failAlways(code);
  }

  heal(): void {
    this.wire.faults.heal();
  }

  /** The person begins to type into a cell: requests fail, or wait if they said delayForCellEdit. */
  beginCellEdit(): void {
    this.wire.beginCellEdit();
  }

  /** The person presses Enter or Escape. */
  endCellEdit(): void {
    this.wire.endCellEdit();
  }

  setReadOnly(isReadOnly: boolean): void {
    this.session.isReadOnly = isReadOnly;
  }

  /** The person looks at another workbook. */
  bringOtherToFront(isBehind = true): void {
    this.session.isBehind = isBehind;
  }

  /** The person turns to a chart sheet, which is no worksheet. */
  activateChartSheet(): void {
    this.session.workbook.activeSheet = 'chart';
  }

  protectStructure(isProtected = true): void {
    this.session.workbook.isStructureProtected = isProtected;
  }

  // ── The person, and the co-author

  /** Enters a value as by keyboard. Who types where a merge covers types into its anchor. */
  type(sheet: string, address: string, value: string | number | boolean, origin: Origin = 'person'): void {
    this.act(origin, () => {
      const state = this.sheet(sheet);
      const { row, column } = parseA1(address);
      const merge = state.merges.find((each) => overlapsCell(each, row, column));
      const cell = merge ? { row: merge.top, column: merge.left } : { row, column };
      enter(cellOf(state, cell), value, this.session.behaviour);
      this.session.contentChanged(state, {
        top: cell.row,
        left: cell.column,
        bottom: cell.row,
        right: cell.column,
      });
    });
  }

  /** Inserts an empty row above a row. Formulas are not adjusted. */
  insertRow(sheet: string, row: number, origin: Origin = 'person'): void {
    this.act(origin, () => {
      const state = this.sheet(sheet);
      insertRow(state, row);
      this.session.contentChanged(
        state,
        { top: row, left: 1, bottom: row, right: LAST_COLUMN },
        'RowInserted',
      );
    });
  }

  activate(sheet: string): void {
    this.act('person', () => this.session.sheetActivated(this.sheet(sheet)));
  }

  addSheet(source: SheetSource, origin: Origin = 'person'): void {
    this.act(origin, () =>
      this.session.sheetAdded(sheetStateOf(source, `{${source.name}-${this.session.workbook.nextId++}}`)),
    );
  }

  deleteSheet(sheet: string, origin: Origin = 'person'): void {
    this.act(origin, () => this.session.sheetDeleted(this.sheet(sheet)));
  }

  renameSheet(sheet: string, name: string): void {
    this.act('person', () => {
      const state = this.sheet(sheet);
      state.name = name;
      this.session.sheetRenamed(state, sheet);
    });
  }

  moveSheet(sheet: string, position: number): void {
    const { sheets } = this.session.workbook;
    const state = this.sheet(sheet);
    sheets.splice(sheets.indexOf(state), 1);
    sheets.splice(position, 0, state);
  }

  protect(sheet: string, isProtected = true): void {
    this.sheet(sheet).isProtected = isProtected;
  }

  merge(sheet: string, range: string): void {
    this.sheet(sheet).merges.push(parseRange(range));
  }

  /** Ctrl+Z. @returns whether there was anything to undo */
  undo(): boolean {
    const before = this.undoStack.pop();
    if (!before) return false;
    before.xmlParts = this.session.workbook.xmlParts;
    this.session.workbook = before;
    this.session.transact('person', () => {
      for (const sheet of before.sheets) {
        const used = usedRange(sheet, false);
        if (used) this.session.contentChanged(sheet, used);
      }
    });
    this.wire.deliverEvents();
    return true;
  }

  get undoable(): number {
    return this.undoStack.length;
  }

  // ── What stands there

  cell(sheet: string, address: string): Readonly<CellState> {
    return cellOf(this.sheet(sheet), parseA1(address));
  }

  /** Whether a cell is hidden under a merge. */
  covered(sheet: string, address: string): boolean {
    return isCovered(this.sheet(sheet), parseA1(address));
  }

  sheet(name: string): SheetState {
    const found = this.session.workbook.sheets.find((sheet) => sheet.name === name);
    if (!found) throw new Error(`the test's workbook has no sheet ${name}`);
    return found;
  }

  get sheetNames(): string[] {
    return this.session.workbook.sheets.map(({ name }) => name);
  }

  get activeSheet(): string | undefined {
    const { activeSheet, sheets } = this.session.workbook;
    return sheets.find(({ id }) => id === activeSheet)?.name;
  }

  get selection(): {
    readonly sheet: string;
    readonly range: CellRange;
    readonly areas?: readonly CellRange[];
  } {
    return this.session.workbook.selection;
  }

  get xmlParts(): readonly string[] {
    return [...this.session.workbook.xmlParts.values()];
  }

  putXmlPart(xml: string): void {
    this.session.workbook.xmlParts.set(`{part-${this.session.workbook.nextId++}}`, xml);
  }

  /** Everything that a person could see or that the file would keep, as text: equal texts, equal workbooks. */
  dump(): string {
    return dumpWorkbook(this.session.workbook);
  }

  // ── The bridge

  private act(origin: Origin, action: () => void): void {
    this.session.transact(origin, () => {
      this.session.changing();
      action();
    });
    this.wire.deliverEvents();
  }

  private answer(body: RequestBody, fault: ReturnType<Wire['faults']['next']>): ResponseBody {
    const keeper: References = {
      get: (id) => this.references.get(id),
      keep: (object) => this.keep(object),
    };
    return this.session.transact('add-in', () =>
      execute(body, workbookObject(this.session), keeper, fault, this.session.behaviour.nullObjects),
    );
  }

  private keep(object: HostObject): string {
    const id = `ref-${this.references.size + 1}`;
    this.references.set(id, object);
    return id;
  }
}

function overlapsCell(range: CellRange, row: number, column: number): boolean {
  return addressesOf(range).some((each) => cellKey(each) === cellKey({ row, column }));
}
