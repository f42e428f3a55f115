import { WorkbookError } from '../workbook';
import { officeCode, toWorkbookError } from './errors';
import { canDelayForCellEdit, canGroupUndo, type IsSetSupported } from './support';

/** Whether Excel answers, or waits for the person to leave a cell. */
export type ConnectionStatus = 'ready' | 'cell-edit';

/** Milliseconds between two tries while a cell is being edited. */
const RETRY_AFTER = 400;

/** Tries, two seconds in all, after which InvalidOperation is taken to mean something else. */
const UNCLEAR_TRIES = 5;

/** Some builds say InvalidOperation (as documented) where others say what it is. */
function meansCellEdit(code: string | undefined, attempt: number): boolean {
  const isUnclear = code === 'InvalidOperation' && attempt <= UNCLEAR_TRIES;
  return code === 'InvalidOperationInCellEditMode' || isUnclear;
}

/** Resolves after some milliseconds, or rejects when the signal aborts. */
export type Wait = (milliseconds: number, signal?: AbortSignal) => Promise<void>;

export interface ConnectionOptions {
  readonly isSupported: IsSetSupported;
  readonly wait: Wait;
  readonly onStatus: (status: ConnectionStatus) => void;
}

type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

/** Runs batches: waits out cell editing, groups undo, turns Excel's errors into ones for people. */
export class Connection {
  private status: ConnectionStatus = 'ready';

  constructor(
    private readonly excel: typeof Excel,
    private readonly options: ConnectionOptions,
  ) {}

  get isSupported(): IsSetSupported {
    return this.options.isSupported;
  }

  /**
   * A batch that only reads, or has not begun to write: while a cell is being edited it tries again and again,
   * quietly, with the status as the only sign.
   * @throws {WorkbookError} cancelled, when the signal aborts; any other of Excel's
   */
  async read<T>(batch: Batch<T>, signal?: AbortSignal): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        const result = await this.excel.run(batch);
        this.report('ready');
        return result;
      } catch (error) {
        if (!meansCellEdit(officeCode(error), attempt)) throw this.failed(error);
        this.report('cell-edit');
        await this.pause(signal);
      }
    }
  }

  /**
   * A batch that writes: it waits inside Excel should a cell be edited just now, and is one step of undo where Excel
   * can do that.
   * @throws what Excel throws, as it is
   */
  async write(batch: Batch<void>, isGrouped: boolean): Promise<void> {
    const options: Excel.RunOptions = {};
    if (canDelayForCellEdit(this.isSupported)) options.delayForCellEdit = true;
    if (isGrouped && this.groupsUndo) options.mergeUndoGroup = true;
    await this.excel.run(options, batch);
  }

  /** Whether a batch can be one step of undo here. */
  get groupsUndo(): boolean {
    return canGroupUndo(this.isSupported, this.excel);
  }

  private async pause(signal: AbortSignal | undefined): Promise<void> {
    try {
      await this.options.wait(RETRY_AFTER, signal);
    } catch (cause) {
      this.report('ready');
      throw new WorkbookError('cancelled', '已取消，什么都没有写入。', { cause });
    }
  }

  private failed(error: unknown): WorkbookError {
    this.report('ready');
    return toWorkbookError(error);
  }

  private report(status: ConnectionStatus): void {
    if (status === this.status) return;
    this.status = status;
    this.options.onStatus(status);
  }
}

/** Waits with a timer. */
export const timerWait: Wait = (milliseconds, signal) =>
  new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(new Error('aborted'));
    const stop = () => {
      clearTimeout(timer);
      reject(new Error('aborted'));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', stop, { once: true });
  });
