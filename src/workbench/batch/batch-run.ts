import type { Policy } from '../../policy/policy';
import { baseName } from '../../review/file-name';
import { gathered } from '../../review/gathered';
import { momentText } from '../../review/moment';
import { type FileRecord, recordOf } from '../../review/record';
import { reviewBytes } from '../../review/review';
import type { BatchView } from '../../review/summary/batch-view';
import { writeSummaryWorkbook } from '../../review/summary/summary-workbook';
import { WorkbookError } from '../../workbook/workbook';
import { type Picked, type PickedFile, sorted } from './picked-files';

/** How far a batch has come. */
export interface BatchState {
  readonly files: readonly PickedFile[];
  /** Names of what is no spreadsheet. */
  readonly others: readonly string[];
  /** Of the first files, in their order. */
  readonly records: readonly FileRecord[];
  readonly isRunning: boolean;
  /** What all forms are judged by; undefined: each by its own. */
  readonly policy: Policy | undefined;
}

/** More than this is no form. */
const LARGEST_FILE = 40 * 1024 * 1024;
/** Milliseconds of work between two moments in which the page can draw and hear clicks. */
const SLICE = 40;
/** Milliseconds between two pictures of the table while it grows. */
const PICTURE = 300;

/** Many files reviewed one after the other, on this machine, in slices that leave the page alive. */
export class BatchRun {
  private current: BatchState = {
    files: [],
    others: [],
    records: [],
    isRunning: false,
    policy: undefined,
  };
  private isStopping = false;
  private view: { readonly of: BatchState['records']; readonly view: BatchView } | undefined;
  private readonly watchers = new Set<() => void>();

  readonly getState = (): BatchState => this.current;

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  /** Takes further files and reviews them; one that is there already is not taken twice. */
  async add(picked: readonly PickedFile[]): Promise<void> {
    const { files, others } = this.current;
    const further: Picked = sorted(picked);
    const known = new Set([...files.map(({ path }) => path), ...others]);
    this.change({
      files: [...files, ...further.workbooks.filter(({ path }) => !known.has(path))],
      others: [...others, ...further.others.filter((path) => !known.has(path))],
    });
    await this.go();
  }

  /** Judges all files anew, by one policy or each by its own; not while files are being reviewed. */
  async judgeBy(policy: Policy | undefined): Promise<void> {
    if (this.current.isRunning) return;
    this.change({ policy, records: [] });
    await this.go();
  }

  /** Goes on with what is not reviewed yet. */
  async go(): Promise<void> {
    if (this.current.isRunning) return;
    this.isStopping = false;
    this.change({ isRunning: true });
    try {
      await this.reviewRest();
    } finally {
      this.change({ isRunning: false });
    }
  }

  /** Stops after the file under way; what is done stays. */
  stop(): void {
    this.isStopping = true;
  }

  /** What the files done so far come to, the worst first. */
  results(): BatchView {
    const { records, others } = this.current;
    if (this.view?.of !== records) {
      const words = { notRead: others, moment: momentText(new Date()), notes: this.notes() };
      this.view = { of: records, view: gathered(records, words) };
    }
    return this.view.view;
  }

  /** The summary as an .xlsx file. */
  summary(): Uint8Array<ArrayBuffer> {
    const pieces: Uint8Array[] = [];
    writeSummaryWorkbook(this.results(), (piece) => pieces.push(piece));
    const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
    pieces.reduce((at, piece) => (bytes.set(piece, at), at + piece.length), 0);
    return bytes;
  }

  private notes(): string[] {
    const { files, records } = this.current;
    const isWhole = records.length === files.length;
    return isWhole ? [] : [`中途停下：共 ${files.length} 个文件，检查了 ${records.length} 个。`];
  }

  private async reviewRest(): Promise<void> {
    const done = [...this.current.records];
    let [rested, shown] = [performance.now(), 0];
    for (let next = this.next(done); next && !this.isStopping; next = this.next(done)) {
      done.push(await reviewed(next, this.current.policy));
      if (performance.now() - rested < SLICE) continue;
      if (performance.now() - shown > PICTURE) {
        this.change({ records: [...done] });
        shown = performance.now();
      }
      await drawn();
      rested = performance.now();
    }
    this.change({ records: done });
  }

  private next(done: readonly FileRecord[]): PickedFile | undefined {
    return this.current.files[done.length];
  }

  private change(part: Partial<BatchState>): void {
    this.current = { ...this.current, ...part };
    this.watchers.forEach((watcher) => watcher());
  }
}

async function reviewed({ path, file }: PickedFile, policy: Policy | undefined): Promise<FileRecord> {
  const bytes = await bytesOf(file);
  return recordOf(await reviewBytes(path, bytes, policy ? { policy } : {}));
}

/** The bytes, or the error that reading them gives. */
async function bytesOf(file: File): Promise<() => Uint8Array> {
  try {
    if (file.size > LARGEST_FILE) throw tooLarge(file.name);
    const bytes = new Uint8Array(await file.arrayBuffer());
    return () => bytes;
  } catch (error) {
    return () => {
      throw error instanceof WorkbookError ? error : unreadable(file.name, error);
    };
  }
}

function tooLarge(name: string): WorkbookError {
  return new WorkbookError('too-large', `${baseName(name)}：文件超过 40 MB，不像自评表，未读取。`);
}

function unreadable(name: string, cause: unknown): WorkbookError {
  const message = `${baseName(name)}：浏览器读不到这个文件，可能已被移动、删除或被其他程序占用，请重试。`;
  return new WorkbookError('unreadable', message, { cause });
}

/** The page draws and hears clicks. */
function drawn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
