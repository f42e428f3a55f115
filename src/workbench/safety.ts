import { browserStore } from './browser-store';

/** Unsaved work of one file, kept in the browser of this machine. */
export interface UnsavedWork {
  /** Of the work: every file that is opened has one of its own, so that windows beside each other keep theirs. */
  readonly id: string;
  readonly fileName: string;
  /** The person's file with the changes patched in. */
  readonly bytes: Uint8Array;
  /** Milliseconds. */
  readonly savedAt: number;
}

const store = browserStore('jixiao-ziping', 'unsaved');

/** Keeps unsaved work. Never throws: a browser without storage must not stop anyone. @returns whether it is kept */
async function keepWork(work: UnsavedWork): Promise<boolean> {
  return store.put(work.id, work);
}

/** The unsaved work of earlier visits, the newest first; none of what another window has open now. Never throws. */
export async function unsavedWork(): Promise<readonly UnsavedWork[]> {
  const [found, open] = [await store.all(), await openElsewhere()];
  const work = found.map(withId).filter(isWork);
  return work.filter(({ id }) => !open.has(lockOf(id))).sort((one, other) => other.savedAt - one.savedAt);
}

/** Before windows had works of their own there was one, under this name. */
function withId(found: unknown): unknown {
  return { id: 'last', ...(found as object) };
}

/** Forgets it: the file was downloaded, or the person does not want it. Never throws. */
export async function forgetWork(id: string): Promise<void> {
  await store.delete(id);
}

/** Another file, another work. */
export function newWorkId(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
}

/**
 * Tells other windows that the work is open here, for as long as the window lives; where a browser has no locks they
 * offer it as well.
 * @returns ends it
 */
export function holdWork(id: string): () => void {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  void locks()
    ?.request(lockOf(id), () => held)
    .catch(() => undefined);
  return release;
}

/** The names of what windows hold. */
async function openElsewhere(): Promise<ReadonlySet<string | undefined>> {
  const answer = await locks()
    ?.query()
    .catch(() => undefined);
  return new Set(answer?.held?.map(({ name }) => name));
}

function locks(): LockManager | undefined {
  return (navigator as Partial<Navigator>).locks;
}

function lockOf(id: string): string {
  return `jixiao-ziping ${id}`;
}

/** What a page gives the keeper. */
export interface KeeperOptions {
  readonly id: string;
  /** The file with the changes in it; see PageWorkbook.keep. */
  readonly download: () => Promise<Uint8Array>;
  readonly fileName: string;
  /** Milliseconds after the last change. */
  readonly delay?: number;
}

/** Keeps work a while after every change. */
export interface Keeper {
  changed(): void;
  /** Nothing differs from the file any more: what was kept is forgotten. */
  reverted(): void;
  /** Stops and forgets. */
  done(): Promise<void>;
  stop(): void;
}

/** A keeper for one open file. */
export function keeper({ id, download, fileName, delay = 1500 }: KeeperOptions): Keeper {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts what was asked for: work that is being written when something else is asked for is not kept. */
  let turn = 0;
  let isStopped = false;
  const halt = () => {
    clearTimeout(timer);
    turn++;
  };
  const stop = () => {
    halt();
    isStopped = true;
  };
  const keep = async (mine: number) => {
    try {
      const bytes = await download();
      if (mine === turn) await keepWork({ id, fileName, bytes, savedAt: Date.now() });
    } catch {
      // What cannot be written now is said when the person downloads; the last kept state stays.
    }
  };
  return {
    changed() {
      if (isStopped) return;
      halt();
      const mine = turn;
      timer = setTimeout(() => void keep(mine), delay);
    },
    reverted() {
      halt();
      void forgetWork(id);
    },
    async done() {
      stop();
      await forgetWork(id);
    },
    stop,
  };
}

function isWork(found: unknown): found is UnsavedWork {
  const work = found as Partial<UnsavedWork> | undefined | null;
  return (
    typeof work?.id === 'string' &&
    typeof work.fileName === 'string' &&
    work.bytes instanceof Uint8Array &&
    typeof work.savedAt === 'number'
  );
}
