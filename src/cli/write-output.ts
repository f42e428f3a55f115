import { createHash } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ErrorCode } from '../workbook/error-code';
import { WorkbookError } from '../workbook/workbook';

/** What the system says, in words that tell what to do. */
const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: '磁盘空间不足，请清理后重试',
  EDQUOT: '磁盘配额已用完，请清理后重试',
  EACCES: '没有写这个位置的权限，请检查是否被其他程序打开或设为只读',
  EPERM: '没有写这个位置的权限，请检查是否被其他程序打开或设为只读',
  EBUSY: '文件正被其他程序使用，请关闭后重试',
  EROFS: '这个位置是只读的，请换一个位置',
  ENOENT: '找不到这个文件夹，请检查路径',
  ENOTDIR: '路径中有一段不是文件夹，请检查路径',
  EISDIR: '这个位置是一个文件夹，请给出文件名',
  ENAMETOOLONG: '文件名太长，请改短后重试',
};

/** Takes the next piece of a file. */
export type Sink = (piece: Uint8Array) => void;

/**
 * Writes a file so that it is either as it was or whole and read back: a hidden file beside it, flushed, compared, then
 * put in its place. A link keeps pointing where it points, and the rights of the file stay.
 * @throws {WorkbookError} no-permission, not-found, is-folder, io, not-verified; the message says that nothing was changed
 */
export function writeOutput(path: string, bytes: Uint8Array): void {
  writePieces(path, (sink) => sink(bytes));
}

/** Writes a file as writeOutput does, piece by piece, so that nothing need hold all of it. @throws {WorkbookError} */
export function writePieces(path: string, fill: (sink: Sink) => void): void {
  const target = realPath(path);
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  let digest: string | undefined;
  try {
    removeLeftovers(target);
    digest = writeThrough(temporary, fill);
    keepRights(target, temporary);
    if (digestOf(temporary) !== digest) throw notVerified(path);
    renameSync(temporary, target);
  } catch (error) {
    removeQuietly(temporary);
    // Some systems put a file in its place and call that failed.
    if (digest === undefined || digestOf(target) !== digest) throw asWriteError(error, path, target);
  }
  flushFolder(dirname(target));
}

/** Where a path leads, through links; itself where nothing is there yet. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** @returns the digest of what was written */
function writeThrough(path: string, fill: (sink: Sink) => void): string {
  const hash = createHash('sha256');
  const file = openSync(path, 'wx');
  try {
    fill((piece) => {
      hash.update(piece);
      for (let done = 0; done < piece.length;) done += writtenBytes(writeSync(file, piece, done));
    });
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}

/** A system that takes nothing would keep us for ever. */
function writtenBytes(count: number): number {
  if (count === 0) throw Object.assign(new Error('nothing was written'), { code: 'ENOSPC' });
  return count;
}

/** Who may read the file stays as it was. Some systems of files know no rights. */
function keepRights(target: string, temporary: string): void {
  try {
    const before = statSync(target, { throwIfNoEntry: false });
    if (before) chmodSync(temporary, before.mode);
  } catch {
    return;
  }
}

const PIECE = 1 << 20;

/** The digest of what a file holds; undefined where it cannot be read back. */
function digestOf(path: string): string | undefined {
  try {
    const file = openSync(path, 'r');
    try {
      const hash = createHash('sha256');
      const piece = Buffer.alloc(PIECE);
      for (let count = readSync(file, piece); count > 0; count = readSync(file, piece))
        hash.update(piece.subarray(0, count));
      return hash.digest('hex');
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}

function notVerified(path: string): WorkbookError {
  return new WorkbookError('not-verified', `${path}：写入后读回不一致，文件没有改动，请检查磁盘后重试。`);
}

/** A name that outlives a crash is only a request on some systems: the file itself is whole either way. */
function flushFolder(folder: string): void {
  try {
    const opened = openSync(folder, 'r');
    try {
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
  } catch {
    return;
  }
}

/** What a run that was killed left beside a file. */
function removeLeftovers(target: string): void {
  const [start, end] = [`.${basename(target)}.`, '.tmp'];
  for (const name of namesIn(dirname(target))) {
    const number = name.startsWith(start) && name.endsWith(end) ? name.slice(start.length, -end.length) : '';
    if (/^\d+$/.test(number) && !isRunning(Number(number))) removeQuietly(join(dirname(target), name));
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Whether another process with this number runs; our own number on a leftover is of one before us. */
function isRunning(process_: number): boolean {
  if (process_ === process.pid) return false;
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    return;
  }
}

function asWriteError(error: unknown, path: string, target: string): WorkbookError {
  const code = (error as NodeJS.ErrnoException).code;
  if (error instanceof WorkbookError) return error;
  // No system said so: the program itself failed.
  if (code === undefined) throw error;
  const why = REASONS[code] ?? `读写出错（${code}），请检查磁盘后重试`;
  const outcome = existsSync(target) ? '原来的文件没有改动' : '没有写出文件';
  const message = `${path}：未能写入，${outcome}：${why}。`;
  return new WorkbookError(CODES[code] ?? 'io', message, { cause: error });
}

const CODES: Readonly<Record<string, ErrorCode>> = {
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'no-permission',
  ENOENT: 'not-found',
  EISDIR: 'is-folder',
};
