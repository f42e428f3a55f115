import { loadLater } from '../panel/later-parts';
import { messageOf } from '../panel/message-of';
import { Session } from '../panel/session';
import type { BlankWishes } from '../plan/blank/content';
import { loadPart } from '../workbook/load-part';
import type { PickedFile } from './batch/picked-files';
import { readClipboard } from './clipboard';
import { type DeskState, EMPTY_DESK, type LeaveChoice } from './desk-state';
import type { PageWorkbook } from '../workbook/grid-file/file-in-grid';
import { notShownText } from './not-shown';
import { type OpenedFile, openFile, readFile } from '../workbook/grid-file/open-file';
import { type CellRef, type Unsubscribe, WorkbookError } from '../workbook/workbook';
import {
  forgetWork,
  holdWork,
  type Keeper,
  keeper,
  newWorkId,
  type UnsavedWork,
  unsavedWork,
} from './safety';
import { drawn } from './drawn';
import { offerLooks } from './look-offer';
import { forgetRecent, type RecentFile, recentFile, recentFiles, rememberFiles } from './recent';
import { readSample } from './read-sample';
import type { Sample } from './samples';
import { saveFile } from './save-file';
import { firstWhere, severalText } from './several-files';
import { WaitingWorkbook } from './waiting-workbook';

/** Milliseconds after a change until it is known whether anything differs from the file. */
const A_MOMENT = 250;

/** Milliseconds on the start screen after which the grid is made ready: whoever opens a file sooner gets findings first. */
const A_WHILE = 800;

type Reading = () => Promise<OpenedFile>;
/** What a person wants to go to from here. @returns whether it worked */
type Step = () => Promise<boolean>;

const blankFiles = () => loadPart(() => import('./blank-file'));
loadLater(blankFiles);
/** From here on the grid is on its way. */
const gridOnItsWay = () => loadPart(() => import('./grid-files'));
const gridFiles = async () => {
  const { gridFiles } = await gridOnItsWay();
  return loadPart(gridFiles);
};
const batches = () => loadPart(() => import('./batch/batch-part'));
loadLater(batches);

/** One file on the desk: opened, checked by the panel, shown in the grid, given back. */
export class Desk {
  private current = EMPTY_DESK;
  private place: HTMLElement | undefined;
  private workbook: PageWorkbook | undefined;
  private keeper: Keeper | undefined;
  private workId = newWorkId();
  private releaseWork = () => {};
  private noticing: ReturnType<typeof setTimeout> | undefined;
  private asked: Step | undefined;
  private showGrid: () => Promise<void> = async () => undefined;
  /** What is open was kept from an earlier visit: no file on the person's disk holds it yet. */
  private isTakenUp = false;
  /** One thing at a time; what is asked for meanwhile comes next. */
  private turn: Promise<unknown> = Promise.resolve();
  private readonly hoverers = new Set<(ref: CellRef) => void>();
  private readonly watchers = new Set<() => void>();

  readonly getState = (): DeskState => this.current;

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  /** Files are shown in the given element. Offers the work of an earlier visit; opens a sample where one is named. */
  async start(place: HTMLElement, sample: Sample | undefined): Promise<void> {
    this.place = place;
    this.change({ ...(await before()), isBusy: false });
    void gridOnItsWay().catch(() => undefined);
    if (sample) await this.open(() => readSample(sample));
    else setTimeout(() => void this.makeGridReady(), A_WHILE);
  }

  /** Back to the start screen, or to 批量检查 where it was begun. */
  async goHome(): Promise<void> {
    await this.askFirst(() =>
      this.guarded(async () => {
        this.clear();
        const { number, batch } = this.current;
        this.change({ ...EMPTY_DESK, number, batch, ...(await before()) });
      }),
    );
  }

  /** Opens files to which the way is known, and remembers it. */
  async openHandles(handles: readonly FileSystemFileHandle[]): Promise<void> {
    const files = await Promise.all(handles.map((handle) => handle.getFile()));
    await this.openPicked(files, Promise.resolve(handles));
  }

  /** Opens the first of the files that can be opened; all of them are offered. @param handles the ways to them */
  async openPicked(
    files: readonly File[],
    handles?: Promise<readonly FileSystemFileHandle[]>,
  ): Promise<void> {
    if (files.length === 0) return;
    this.change({ offered: files });
    void handles?.then(rememberFiles);
    await this.askFirst(async () => {
      const opened = await firstWhere(files, (file) => this.open(() => readFile(file)));
      if (files.length > 1) this.change({ message: severalText(files, opened, this.current.message?.text) });
      return opened !== undefined;
    });
  }

  /** Opens one file. @param sheet the form to show, where it holds several */
  async openFile(file: File, sheet?: string): Promise<void> {
    await this.askFirst(async () => {
      const isOpen = await this.open(() => readFile(file));
      const { session } = this.current;
      const entry = session?.store.state.forms.find((each) => each.sheet === sheet);
      if (isOpen && session && entry && session.store.state.sheet !== sheet) await session.show(entry);
      return isOpen;
    });
  }

  /** 批量检查, with the files given. */
  async openBatch(files: Promise<readonly PickedFile[]> | readonly PickedFile[] = []): Promise<void> {
    await this.guarded(async () => {
      const batch = this.current.batch ?? (await batches()).newBatch();
      this.change({ batch });
      void batch.run.add(await files);
    });
  }

  leaveBatch(): void {
    this.current.batch?.run.stop();
    this.change({ batch: undefined });
  }

  /** Opens a file of an earlier visit as it is on the disk now. */
  async openRecent(recent: RecentFile): Promise<void> {
    await this.askFirst(() => this.open(async () => readFile(await recentFile(recent))));
  }

  async forgetRecent(): Promise<void> {
    await forgetRecent();
    this.change({ recent: [] });
  }

  async openSample(sample: Sample): Promise<void> {
    await this.askFirst(() => this.open(() => readSample(sample)));
  }

  /** Opens a blank form. */
  async openBlank(wishes: BlankWishes): Promise<void> {
    await this.askFirst(() => this.open(async () => (await blankFiles()).blankFile(wishes)));
  }

  /** Takes up the work of an earlier visit. */
  async takeUp({ id, bytes, fileName }: UnsavedWork): Promise<void> {
    await this.askFirst(async () => {
      if (!(await this.open(async () => openFile(bytes, fileName), id))) return false;
      this.isTakenUp = true;
      this.change({ unsaved: this.unsavedBut(id), isChanged: true });
      return true;
    });
  }

  async dropUnsaved({ id }: UnsavedWork): Promise<void> {
    await forgetWork(id);
    this.change({ unsaved: this.unsavedBut(id) });
  }

  private unsavedBut(id: string): readonly UnsavedWork[] {
    return this.current.unsaved.filter((work) => work.id !== id);
  }

  /** What becomes of the changes before something else is opened. */
  async answer(choice: LeaveChoice): Promise<void> {
    const { asked } = this;
    this.asked = undefined;
    this.change({ isAsking: false });
    if (!asked || choice === 'stay') return;
    if (choice === 'download' && !(await this.download())) return;
    const { workId } = this;
    if (!(await asked()) || choice !== 'discard') return;
    await forgetWork(workId);
    this.change({ unsaved: this.unsavedBut(workId) });
  }

  /** The person's own file with the changes in it. @returns whether it was given */
  async download(): Promise<boolean> {
    return this.guarded(async () => {
      const { workbook } = this;
      if (!workbook) throw new WorkbookError('no-file', '还没有打开文件，没有可下载的内容。');
      await workbook.finishEditing();
      saveFile(await workbook.download(), workbook.fileName);
      await this.keeper?.done();
      this.isTakenUp = false;
      clearTimeout(this.noticing);
      this.keep(workbook);
      this.change({ isChanged: false, message: { kind: 'info', text: `已下载“${workbook.fileName}”。` } });
    });
  }

  dismiss(): void {
    this.change({ message: undefined });
  }

  /** Tries once more to show the grid. */
  async retryGrid(): Promise<void> {
    await this.guarded(async () => this.showGrid());
  }

  /** The grid has another width, in pixels. */
  fit(width: number): void {
    this.workbook?.fit(width);
  }

  /** Hears over which cell the pointer is, whatever file is open. */
  onHover(listener: (ref: CellRef) => void): Unsubscribe {
    this.hoverers.add(listener);
    return () => this.hoverers.delete(listener);
  }

  /** Does something with the contents of the selected cells. */
  withCells(act: (cells: PageWorkbook['entering']) => void): void {
    if (this.workbook) act(this.workbook.entering);
  }

  /** 粘贴 by the mouse: the browser may keep the clipboard from a page, but never from Ctrl+V. */
  async pasteCells(): Promise<void> {
    try {
      const { text, html } = await readClipboard();
      if (text === '') this.say('剪贴板里没有文字，没有粘贴。');
      else this.withCells((cells) => cells.paste(text, html));
    } catch {
      this.say('浏览器没有让网页读剪贴板，请按 Ctrl+V 粘贴。');
    }
  }

  /** Takes back what was done last in the grid, or does it again. */
  async step(which: 'undo' | 'redo'): Promise<void> {
    await this.workbook?.step(which);
  }

  /** Puts the keyboard into the grid. */
  focusGrid(): void {
    this.workbook?.focus();
  }

  private async askFirst(step: Step): Promise<void> {
    await this.turn;
    if (!this.current.isChanged) return void (await step());
    this.asked = step;
    this.change({ isAsking: true });
  }

  /** @param workId of work that was kept; a file has one of its own */
  private async open(read: Reading, workId = newWorkId()): Promise<boolean> {
    return this.guarded(async () => {
      const opened = await read();
      this.clear();
      this.workId = workId;
      this.releaseWork = holdWork(workId);
      await this.show(opened);
    });
  }

  /** While a person looks for a file. What cannot be had now is asked for, and complained of, when it is needed. */
  private async makeGridReady(): Promise<void> {
    const { session, isBusy, batch } = this.current;
    if (session || isBusy || batch) return;
    await gridFiles()
      .then(({ gridPart }) => gridPart())
      .catch(() => undefined);
  }

  /** First the findings, then the grid: it takes its time to load. */
  private async show(opened: OpenedFile): Promise<void> {
    const { place } = this;
    if (!place) return;
    const workbook = new WaitingWorkbook(opened, async () => (await gridFiles()).openInGrid(place, opened));
    const session = new Session(workbook);
    const number = this.current.number + 1;
    const clean = { isChanged: false, message: undefined, gridProblem: undefined };
    this.change({ fileName: opened.fileName, session, number, ...clean });
    await session.start();
    await drawn();
    this.showGrid = () => this.gridShown(workbook, session, opened);
    await this.showGrid();
  }

  /** Without the grid the findings stay. */
  private async gridShown(workbook: WaitingWorkbook, session: Session, opened: OpenedFile): Promise<void> {
    try {
      this.listen(await workbook.show());
    } catch (error) {
      return this.change({ gridProblem: messageOf(error) });
    }
    this.change({ gridProblem: undefined });
    await this.showForm(session);
    this.tellNotShown(opened);
  }

  /** A workbook often opens on its cover; the form is what the person came for. */
  private async showForm(session: Session): Promise<void> {
    const { phase, forms } = session.store.state;
    const [first] = forms;
    if (phase === 'no-form' && first) await session.show(first);
  }

  private tellNotShown(opened: OpenedFile): void {
    const text = notShownText(opened);
    if (text !== undefined) this.say(text);
  }

  private listen(workbook: PageWorkbook): void {
    this.workbook = workbook;
    this.keep(workbook);
    const happened = () => {
      clearTimeout(this.noticing);
      this.noticing = setTimeout(() => void this.notice(workbook), A_MOMENT);
    };
    workbook.onChange(happened);
    workbook.onSheets(happened);
    workbook.onHover((ref) => this.hoverers.forEach((hear) => hear(ref)));
    offerLooks(workbook, (message) => this.change({ message }));
    workbook.onRefused((text) => this.change({ message: { kind: 'error', text } }));
    this.change({ page: workbook });
  }

  private keep(workbook: PageWorkbook): void {
    this.keeper = keeper({ id: this.workId, download: () => workbook.keep(), fileName: workbook.fileName });
  }

  /** Formulas computed anew to the same result change nothing. */
  private async notice(workbook: PageWorkbook): Promise<void> {
    const isChanged = this.isTakenUp || (await workbook.isChanged());
    if (workbook !== this.workbook) return;
    if (isChanged) this.keeper?.changed();
    else if (this.current.isChanged) this.keeper?.reverted();
    this.change({ isChanged });
  }

  private clear(): void {
    clearTimeout(this.noticing);
    this.keeper?.stop();
    this.releaseWork();
    this.current.session?.stop();
    // What lies over the cells goes before them.
    this.change({ page: undefined });
    this.workbook?.close();
    this.workbook = undefined;
    this.isTakenUp = false;
  }

  private guarded(action: () => Promise<void>): Promise<boolean> {
    const mine = this.turn.then(() => this.tried(action));
    this.turn = mine;
    return mine;
  }

  /** Whatever goes wrong is said in the page. @returns whether it worked */
  private async tried(action: () => Promise<void>): Promise<boolean> {
    this.change({ isBusy: true });
    try {
      await action();
      return true;
    } catch (error) {
      this.change({ message: { kind: 'error', text: messageOf(error) } });
      return false;
    } finally {
      this.change({ isBusy: false });
    }
  }

  /** Says what could not be done. */
  readonly complain = (text: string): void => this.change({ message: { kind: 'error', text } });

  /** Says something that went well. */
  say(text: string): void {
    this.change({ message: { kind: 'info', text } });
  }

  private change(part: Partial<DeskState>): void {
    this.current = { ...this.current, ...part };
    this.watchers.forEach((watcher) => watcher());
  }
}

/** What the start screen offers of earlier visits. */
async function before(): Promise<Pick<DeskState, 'unsaved' | 'recent'>> {
  return { unsaved: await unsavedWork(), recent: await recentFiles() };
}
