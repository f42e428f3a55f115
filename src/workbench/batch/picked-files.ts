import { isOfProgram, isSpreadsheet } from '../../review/file-name';

/** A file of the person's disk, not read yet. */
export interface PickedFile {
  /** «甲局/自评表.xlsx»: as it stands below the folder that was picked. */
  readonly path: string;
  readonly file: File;
}

/** Files picked for a batch: those to read, and the names of those that are no spreadsheets. */
export interface Picked {
  readonly workbooks: readonly PickedFile[];
  readonly others: readonly string[];
}

const BY_NAME = new Intl.Collator('zh-CN', { numeric: true });

/** Files by name; what programs leave in folders is passed over. */
export function sorted(files: readonly PickedFile[]): Picked {
  const own = files.filter(({ path }) => !path.split('/').some(isOfProgram));
  const byName = [...own].sort((a, b) => BY_NAME.compare(a.path, b.path));
  return {
    workbooks: byName.filter(({ path }) => isSpreadsheet(path)),
    others: byName.flatMap(({ path }) => (isSpreadsheet(path) ? [] : [path])),
  };
}

/** What a file picker gave; of a folder the browser says where in it each file stands. */
export function pickedFiles(files: Iterable<File>): PickedFile[] {
  return [...files].map((file) => ({ file, path: file.webkitRelativePath || file.name }));
}

/** Whether something dropped is a folder. To be asked at once: after the event the browser forgets it. */
export function hasFolder(items: DataTransferItemList): boolean {
  return [...items].some((item) => item.webkitGetAsEntry()?.isDirectory === true);
}

/** The files that were dropped, those below folders included. To be called at once, before the event is over. */
export async function droppedFiles(items: DataTransferItemList): Promise<PickedFile[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  return (await Promise.all(entries.map(filesBelow))).flat();
}

async function filesBelow(entry: FileSystemEntry): Promise<PickedFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ file, path: entry.fullPath.replace(/^\//, '') }];
  }
  if (!isFolder(entry)) return [];
  const found: PickedFile[] = [];
  for (const each of await entriesOf(entry)) found.push(...(await filesBelow(each)));
  return found;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** A folder tells its entries in portions; an empty one ends them. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}
