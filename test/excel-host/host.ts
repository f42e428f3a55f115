import { cellKey, type CellRange, LAST_COLUMN, parseA1, parseRange } from '../../src/sheet/address';
import { byteLength, type Counters, NOTHING_COUNTED } from './counters';
import { documented, type ErrorCode } from './errors';
import { Events, type Origin } from './events';
import { execute, type References } from './executor';
import { Faults, type Moment } from './faults';
import { calculate } from './model/calculation';
import { dumpWorkbook } from './model/dump';
import { enter } from './model/entry';
import { newWorkbook, sheetStateOf, type SheetSource } from './model/load';
import { addressesOf, cellOf, insertRow, isCovered, usedRange } from './model/sheet';
import type { CellState, SheetState } from './model/state';
import type { HostObject } from './objects/object';
import { workbookObject } from './objects/workbook';
import {
  ACTION,
  type Bridge,
  DELAY_FOR_CELL_EDIT,
  PATH,
  type RequestBody,
  type RequestMessage,
  type ResponseBody,
} from './protocol';
import { WorkbookSession } from './session';
import { UndoStack } from './undo';

/** What kind of Excel the host is. */
export interface ExcelHostOptions {
  /** Minor number of the highest ExcelApi set; default 17 (Excel 2024). 14: Excel 2021; 20: Microsoft 365. */
  readonly apiLevel?: number;
  readonly isReadOnly?: boolean;
  /** Milliseconds until an answer comes; default 0: as soon as the present task is over. */
  readonly latency?: number;
  /** Bytes that one request or answer may have; default 5 MB, as on the web. */
  readonly payloadLimit?: number;
}

const FIVE_MEGABYTES = 5 * 1024 * 1024;

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
  readonly bridge: Bridge = { sendMessageToHost: (text) => this.receive(text), onMessageFromHost: null };
  readonly apiLevel: number;
  private readonly session: WorkbookSession;
  private readonly events: Events;
  private readonly undoStack = new UndoStack();
  private readonly faults = new Faults();
  private readonly references = new Map<string, HostObject>();
  private readonly waiting: RequestMessage[] = [];
  private counted: Counters = NOTHING_COUNTED;
  private readonly called = new Map<string, number>();
  private isEditing = false;
  private underWay = 0;

  constructor(
    sheets: readonly SheetSource[],
    private readonly options: ExcelHostOptions = {},
  ) {
    this.apiLevel = options.apiLevel ?? 17;
    this.events = new Events(this.apiLevel);
    const workbook = newWorkbook(sheets);
    this.session = new WorkbookSession(
      workbook,
      this.apiLevel,
      options.isReadOnly ?? false,
      this.events,
      this.undoStack,
    );
    calculate(workbook);
  }

  // ── What went over the bridge

  get counters(): Counters {
    return this.counted;
  }

  resetCounters(): void {
    this.counted = NOTHING_COUNTED;
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
    return this.called.get(method) ?? 0;
  }

  /** Resolves once nothing is on its way any more, events included. */
  async idle(): Promise<void> {
    do await new Promise((resolve) => setTimeout(resolve, 0));
    while (this.underWay > 0);
  }

  // ── Trouble

  /** Round trip number `roundTrip` from now (1 is the next) fails with a documented code. */
  failOn(roundTrip: number, code: ErrorCode, moment: Moment = 'before'): void {
    this.faults.failOn(roundTrip, code, moment);
  }

  /** Every round trip fails until `heal`: a lost host. */
  failAlways(code: ErrorCode): void {
    this.faults.failAlways(code);
  }

  heal(): void {
    this.faults.heal();
  }

  /** The person begins to type into a cell: requests fail, or wait if they said delayForCellEdit. */
  beginCellEdit(): void {
    this.isEditing = true;
  }

  /** The person presses Enter or Escape. */
  endCellEdit(): void {
    this.isEditing = false;
    this.waiting.splice(0).forEach((message) => this.process(message));
  }

  setReadOnly(isReadOnly: boolean): void {
    this.session.isReadOnly = isReadOnly;
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
      enter(cellOf(state, cell), value);
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
    this.deliverEvents();
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

  get selection(): { readonly sheet: string; readonly range: CellRange } {
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
    this.deliverEvents();
  }

  private receive(text: string): void {
    const message = JSON.parse(text) as RequestMessage;
    const { Actions } = bodyOf(message);
    const isRelease =
      Actions.some(({ Name }) => Name === '_RemoveReference') &&
      Actions.every(
        ({ Name, ActionType }) => Name === '_RemoveReference' || ActionType === ACTION.instantiate,
      );
    this.count({
      ...(isRelease ? { releases: 1 } : { roundTrips: 1 }),
      bytesIn: byteLength(text),
    });
    this.underWay++;
    if (isRelease) return this.later(() => this.answer(message, { Results: [], TraceIds: [] }));
    if (byteLength(text) > this.limit) return this.refuse(message, 'RequestPayloadSizeLimitExceeded');
    this.later(() => this.admit(message));
  }

  /** In cell-editing mode nothing gets through; who asked for it waits. */
  private admit(message: RequestMessage): void {
    if (!this.isEditing) return this.process(message);
    if (message.flags & DELAY_FOR_CELL_EDIT) this.waiting.push(message);
    else this.refuse(message, 'InvalidOperationInCellEditMode');
  }

  private process(message: RequestMessage): void {
    const body = bodyOf(message);
    this.noteCalls(body);
    const fault = this.faults.next(body.Actions.length);
    const keeper: References = {
      get: (id) => this.references.get(id),
      keep: (object) => this.keep(object),
    };
    const answer = this.session.transact('add-in', () =>
      execute(body, workbookObject(this.session), keeper, fault),
    );
    this.answer(message, answer);
    this.deliverEvents();
  }

  private noteCalls({ Actions, ObjectPaths }: RequestBody): void {
    const paths = Object.values(ObjectPaths).filter(({ ObjectPathType }) => ObjectPathType === PATH.method);
    const methods = Actions.filter(({ ActionType }) => ActionType === ACTION.method);
    for (const { Name } of [...paths, ...methods]) this.called.set(Name, this.calls(Name) + 1);
  }

  private keep(object: HostObject): string {
    const id = `ref-${this.references.size + 1}`;
    this.references.set(id, object);
    return id;
  }

  private refuse(message: RequestMessage, code: ErrorCode): void {
    const error = documented(code);
    this.later(() =>
      this.answer(message, { Results: [], TraceIds: [], Error: { Code: code, Message: error.message } }),
    );
  }

  private answer({ id, flags }: RequestMessage, body: ResponseBody): void {
    const text = JSON.stringify({ id, type: 2, flags, message: { statusCode: 200, headers: {}, body } });
    this.count({ bytesOut: byteLength(text) });
    this.underWay--;
    if (byteLength(text) <= this.limit) return this.send(text);
    const { message } = documented('ResponsePayloadSizeLimitExceeded');
    const Error = { Code: 'ResponsePayloadSizeLimitExceeded', Message: message };
    const refusal = { Results: [], TraceIds: [], Error };
    this.send(
      JSON.stringify({ id, type: 2, flags, message: { statusCode: 200, headers: {}, body: refusal } }),
    );
  }

  private deliverEvents(): void {
    const text = this.events.take();
    if (text === undefined) return;
    this.count({ events: 1 });
    this.underWay++;
    this.later(() => {
      this.underWay--;
      this.send(text);
    });
  }

  private send(text: string): void {
    this.bridge.onMessageFromHost?.(text);
  }

  private later(action: () => void): void {
    const { latency = 0 } = this.options;
    if (latency > 0) setTimeout(action, latency);
    else queueMicrotask(action);
  }

  private get limit(): number {
    return this.options.payloadLimit ?? FIVE_MEGABYTES;
  }

  private count(more: Partial<Counters>): void {
    const sum = (key: keyof Counters) => this.counted[key] + (more[key] ?? 0);
    this.counted = {
      roundTrips: sum('roundTrips'),
      releases: sum('releases'),
      bytesIn: sum('bytesIn'),
      bytesOut: sum('bytesOut'),
      events: sum('events'),
    };
  }
}

function bodyOf({ message }: RequestMessage): RequestBody {
  return typeof message.body === 'string' ? (JSON.parse(message.body) as RequestBody) : message.body;
}

function overlapsCell(range: CellRange, row: number, column: number): boolean {
  return addressesOf(range).some((each) => cellKey(each) === cellKey({ row, column }));
}
