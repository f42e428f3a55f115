import { browserStore } from './browser-store';

/** Unsaved work of one file, kept in the browser of this machine. */
export interface UnsavedWork {
  readonly fileName: string;
  /** The person's file with the changes patched in. */
  readonly bytes: Uint8Array;
  /** Milliseconds. */
  readonly savedAt: number;
}

const store = browserStore('jixiao-ziping', 'unsaved');
/** One page, one file: the newest work takes the place of older. */
const KEY = 'last';

/** Keeps unsaved work. Never throws: a browser without storage must not stop anyone. @returns whether it is kept */
async function keepWork(work: UnsavedWork): Promise<boolean> {
  return store.put(KEY, work);
}

/** The unsaved work of an earlier visit; undefined where there is none. Never throws. */
export async function unsavedWork(): Promise<UnsavedWork | undefined> {
  const found = await store.get(KEY);
  return isWork(found) ? found : undefined;
}

/** Forgets it: the file was downloaded, or the person does not want it. Never throws. */
export async function forgetWork(): Promise<void> {
  await store.delete(KEY);
}

/** What a page gives the keeper. */
export interface KeeperOptions {
  /** The file with the changes in it; see PageWorkbook.keep. */
  readonly download: () => Promise<Uint8Array>;
  readonly fileName: string;
  /** Milliseconds after the last change. */
  readonly delay?: number;
}

/** Keeps work a while after every change. */
export interface Keeper {
  changed(): void;
  /** Stops and forgets. */
  done(): Promise<void>;
  stop(): void;
}

/** A keeper for one open file. */
export function keeper({ download, fileName, delay = 1500 }: KeeperOptions): Keeper {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  const stop = () => {
    clearTimeout(timer);
    isStopped = true;
  };
  const keep = async () => {
    try {
      const bytes = await download();
      if (!isStopped) await keepWork({ fileName, bytes, savedAt: Date.now() });
    } catch {
      // What cannot be written now is said when the person downloads; the last kept state stays.
    }
  };
  return {
    changed() {
      if (isStopped) return;
      clearTimeout(timer);
      timer = setTimeout(() => void keep(), delay);
    },
    async done() {
      stop();
      await forgetWork();
    },
    stop,
  };
}

function isWork(found: unknown): found is UnsavedWork {
  const work = found as Partial<UnsavedWork> | undefined | null;
  return (
    typeof work?.fileName === 'string' && work.bytes instanceof Uint8Array && typeof work.savedAt === 'number'
  );
}
