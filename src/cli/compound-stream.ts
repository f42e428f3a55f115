const FREE = 0xffff_fff0;
/** Sector numbers of the table of sectors that the header itself holds. */
const IN_HEADER = 109;
const ENTRY = 128;
/** A stream of ours is short; longer chains go round in a circle. */
const LONGEST_CHAIN = 10_000;

/** Where the sectors of an OLE compound file lie, and which follows which. */
interface Sectors {
  readonly bytes: Uint8Array;
  readonly size: number;
  readonly at: (sector: number) => number;
  readonly next: (sector: number) => number;
}

/**
 * A short stream of an OLE compound file, such as EncryptionInfo; undefined where there is none, or the file is damaged.
 * Only files whose table of sectors fits the header are understood: up to 7 MB with small sectors.
 */
export function streamOf(bytes: Uint8Array, name: string): Uint8Array | undefined {
  try {
    return findStream(bytes, name);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function findStream(bytes: Uint8Array, name: string): Uint8Array | undefined {
  const view = viewOf(bytes);
  const size = 1 << view.getUint16(30, true);
  const at = (sector: number) => (sector + 1) * size;
  const table = Array.from({ length: IN_HEADER }, (_, i) => view.getUint32(76 + 4 * i, true));
  const perSector = size / 4;
  const next = (sector: number) => {
    const holder = table[Math.floor(sector / perSector)] ?? FREE;
    return holder >= FREE ? FREE : view.getUint32(at(holder) + 4 * (sector % perSector), true);
  };
  const sectors = { bytes, size, at, next };
  const entries = entriesOf(chainOf(sectors, view.getUint32(48, true)));
  const [root, found] = [entries[0], entries.find((entry) => entry.name === name)];
  if (!root || !found) return undefined;
  if (found.size >= view.getUint32(56, true)) return chainOf(sectors, found.start).slice(0, found.size);
  const small = smallSectors(sectors, root.start, view.getUint32(60, true));
  return chainOf(small, found.start).slice(0, found.size);
}

interface Entry {
  readonly name: string;
  readonly start: number;
  readonly size: number;
}

function entriesOf(directory: Uint8Array): Entry[] {
  const view = viewOf(directory);
  return Array.from({ length: Math.floor(directory.length / ENTRY) }, (_, i) => {
    const letters = Math.max(0, view.getUint16(i * ENTRY + 64, true) / 2 - 1);
    const codes = Array.from({ length: Math.min(letters, 31) }, (__, at) =>
      view.getUint16(i * ENTRY + 2 * at, true),
    );
    return {
      name: String.fromCharCode(...codes),
      start: view.getUint32(i * ENTRY + 116, true),
      size: view.getUint32(i * ENTRY + 120, true),
    };
  });
}

/** Short streams lie in sectors of 64 bytes within the stream of the root. */
function smallSectors(sectors: Sectors, root: number, table: number): Sectors {
  const next = viewOf(chainOf(sectors, table));
  return {
    bytes: chainOf(sectors, root),
    size: 64,
    at: (sector) => sector * 64,
    next: (sector) => next.getUint32(4 * sector, true),
  };
}

/** The bytes of the sectors that follow each other. @throws {RangeError} where they leave the file, or never end */
function chainOf({ bytes, size, at, next }: Sectors, first: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  for (let sector = first; sector < FREE; sector = next(sector)) {
    if (at(sector) + 1 > bytes.length || pieces.length > LONGEST_CHAIN) throw new RangeError('broken chain');
    pieces.push(bytes.subarray(at(sector), at(sector) + size));
  }
  return Buffer.concat(pieces);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
