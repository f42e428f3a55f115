import type { CellRange } from '../../src/sheet/address';
import { shortAddress } from './model/address';
import type { SheetState } from './model/state';
import { EVENT, EVENT_CATEGORY, WORKBOOK_TARGET } from './protocol';

/** Who changed something. */
export type Origin = 'person' | 'add-in' | 'co-author';

interface Entry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

/** Collects the events of a request and keeps the subscriptions. */
export class Events {
  private readonly subscriptions = new Map<string, number>();
  private queue: Entry[] = [];

  constructor(private readonly apiLevel: number) {}

  subscribe(event: number, target: string): void {
    const key = `${event} ${target}`;
    this.subscriptions.set(key, (this.subscriptions.get(key) ?? 0) + 1);
  }

  unsubscribe(event: number, target: string): void {
    this.subscriptions.delete(`${event} ${target}`);
  }

  /** How many registrations there are; each once, however often it was registered. */
  get subscribed(): string[] {
    return [...this.subscriptions.keys()];
  }

  /** Registrations counted with repetitions. */
  get registrations(): number {
    return [...this.subscriptions.values()].reduce((sum, each) => sum + each, 0);
  }

  changed(sheet: SheetState, range: CellRange, origin: Origin, changeType = 'RangeEdited'): void {
    this.raise(EVENT.changed, sheet.id, {
      address: shortAddress(range),
      changeType,
      worksheetId: sheet.id,
      source: origin === 'co-author' ? 'Remote' : 'Local',
      ...(this.apiLevel >= 14 ? { triggerSource: origin === 'add-in' ? 'ThisLocalAddin' : 'Unknown' } : {}),
    });
  }

  activated(sheet: SheetState, before: string): void {
    this.raise(EVENT.deactivated, before, { worksheetId: before });
    this.raise(EVENT.activated, sheet.id, { worksheetId: sheet.id });
  }

  selectionChanged(sheetId: string, areas: readonly CellRange[]): void {
    const address = areas.map(shortAddress).join(',');
    this.raise(EVENT.selectionChanged, sheetId, { worksheetId: sheetId, address });
  }

  calculated(sheetId: string): void {
    this.raise(EVENT.calculated, sheetId, { worksheetId: sheetId });
  }

  added(sheet: SheetState, origin: Origin): void {
    this.raise(EVENT.added, sheet.id, {
      worksheetId: sheet.id,
      source: origin === 'co-author' ? 'Remote' : 'Local',
    });
  }

  deleted(sheet: SheetState, origin: Origin): void {
    this.raise(EVENT.deleted, sheet.id, {
      worksheetId: sheet.id,
      source: origin === 'co-author' ? 'Remote' : 'Local',
    });
  }

  renamed(sheet: SheetState, nameBefore: string, origin: Origin): void {
    this.raise(EVENT.nameChanged, sheet.id, {
      worksheetId: sheet.id,
      nameBefore,
      nameAfter: sheet.name,
      source: origin === 'co-author' ? 'Remote' : 'Local',
    });
  }

  /** The message for what happened since the last call; undefined when nobody listens. */
  take(): string | undefined {
    const entries = this.queue;
    this.queue = [];
    if (entries.length === 0) return undefined;
    return JSON.stringify({ type: 3, controlId: '', message: { entries } });
  }

  /** Goes to the listeners of the sheet and to those of the whole workbook. */
  private raise(event: number, sheetId: string, message: object): void {
    for (const targetId of [sheetId, WORKBOOK_TARGET]) {
      if (!this.subscriptions.has(`${event} ${targetId}`)) continue;
      this.queue.push({
        messageCategory: EVENT_CATEGORY,
        messageType: event,
        targetId,
        message: JSON.stringify(message),
      });
    }
  }
}
