import { WorkbookError } from '../workbook';

/**
 * The table of contents of a zip. fflate inflates and deflates, but hands out no compressed bytes; we need them
 * so that parts we do not touch go into the result exactly as they came, without being packed again.
 */

/** One entry as it stands in the zip, still compressed. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly compressed: Uint8Array;
  /** MS-DOS time and date, as one number. */
  readonly modified: number;
  /** Host system and file attributes. */
  readonly madeBy: number;
  readonly attributes: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
const LONGEST_COMMENT = 0xffff;
const UNKNOWN_32 = 0xffffffff;
const ENCRYPTED = 1;
const UTF8 = 0x800;
const MOST_ENTRIES = 20_000;

/** Whether the bytes begin like a zip. */
export function beginsLikeZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/**
 * Every entry of a zip, in order.
 * @throws {WorkbookError} truncated, damaged-zip, encrypted
 */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined)
    throw new WorkbookError('truncated', '文件不完整（压缩包缺少结尾），请重新下载或重新复制一份。');
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw damagedZip();
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + CENTRAL_SIZE > end || view.getUint32(at, true) !== CENTRAL) throw damagedZip();
    entries.push(readEntry(view, bytes, at));
    at +=
      CENTRAL_SIZE +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return undefined;
}

function readEntry(view: DataView, bytes: Uint8Array, at: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  if (flags & ENCRYPTED) throw new WorkbookError('encrypted', '压缩包设有密码，请去掉密码后再试。');
  const nameEnd = at + CENTRAL_SIZE + view.getUint16(at + 28, true);
  const { size, compressedSize, offset } = readSizes(view, at, nameEnd);
  return {
    name: decodeName(bytes.subarray(at + CENTRAL_SIZE, nameEnd)),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    size,
    compressed: compressedBytes(view, bytes, offset, compressedSize),
    modified: view.getUint32(at + 12, true),
    madeBy: view.getUint16(at + 4, true),
    attributes: view.getUint32(at + 38, true),
  };
}

function readSizes(view: DataView, at: number, extraStart: number) {
  const written = [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ];
  const long = written.includes(UNKNOWN_32)
    ? zip64Numbers(view, extraStart, view.getUint16(at + 30, true))
    : [];
  const [size = 0, compressedSize = 0, offset = 0] = written.map((value) =>
    value === UNKNOWN_32 ? (long.shift() ?? UNKNOWN_32) : value,
  );
  return { size, compressedSize, offset };
}

/** Streaming writers put sizes in the zip64 extra field even where they are small. */
function zip64Numbers(view: DataView, start: number, length: number): number[] {
  const limit = Math.min(start + length, view.byteLength);
  for (let at = start; at + 4 <= limit; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const count = Math.min(view.getUint16(at + 2, true), limit - at - 4) >> 3;
    return Array.from({ length: count }, (_, i) => Number(view.getBigUint64(at + 4 + i * 8, true)));
  }
  return [];
}

function compressedBytes(view: DataView, bytes: Uint8Array, offset: number, length: number): Uint8Array {
  if (offset + LOCAL_SIZE > bytes.length || view.getUint32(offset, true) !== LOCAL) throw damagedZip();
  const start = offset + LOCAL_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + length > bytes.length) throw damagedZip();
  return bytes.subarray(start, start + length);
}

const UTF8_TEXT = new TextDecoder();

/** Part names are ASCII in nearly every workbook; some tools write back slashes. */
function decodeName(bytes: Uint8Array): string {
  const name = UTF8_TEXT.decode(bytes);
  return name.includes('\\') ? name.replace(/\\/g, '/') : name;
}

/** The entries as a zip, in the order given. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const named = entries.map((entry) => ({ entry, name: new TextEncoder().encode(entry.name) }));
  const body = named.reduce(
    (sum, { entry, name }) => sum + LOCAL_SIZE + name.length + entry.compressed.length,
    0,
  );
  const directory = named.reduce((sum, { name }) => sum + CENTRAL_SIZE + name.length, 0);
  const bytes = new Uint8Array(body + directory + END_SIZE);
  const view = new DataView(bytes.buffer);
  let local = 0;
  let central = body;
  for (const { entry, name } of named) {
    writeCentral(view, bytes, central, entry, name, local);
    local = writeLocal(view, bytes, local, entry, name);
    central += CENTRAL_SIZE + name.length;
  }
  writeEnd(view, central, entries.length, body);
  return bytes;
}

function writeLocal(
  view: DataView,
  bytes: Uint8Array,
  at: number,
  entry: ZipEntry,
  name: Uint8Array,
): number {
  view.setUint32(at, LOCAL, true);
  writeShared(view, at + 4, entry, name);
  bytes.set(name, at + LOCAL_SIZE);
  bytes.set(entry.compressed, at + LOCAL_SIZE + name.length);
  return at + LOCAL_SIZE + name.length + entry.compressed.length;
}

function writeCentral(
  view: DataView,
  bytes: Uint8Array,
  at: number,
  entry: ZipEntry,
  name: Uint8Array,
  offset: number,
): void {
  view.setUint32(at, CENTRAL, true);
  view.setUint16(at + 4, entry.madeBy, true);
  writeShared(view, at + 6, entry, name);
  view.setUint32(at + 38, entry.attributes, true);
  view.setUint32(at + 42, offset, true);
  bytes.set(name, at + CENTRAL_SIZE);
}

/** The fields that local and central headers share, from «version needed» to «name length». */
function writeShared(view: DataView, at: number, entry: ZipEntry, name: Uint8Array): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, name.some((byte) => byte >= 0x80) ? UTF8 : 0, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.modified, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.compressed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, name.length, true);
}

function writeEnd(view: DataView, at: number, count: number, directoryStart: number): void {
  view.setUint32(at, END, true);
  view.setUint16(at + 8, count, true);
  view.setUint16(at + 10, count, true);
  view.setUint32(at + 12, at - directoryStart, true);
  view.setUint32(at + 16, directoryStart, true);
}

function damagedZip(): WorkbookError {
  return new WorkbookError('damaged-zip', '压缩包的目录已损坏，请用 Excel 或 WPS 打开后另存一份再试。');
}
