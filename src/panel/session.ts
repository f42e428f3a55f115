import { type Terms, termsWith } from '../acts/look';
import type { Answers } from '../plan/fix-choice';
import type { TypedText } from '../plan/texts';
import type { Finding } from '../rules/engine/finding';
import { LookMemory } from '../rules/engine/look-memory';
import type { CellAddress } from '../sheet/address';
import { keptPolicy } from '../settings/policy-in-force';
import type { Settings } from '../settings/settings';
import { loadPart } from '../workbook/load-part';
import {
  type PanelWorkbook,
  PartialWriteError,
  type Receipt,
  type SheetChange,
  type SheetEvent,
  type Unsubscribe,
  WorkbookError,
} from '../workbook/workbook';
import { marksOf } from './finding-keys';
import { Ignoring, isoToday } from './ignoring';
import { FormList } from './form-list';
import { GivingOut } from './giving-out';
import { formsOn, lookAt } from './looking';
import { messageOf } from './message-of';
import { loadLater } from './later-parts';
import {
  forgetTakenBack,
  isAdded,
  noticeOfSolved,
  offerToPutBack,
  placeWritten,
  writtenText,
} from './after-writing';
import type { Busy, FormEntry, PanelState, Proposal, Task } from './state';
import { outlineProposals } from './outlining';
import { renewGradings } from './renewing';
import { Reports } from './reports';
import type { GivingFiles } from './save-file';
import { Store } from './store';
import { Walk } from './walk';
import { type Later, timerLater, Worker } from './worker';

/** What a session needs besides the workbook. */
export interface SessionOptions {
  readonly later?: Later;
  /** ISO date of today, for «忽略». */
  readonly today?: () => string;
  readonly files?: GivingFiles;
}

/** What makes previews comes in a file of its own. */
const planning = () => loadPart(() => import('./planning'));
loadLater(planning);

/** One workbook, one panel: looks when something changes, writes when a person says so. */
export class Session {
  readonly store = new Store();
  /** From one finding to the next. */
  readonly walk: Walk;
  /** 忽略. */
  readonly ignoring: Ignoring;
  /** The list of findings for elsewhere. */
  readonly givingOut: GivingOut;
  /** 报告, on the sheet and in Word. */
  readonly reports: Reports;
  /** Reasons typed into 逐处填写原因 and 忽略…, by sheet and place: what is closed by mistake has them still when opened again. */
  readonly drafts = new Map<string, string>();
  private readonly worker: Worker;
  private subscriptions: Unsubscribe[] = [];
  private readonly list = new FormList();
  private readonly memory = new LookMemory();
  /** The sheet that came to the front last. */
  private front: string | undefined;
  private waiting: AbortController | undefined;

  constructor(
    private readonly workbook: PanelWorkbook,
    { later = timerLater, today = isoToday, files = {} }: SessionOptions = {},
  ) {
    this.worker = new Worker(() => this.look(), later);
    const busy: Busy = (task, action) => this.busy(task, action);
    this.reports = new Reports(this.store, workbook, busy, () => this.terms(), files);
    this.givingOut = new GivingOut(this.store, busy, files);
    this.walk = new Walk(this.store, workbook, (action) => this.guarded(action), later);
    outlineProposals(this.store, workbook);
    renewGradings(this.store, () => this.proposeGrade('grade'));
    this.ignoring = new Ignoring(this.store, (settings) => this.save(settings), today);
  }

  /** Reads for the first time and listens from then on; never throws. */
  async start(): Promise<void> {
    this.subscriptions = [
      this.workbook.onChange((change) => this.changed(change)),
      this.workbook.onSheets((event) => this.sheetHappened(event)),
      ...(this.workbook.onSelect ? [this.workbook.onSelect((ref) => this.walk.selected(ref))] : []),
    ];
    try {
      const { sheets, activeSheet, settings, interrupted } = await this.workbook.open();
      this.list.learn(sheets);
      this.front = activeSheet;
      this.store.change({ sheet: activeSheet });
      await this.keep(settings);
      if (interrupted) this.store.change(offerToPutBack(interrupted));
      await this.worker.now();
      await this.lookElsewhere();
    } catch (error) {
      this.store.change({ phase: 'failed', problem: messageOf(error) });
    }
  }

  stop(): void {
    this.subscriptions.forEach((end) => end());
  }

  /** Excel waits for the person to leave a cell, or answers again. */
  connectionChanged(connection: PanelState['connection']): void {
    this.store.change({ connection });
  }

  /** 重新检查. */
  async refresh(): Promise<void> {
    if (this.store.state.phase === 'failed') return this.restart();
    await this.worker.now();
  }

  /** The person comes back to the panel: one quiet look for what no event told of. A task looks when it is over. */
  revisit(): void {
    const { phase, task } = this.store.state;
    if (phase !== 'loading' && task === undefined) this.worker.ask();
  }

  /** Shows another form of the workbook and goes to it; a hidden one is shown without going there. */
  async show(entry: FormEntry): Promise<void> {
    const { sheet, isHidden = false } = entry;
    const form = { ...entry, isHidden };
    this.store.change({ sheet, form, isElsewhere: false, proposal: undefined, current: undefined });
    if (!isHidden) await this.guarded(() => this.workbook.select({ sheet, cell: { row: 1, column: 1 } }));
    await this.worker.now();
  }

  /** 定位: goes to the cell, and where the program can do so the keyboard goes with it. */
  async locate(cell: CellAddress, sheet = this.store.state.form?.sheet): Promise<void> {
    if (sheet === undefined) return;
    if (this.list.isHidden(sheet))
      return this.tell(`工作表“${sheet}”是隐藏的，请先在表格下方的工作表标签上点右键“取消隐藏”。`);
    await this.guarded(async () => {
      await this.workbook.select({ sheet, cell });
      this.workbook.focus?.();
    });
  }

  /** 计算等级 or 生成报告: makes the preview. */
  async proposeGrade(kind: 'grade' | 'report'): Promise<void> {
    const { form, forms, report } = this.store.state;
    if (!form) return;
    await this.propose(async (signal) => {
      const { proposeGrade } = await planning();
      return proposeGrade(this.workbook, { form, forms, terms: this.terms(), kind, report, signal });
    });
  }

  /** 修正: makes the preview; again with other answers where a fix leaves something to choose. */
  async proposeFix(findings: readonly Finding[], answers: Answers = {}): Promise<void> {
    const { form } = this.store.state;
    if (!form) return;
    await this.propose(async (signal) => {
      const { proposeFix } = await planning();
      return proposeFix(this.workbook, { form, terms: this.terms(), findings, answers, signal });
    });
  }

  /** Closes the preview; nothing was written. */
  dismiss(): void {
    this.store.change({ proposal: undefined });
  }

  /** Stops waiting for a cell that is being edited. */
  cancelWaiting(): void {
    this.waiting?.abort();
  }

  /** Writes what was previewed. @returns whether it is written */
  async accept(): Promise<boolean> {
    const { proposal } = this.store.state;
    if (!proposal || proposal.obstacles.length > 0) return false;
    this.store.change({ proposal: undefined });
    const isWritten = await this.busy('writing', async (signal) => {
      const receipt = await this.write(proposal, signal);
      this.store.change({ notice: { kind: 'success', text: writtenText(proposal, receipt) } });
    });
    const place = isWritten ? placeWritten(proposal) : undefined;
    if (place) await this.guarded(() => this.workbook.select(place));
    await this.worker.now();
    if (isWritten && proposal.kind === 'fix') this.store.change(noticeOfSolved(proposal, this.store.state));
    return isWritten;
  }

  /** 逐处填写原因: what a person typed is written at once; what is in the way is shown before. */
  async fill(texts: readonly TypedText[], findings: readonly Finding[]): Promise<void> {
    const { form } = this.store.state;
    if (!form) return;
    await this.propose(async (signal) =>
      (await planning()).proposeTexts(this.workbook, { form, texts, findings, signal }),
    );
    this.store.change({ filling: undefined });
    await this.accept();
  }

  /** 恢复: puts back what was written last; a second time also over what a person changed since. */
  async restore(): Promise<void> {
    const { written } = this.store.state;
    if (!written) return;
    await this.busy('restoring', async (signal) => {
      try {
        await this.workbook.restore(written.receipt, { overwriteChanges: written.asksAgain, signal });
      } catch (error) {
        if (error instanceof WorkbookError && error.code === 'changed-meanwhile')
          this.store.change({ written: { ...written, asksAgain: true } });
        throw error;
      }
      this.store.change({
        written: undefined,
        notice: { kind: 'success', text: '已恢复到写入前的样子，并已逐一读回核对。' },
      });
    });
    await this.worker.now();
  }

  /** Keeps settings in the workbook. @returns whether that worked */
  async save(settings: Settings): Promise<boolean> {
    const isSaved = await this.busy('saving', async (signal) => {
      await this.workbook.settings.save(settings, { signal });
      await this.keep(await this.workbook.settings.load());
    });
    await this.worker.now();
    return isSaved;
  }

  /** A message from elsewhere in the add-in. */
  tell(text: string): void {
    this.store.change({ notice: { kind: 'info', text } });
  }

  /** Something that the panel could not do, in Chinese. */
  fail(text: string): void {
    this.store.change({ notice: { kind: 'error', text } });
  }

  dismissNotice(): void {
    this.store.change({ notice: undefined });
  }

  /** What was written, even in part, can be put back. */
  private async write({ plan, title }: Proposal, signal: AbortSignal): Promise<Receipt> {
    const keep = (receipt: Receipt) => this.store.change({ written: { receipt, title, asksAgain: false } });
    try {
      const receipt = await this.workbook.apply(plan, { signal });
      keep(receipt);
      return receipt;
    } catch (error) {
      if (error instanceof PartialWriteError) keep(error.receipt);
      throw error;
    }
  }

  /** What forms are read and judged by at this moment. */
  private terms(): Terms {
    const { settings, kept } = this.store.state;
    return termsWith(settings, kept);
  }

  /** Takes over what the workbook keeps; what of it cannot be used is said. */
  private async keep(settings: Settings): Promise<void> {
    const kept = await keptPolicy(settings);
    this.store.change({ settings, kept });
    if (kept.problem !== undefined) this.store.change({ notice: { kind: 'error', text: kept.problem } });
  }

  private async restart(): Promise<void> {
    this.stop();
    this.store.change({ phase: 'loading', problem: undefined });
    await this.start();
  }

  /** One read, one assessment. */
  private async look(): Promise<void> {
    const { sheet: name, form: before } = this.store.state;
    if (name === undefined) return;
    try {
      const sheet = await this.workbook.read(name);
      const wanted = before?.sheet === name ? before.index : 0;
      const { entries, ...look } = lookAt(sheet, wanted, this.terms(), this.memory);
      this.store.change({
        ...look,
        form: look.form && this.list.marked(look.form),
        forms: this.list.listed(this.store.state.forms, name, entries),
        phase: look.form ? 'ready' : 'no-form',
      });
      this.workbook.mark?.(name, marksOf(look.assessment?.findings ?? []));
      await forgetTakenBack(this.store, this.workbook, sheet);
    } catch (error) {
      this.store.change({ phase: 'failed', problem: messageOf(error) });
    }
  }

  /** Forms on the other sheets, for the list. */
  private async lookElsewhere(): Promise<void> {
    const others = this.list.others(this.store.state.sheet);
    const promising = (await this.workbook.mayHoldForms?.(others).catch(() => undefined)) ?? others;
    for (const name of promising) {
      const found = await this.formsOf(name);
      if (found.length > 0)
        this.store.change({ forms: this.list.listed(this.store.state.forms, name, found) });
    }
  }

  /** A sheet in the background that cannot be read is no form; what is shown is not in question. */
  private async formsOf(name: string): Promise<FormEntry[]> {
    try {
      return formsOn(await this.workbook.read(name), this.terms());
    } catch {
      return [];
    }
  }

  /** The ribbon's command is ourselves too, but in another window: its writes are looked at. */
  private changed({ sheet, source }: SheetChange): void {
    const isEcho = source === 'ourselves' && this.store.state.task !== undefined;
    if (isEcho) return;
    if (sheet === this.store.state.sheet) this.worker.ask();
    // What was no form may have become one under the person's hands.
    else if (sheet === this.front && this.store.state.isElsewhere) void this.tryFollow(sheet);
  }

  /** The panel follows the form in front; a sheet without a form leaves the last one standing. */
  private sheetHappened({ kind, sheet, before }: SheetEvent): void {
    if (kind === 'renamed' && before !== undefined)
      this.store.change(this.list.rename(before, sheet, this.store.state));
    if (kind === 'activated') this.front = sheet;
    const { forms, form, phase } = this.store.state;
    const hasForm = forms.some((each) => each.sheet === sheet);
    if (kind === 'activated' && (hasForm || phase !== 'ready')) return this.follow(sheet);
    if (kind === 'activated') return void this.tryFollow(sheet);
    if (kind === 'deleted') this.store.change({ forms: forms.filter((each) => each.sheet !== sheet) });
    if (sheet === form?.sheet || kind === 'renamed' || isAdded(this.store.state.written, sheet))
      this.worker.ask();
  }

  private follow(sheet: string): void {
    this.store.change({ sheet, isElsewhere: false });
    this.worker.ask();
  }

  /** A sheet not known to hold a form may hold one by now. */
  private async tryFollow(sheet: string): Promise<void> {
    const found = await this.formsOf(sheet);
    // Meanwhile the person may be back on the form.
    if (sheet !== this.front) return;
    if (found.length > 0) this.follow(sheet);
    else this.store.change({ isElsewhere: true });
  }

  /** Shows what something else plans to write. */
  async propose(make: (signal: AbortSignal, workbook: PanelWorkbook) => Promise<Proposal>): Promise<void> {
    await this.busy('preparing', async (signal) => {
      const proposal = await make(signal, this.workbook);
      const isEmpty = proposal.groups.length === 0 && proposal.obstacles.length === 0;
      this.store.change(
        isEmpty && proposal.remarks.length === 0
          ? { proposal: undefined, notice: { kind: 'info', text: '表中已是最新结果，没有需要写入的内容。' } }
          : { proposal, report: undefined, notice: undefined },
      );
    });
  }

  /** One thing at a time. @returns whether it worked */
  private async busy(task: Task, action: (signal: AbortSignal) => Promise<void>): Promise<boolean> {
    if (this.store.state.task) return false;
    this.waiting = new AbortController();
    const { signal } = this.waiting;
    this.store.change({ task });
    try {
      return await this.guarded(() => action(signal));
    } finally {
      this.store.change({ task: undefined });
    }
  }

  /** Whatever goes wrong is said in the panel. @returns whether it worked */
  private async guarded(action: () => Promise<void>): Promise<boolean> {
    try {
      await action();
      return true;
    } catch (error) {
      const isCancelled = error instanceof WorkbookError && error.code === 'cancelled';
      this.store.change({ notice: { kind: isCancelled ? 'info' : 'error', text: messageOf(error) } });
      return false;
    }
  }
}
