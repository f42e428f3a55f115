import type { Finding } from '../rules/engine/finding';
import type { CellAddress } from '../sheet/address';
import type { CellRef } from '../workbook/workbook';
import { findingOf, keyAt } from './finding-keys';
import type { PanelWorkbook } from '../workbook/workbook';
import type { Store } from './store';
import type { Later } from './worker';

/** Milliseconds that a cell stays selected before its finding opens: a person who moves through cells stops nowhere. */
const RESTED = 120;

/** So many of our own ways may be under way at once. */
const ECHOES = 8;

/** The finding that is open, and the way from one to the next; list and sheet follow each other. */
export class Walk {
  /** The findings as the list shows them: filtered, in its order. */
  private shown: readonly string[] = [];
  /** Where we sent the sheet ourselves: its answer may come when the person is two findings on. */
  private sentTo: CellRef[] = [];
  private callOff: (() => void) | undefined;

  constructor(
    private readonly store: Store,
    private readonly workbook: PanelWorkbook,
    private readonly guarded: (action: () => Promise<void>) => Promise<boolean>,
    private readonly later: Later,
  ) {}

  /** The list tells in which order it shows its findings. Where the open one is gone, the next takes its place. */
  showing(keys: readonly string[]): void {
    const { current } = this.store.state;
    const at = this.shown.indexOf(current ?? '');
    this.shown = keys;
    const next = keys[Math.min(at, keys.length - 1)];
    if (at >= 0 && next !== undefined && !keys.includes(current ?? '')) this.store.change({ current: next });
  }

  /** Opens a finding and goes to its cell; the keyboard stays where it is. */
  async open(key: string): Promise<void> {
    this.callOff?.();
    this.store.change({ current: key });
    const cell = findingOf(this.findings(), key)?.cells[0];
    const { form } = this.store.state;
    if (cell && form && form.isHidden !== true) await this.goTo({ sheet: form.sheet, cell });
  }

  /** The sheet shows a cell; the keyboard stays where it is. */
  async goTo(ref: CellRef): Promise<void> {
    this.sentTo = [...this.sentTo, ref].slice(-ECHOES);
    await this.guarded(() => this.workbook.select(ref));
  }

  /** Whether cells can be selected together: where the program marks them itself, nobody needs that. */
  get canSelectAll(): boolean {
    return this.workbook.selectAll !== undefined;
  }

  /** The sheet selects the first cell of each of these findings; what was open stays open. @returns how many cells, where it worked */
  async selectAll(keys: readonly string[]): Promise<number | undefined> {
    const { form } = this.store.state;
    const cells = keys.flatMap((key) => findingOf(this.findings(), key)?.cells[0] ?? []);
    if (!form || form.isHidden === true || cells.length === 0) return undefined;
    let count: number | undefined;
    this.sentTo = [...this.sentTo, ...cells.map((cell) => ({ sheet: form.sheet, cell }))];
    await this.guarded(async () => {
      count = await this.workbook.selectAll?.(form.sheet, cells);
    });
    return count;
  }

  /** 先去修改: the preview closes, nothing is written, and what is found about the cell opens. */
  async correctFirst(cell: CellAddress): Promise<void> {
    this.store.change({ proposal: undefined });
    const { form } = this.store.state;
    const key = keyAt(this.findings(), cell);
    if (key !== undefined) await this.open(key);
    else if (form) await this.goTo({ sheet: form.sheet, cell });
  }

  /** Closes the open one. */
  close(): void {
    this.store.change({ current: '' });
  }

  /** The next (1) or the one before (-1); around the end. */
  async step(by: 1 | -1): Promise<void> {
    const { shown } = this;
    if (shown.length === 0) return;
    const at = shown.indexOf(this.store.state.current ?? '');
    const first = by === 1 ? 0 : shown.length - 1;
    const next = at < 0 ? first : (at + by + shown.length) % shown.length;
    await this.open(shown[next] ?? '');
  }

  /** The cell that is selected in the sheet now; undefined where the program does not tell. */
  async selection(): Promise<CellRef | undefined> {
    return this.workbook.selection?.();
  }

  /** The person selected a cell: what is found about it opens as soon as they stay there. */
  selected(ref: CellRef): void {
    this.callOff?.();
    this.callOff = undefined;
    if (!this.isEcho(ref)) this.callOff = this.later(() => this.rested(ref), RESTED);
  }

  private rested({ sheet, cell }: CellRef): void {
    const { form, current, assessment } = this.store.state;
    if (sheet !== form?.sheet || !assessment) return;
    const isOpenHere = findingOf(this.findings(), current)?.cells.some(
      ({ row, column }) => row === cell.row && column === cell.column,
    );
    if (isOpenHere) return;
    const key = keyAt(this.findings(), cell);
    if (key !== undefined && this.shown.includes(key)) this.store.change({ current: key });
  }

  /** Each way that we sent the sheet is answered once. */
  private isEcho(ref: CellRef): boolean {
    const at = this.sentTo.findIndex((each) => isSameCell(each, ref));
    this.sentTo = at < 0 ? [] : this.sentTo.slice(at + 1);
    return at >= 0;
  }

  private findings(): readonly Finding[] {
    return this.store.state.assessment?.findings ?? [];
  }
}

function isSameCell(a: CellRef, b: CellRef): boolean {
  return a.sheet === b.sheet && a.cell.row === b.cell.row && a.cell.column === b.cell.column;
}
