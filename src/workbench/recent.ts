import { WorkbookError } from '../workbook/workbook';
import { browserStore } from './browser-store';

/** A file that was opened here before: the way to it, not its contents. */
export interface RecentFile {
  readonly name: string;
  /** Milliseconds. */
  readonly openedAt: number;
  readonly handle: FileSystemFileHandle;
}

/** What Chromium adds to a handle, a drop and the page; other browsers have none of it and remember no files. */
interface AskingHandle extends FileSystemFileHandle {
  requestPermission?(options: { mode: 'read' }): Promise<PermissionState>;
}
interface HandingItem {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}
interface PickingWindow {
  showOpenFilePicker?(options: object): Promise<FileSystemFileHandle[]>;
}

const store = browserStore('jixiao-ziping-recent', 'recent');
const KEY = 'files';
const MOST = 5;
const PICKING = {
  multiple: true,
  types: [
    {
      description: '自评表',
      accept: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'] },
    },
  ],
};

/** Files opened before, the last one first. */
export async function recentFiles(): Promise<readonly RecentFile[]> {
  const found = await store.get(KEY);
  return Array.isArray(found) ? (found as RecentFile[]) : [];
}

/** Remembers the ways to files that were opened. */
export async function rememberFiles(handles: readonly FileSystemFileHandle[]): Promise<void> {
  if (handles.length === 0) return;
  let files = await recentFiles();
  for (const handle of handles) {
    const others: RecentFile[] = [];
    for (const file of files) if (!(await file.handle.isSameEntry(handle))) others.push(file);
    files = [{ name: handle.name, openedAt: Date.now(), handle }, ...others].slice(0, MOST);
  }
  await store.put(KEY, files);
}

/** Forgets all of them. */
export async function forgetRecent(): Promise<void> {
  await store.delete(KEY);
}

/** The file as it is on the disk now; the browser may ask the person first. @throws {WorkbookError} unreadable */
export async function recentFile({ name, handle }: RecentFile): Promise<File> {
  try {
    const asking: AskingHandle = handle;
    await asking.requestPermission?.({ mode: 'read' });
    return await handle.getFile();
  } catch (cause) {
    const message = `${name}：打不开，文件可能已移动、改名或删除，或浏览器没有得到读取的许可。请用“打开自评表…”重新选择。`;
    throw new WorkbookError('unreadable', message, { cause });
  }
}

/** Whether the browser's picker tells the way to the files. */
export function canPickHandles(): boolean {
  return picker() !== undefined;
}

/** Lets the person pick files; none where they think better of it. */
export async function pickHandles(): Promise<readonly FileSystemFileHandle[]> {
  return (await picker()?.(PICKING).catch(() => [])) ?? [];
}

function picker() {
  return (window as PickingWindow).showOpenFilePicker;
}

/** The ways to the files that were dropped. To be called at once, before the event is over. */
export async function droppedHandles(items: DataTransferItemList): Promise<readonly FileSystemFileHandle[]> {
  const asked = [...items].map((item) => (item as HandingItem).getAsFileSystemHandle?.());
  const handles = await Promise.all(asked).catch(() => []);
  return handles.flatMap((handle) => (handle && isFile(handle) ? [handle] : []));
}

function isFile(handle: FileSystemHandle): handle is FileSystemFileHandle {
  return handle.kind === 'file';
}
