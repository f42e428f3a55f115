import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { isOfProgram, isSpreadsheet } from '../review/file-name';
import { TO_OWN_FILE } from '../workbook/own-file';
import { WorkbookError } from '../workbook/workbook';
import { refuseDefaultPassword } from './default-password';

/** The largest file that is read, in bytes. */
const LARGEST_FILE = 200 * 1024 * 1024;

/**
 * The bytes of one file.
 * @throws {WorkbookError} not-found, is-folder, no-permission, too-large, encrypted; each says what to do
 */
export function readInput(path: string): Uint8Array {
  const name = basename(path);
  try {
    const size = statSync(path).size;
    if (size > LARGEST_FILE)
      throw new WorkbookError('too-large', `${name}：文件超过 200 MB，不像自评表，未读取。${TO_OWN_FILE}`);
    const bytes = readFileSync(path);
    refuseDefaultPassword(bytes, name);
    return bytes;
  } catch (error) {
    throw asWorkbookError(error, path);
  }
}

/** An error of the file system in words. */
export function asWorkbookError(error: unknown, path: string): WorkbookError {
  if (error instanceof WorkbookError) return error;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT')
    return new WorkbookError('not-found', `${path}：找不到这个文件，请检查路径和文件名。`, { cause: error });
  if (code === 'EISDIR')
    return new WorkbookError('is-folder', `${path}：这是文件夹，请给出一个 .xlsx 文件。`, { cause: error });
  if (code === 'EACCES' || code === 'EPERM') {
    return new WorkbookError(
      'no-permission',
      `${path}：没有读写这个文件的权限，请检查是否被其他程序打开或设为只读。`,
      { cause: error },
    );
  }
  return new WorkbookError('io', `${path}：读写失败（${code ?? String(error)}），请检查磁盘后重试。`, {
    cause: error,
  });
}

/** What paths on the command line come to. */
export interface Listing {
  /** Files as given, and the spreadsheets below folders; those of other formats are refused by name when read. */
  readonly workbooks: readonly string[];
  /** Documents below folders that are no spreadsheets: not read, but to be named. */
  readonly others: readonly string[];
}

/** Files as given; folders become the files below them, by name, without Office's lock files («~$…»). */
export function listFiles(paths: readonly string[]): Listing {
  const found = paths.flatMap((path) =>
    isFolder(path)
      ? filesBelow(path).map((file) => ({ file, isWorkbook: isSpreadsheet(file) }))
      : [{ file: path, isWorkbook: true }],
  );
  const files = (wanted: boolean) =>
    found.flatMap(({ file, isWorkbook }) => (isWorkbook === wanted ? [file] : []));
  return { workbooks: files(true), others: files(false) };
}

/** Whether a path is a folder; false where nothing is there. */
function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Made once: comparing without it takes longer than checking the files of a large folder. */
const BY_NAME = new Intl.Collator('zh-CN');

function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    BY_NAME.compare(a.name, b.name),
  );
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return isOfProgram(entry.name) ? [] : [path];
  });
}

/** «a/水尺.xlsx» → «a/水尺.已评.xlsx». */
export function gradedPath(path: string): string {
  return markedPath(path, '已评');
}

/** «a/水尺.xlsx» → «a/水尺.已改.xlsx». */
export function fixedPath(path: string): string {
  return markedPath(path, '已改');
}

function markedPath(path: string, mark: string): string {
  const ending = extname(path);
  return `${path.slice(0, path.length - ending.length)}.${mark}${ending || '.xlsx'}`;
}
