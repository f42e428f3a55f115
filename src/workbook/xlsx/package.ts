import { TO_OWN_FILE } from '../own-file';
import { WorkbookError } from '../workbook';
import { codec } from './codec';
import { decodePart } from './encoding';
import { readZipDirectory, writeZip, type ZipEntry } from './zip-directory';

/** Limits against zip bombs, in bytes after expansion. */
const LARGEST_PACKAGE = 512 * 1024 * 1024;
const LARGEST_PART = 100 * 1024 * 1024;
/** A worksheet packs 10 to 60 times; more than this over a large part is a bomb. */
const HIGHEST_RATIO = 250;
const RATIO_MATTERS_FROM = 8 * 1024 * 1024;

/** Some day in the past for parts we add: results do not depend on the clock. 1980-01-01. */
const NO_TIME = 0x00210000;

/** What to put in place of parts: path → XML or bytes; undefined removes the part. */
export type PartChanges = ReadonlyMap<string, string | Uint8Array | undefined>;

/** A part as it came, still compressed, or as it was written, not yet compressed. */
type Part = { readonly name: string } & ({ readonly entry: ZipEntry } | Written);

interface Written {
  readonly content: string | Uint8Array;
  /** The entry that it takes the place of: keeps its date. */
  readonly old: ZipEntry | undefined;
}

/**
 * The parts of a workbook file. Immutable: `with` returns a new package that shares all other parts, so that a
 * failed change leaves nothing behind and a snapshot costs nothing. Parts are inflated when first asked for, and
 * written ones compressed when the file is saved.
 */
export class XlsxPackage {
  private readonly byLowerCase: ReadonlyMap<string, Part>;

  private constructor(
    private readonly parts: readonly Part[],
    private readonly texts = new WeakMap<Part, string>(),
  ) {
    this.byLowerCase = new Map(parts.map((part) => [part.name.toLowerCase(), part]));
    if (this.byLowerCase.size !== parts.length) {
      throw new WorkbookError('damaged-zip', '压缩包里有重名的部件，不是正常的工作簿，未读取。');
    }
  }

  /** @throws {WorkbookError} truncated, damaged-zip, encrypted, unsafe-name, too-large */
  static open(bytes: Uint8Array): XlsxPackage {
    const entries = readZipDirectory(bytes);
    entries.forEach(refuseUnsafeName);
    const total = entries.reduce((sum, entry) => sum + entry.size, 0);
    if (total > LARGEST_PACKAGE) throw tooLarge('解压后超过 512 MB');
    return new XlsxPackage(entries.map((entry) => ({ name: entry.name, entry })));
  }

  /** A package of these parts. */
  static of(parts: PartChanges): XlsxPackage {
    return new XlsxPackage([]).with(parts);
  }

  /** The paths of all parts, in order. */
  paths(): string[] {
    return this.parts.map((part) => part.name);
  }

  /** Whether there is such a part; letter case does not matter, as the format prescribes. */
  has(path: string): boolean {
    return this.byLowerCase.has(path.toLowerCase());
  }

  /** Whether the text of a part can be had at all. */
  isReadable(path: string): boolean {
    try {
      return this.has(path) && this.text(path) !== '';
    } catch (error) {
      if (error instanceof WorkbookError) return false;
      throw error;
    }
  }

  /** The bytes of a part. @throws {WorkbookError} part-missing, damaged-part, too-large */
  bytes(path: string): Uint8Array {
    const part = this.part(path);
    return 'entry' in part ? expand(part.entry) : bytesOf(part.content);
  }

  /** The XML of a part; kept once read. @throws {WorkbookError} as bytes; damaged-part on broken encoding */
  text(path: string): string {
    const part = this.part(path);
    if ('content' in part && typeof part.content === 'string') return part.content;
    const known = this.texts.get(part);
    if (known !== undefined) return known;
    const text = decodePart(this.bytes(path), path);
    this.texts.set(part, text);
    return text;
  }

  /** A package with some parts put in, replaced (in place) or removed. New parts come last. */
  with(changes: PartChanges): XlsxPackage {
    const rest = new Map([...changes].map(([path, content]) => [path.toLowerCase(), { path, content }]));
    const kept = this.parts.flatMap((part): Part[] => {
      const change = rest.get(part.name.toLowerCase());
      rest.delete(part.name.toLowerCase());
      if (!change) return [part];
      const old = 'entry' in part ? part.entry : part.old;
      return change.content === undefined ? [] : [{ name: part.name, content: change.content, old }];
    });
    const added = [...rest.values()].flatMap(({ path, content }): Part[] =>
      content === undefined ? [] : [{ name: path, content, old: undefined }],
    );
    return new XlsxPackage([...kept, ...added], this.texts);
  }

  /** The file. Parts that were not changed keep their compressed bytes. */
  save(): Uint8Array {
    return writeZip(this.parts.map((part) => ('entry' in part ? part.entry : compress(part.name, part))));
  }

  private part(path: string): Part {
    const part = this.byLowerCase.get(path.toLowerCase());
    if (part) return part;
    throw new WorkbookError(
      'part-missing',
      `工作簿缺少部件“${path}”，请用 Excel 或 WPS 打开后另存一份再试。`,
    );
  }
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

function expand(entry: ZipEntry): Uint8Array {
  refuseBomb(entry);
  let bytes: Uint8Array;
  try {
    bytes = entry.method === 0 ? entry.compressed : inflate(entry);
  } catch (error) {
    throw damagedPart(entry.name, error);
  }
  if (bytes.length !== entry.size || codec.crc32(bytes) !== entry.crc) throw damagedPart(entry.name);
  return bytes;
}

function inflate({ compressed, size, method }: ZipEntry): Uint8Array {
  if (method !== 8) throw new Error(`compression method ${method}`);
  return codec.inflate(compressed, size);
}

function refuseBomb({ name, size, compressed }: ZipEntry): void {
  if (size > LARGEST_PART) throw tooLarge(`部件“${name}”解压后超过 100 MB`);
  if (size > RATIO_MATTERS_FROM && size > compressed.length * HIGHEST_RATIO) {
    throw tooLarge(`部件“${name}”的压缩比异常`);
  }
}

function refuseUnsafeName({ name }: ZipEntry): void {
  if (
    name.startsWith('/') ||
    /^[A-Za-z]:/.test(name) ||
    name.includes('\0') ||
    name.split('/').includes('..')
  ) {
    throw new WorkbookError('unsafe-name', `压缩包里有不安全的路径“${name}”，不是正常的工作簿，未读取。`);
  }
}

function compress(name: string, { content, old }: Written): ZipEntry {
  const bytes = bytesOf(content);
  return {
    name,
    method: 8,
    crc: codec.crc32(bytes),
    size: bytes.length,
    compressed: codec.deflate(bytes),
    modified: old?.modified ?? NO_TIME,
    madeBy: old?.madeBy ?? 20,
    attributes: old?.attributes ?? 0,
  };
}

function tooLarge(what: string): WorkbookError {
  return new WorkbookError('too-large', `${what}，不像自评表，为安全起见未读取。${TO_OWN_FILE}`);
}

function damagedPart(path: string, cause?: unknown): WorkbookError {
  return new WorkbookError('damaged-part', `部件“${path}”已损坏，请用 Excel 或 WPS 打开后另存一份再试。`, {
    cause,
  });
}
