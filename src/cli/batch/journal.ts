import { closeSync, fstatSync, ftruncateSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import type { FileRecord } from '../../review/record';
import { asWorkbookError } from '../files';
import type { FileDigest, ReviewedFile } from './review-chunk';

/** Where a file's line stands in the journal, in bytes. */
export interface Place {
  readonly offset: number;
  readonly length: number;
}

/** A file that was reviewed, in this run or in one before. */
export interface JournalEntry extends Place {
  readonly key: string;
  readonly digest: FileDigest;
}

const PIECE = 1 << 20;
const TAB = 9;
const LINE_END = 10;

/**
 * What was reviewed so far, a line a file: key, path, digest, record, contract (JSON holds no raw tabs and line ends).
 * Lines are only ever appended, so that what is done stays done, whatever happens; a line cut short is dropped when the
 * journal is opened again. Only what an earlier run left is looked up by its file.
 */
export class Journal {
  private readonly entries = new Map<string, JournalEntry>();
  private readonly pending: Buffer[] = [];
  private end = 0;

  private constructor(
    private readonly path: string,
    private readonly descriptor: number,
  ) {}

  /** @param resumes keeps what an earlier run reviewed; else the journal begins empty @throws {WorkbookError} */
  static open(path: string, resumes: boolean): Journal {
    try {
      const journal = new Journal(path, openSync(path, resumes ? 'a+' : 'w+'));
      if (resumes) journal.recall();
      return journal;
    } catch (error) {
      throw asWorkbookError(error, path);
    }
  }

  /** What an earlier run left of a file. */
  known(file: string): JournalEntry | undefined {
    return this.entries.get(file);
  }

  /** Held until it is flushed. */
  append(file: string, { key, digest, record, contract }: ReviewedFile): JournalEntry {
    const line = Buffer.from(
      `${[key, JSON.stringify(file), JSON.stringify(digest), record, contract].join('\t')}\n`,
    );
    const entry = { key, digest, offset: this.end, length: line.length };
    this.end += line.length;
    this.pending.push(line);
    return entry;
  }

  /** Puts what is still held onto the disk. */
  flush(): void {
    const bytes = Buffer.concat(this.pending);
    for (let done = 0; done < bytes.length;) done += writeSync(this.descriptor, bytes, done);
    this.pending.length = 0;
  }

  /** The record of a file. */
  record(entry: Place): FileRecord {
    return JSON.parse(this.columns(entry)[3] ?? '') as FileRecord;
  }

  /** The whole contract of a file as JSON; «» where the run that reviewed it did not want it. */
  contract(entry: Place): string {
    return (this.columns(entry)[4] ?? '').trimEnd();
  }

  close(): void {
    this.flush();
    closeSync(this.descriptor);
  }

  /** Nobody needs it any more. */
  remove(): void {
    closeSync(this.descriptor);
    rmSync(this.path, { force: true });
  }

  private columns({ offset, length }: Place): string[] {
    const bytes = Buffer.allocUnsafe(length);
    readSync(this.descriptor, bytes, 0, length, offset);
    return bytes.toString().split('\t');
  }

  /** Reads the lines of an earlier run; of a file that stands there twice the later counts. */
  private recall(): void {
    const { size } = fstatSync(this.descriptor);
    let rest: Buffer = Buffer.alloc(0);
    for (let at = 0; at < size; at += PIECE) {
      const piece = Buffer.alloc(Math.min(PIECE, size - at));
      readSync(this.descriptor, piece, 0, piece.length, at);
      rest = this.takeLines(Buffer.concat([rest, piece]));
    }
    if (rest.length > 0) ftruncateSync(this.descriptor, this.end);
  }

  /** @returns what stands behind the last whole line */
  private takeLines(bytes: Buffer): Buffer {
    let at = 0;
    for (let end = bytes.indexOf(LINE_END); end >= 0; end = bytes.indexOf(LINE_END, at)) {
      this.takeLine(bytes.subarray(at, end + 1));
      at = end + 1;
    }
    return bytes.subarray(at);
  }

  private takeLine(line: Buffer): void {
    const place = { offset: this.end, length: line.length };
    this.end += line.length;
    const [keyEnd, fileEnd, digestEnd] = tabs(line);
    if (digestEnd === undefined) return;
    const part = (from: number, to: number) => line.toString('utf8', from, to);
    const file = JSON.parse(part((keyEnd ?? 0) + 1, fileEnd ?? 0)) as string;
    const digest = JSON.parse(part((fileEnd ?? 0) + 1, digestEnd)) as FileDigest;
    this.entries.set(file, { ...place, key: part(0, keyEnd ?? 0), digest });
  }
}

/** Where the first three tabs of a line stand. */
function tabs(line: Buffer): (number | undefined)[] {
  const found: number[] = [];
  for (let at = line.indexOf(TAB); at >= 0 && found.length < 3; at = line.indexOf(TAB, at + 1))
    found.push(at);
  return found;
}
