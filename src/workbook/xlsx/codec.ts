import { deflateSync, Inflate, inflateSync } from 'fflate';
import { crc32 } from './crc32';

/** What packs and unpacks the parts of a file. */
export interface Codec {
  /** @param size as the zip declares it; more is refused as soon as it is noticed @throws {Error} on damaged bytes */
  inflate(compressed: Uint8Array, size: number): Uint8Array;
  deflate(bytes: Uint8Array): Uint8Array;
  /** The checksum that zip keeps of every entry (CRC-32, ISO-HDLC), as an unsigned number. */
  crc32(bytes: Uint8Array): number;
}

/** Two per cent larger than level 6 on worksheets, and a quarter faster. */
const LEVEL = 4;

/** Larger parts are inflated piece by piece, so that a lying size is noticed before it costs time. */
const PIECE = 128 * 1024;

/** What runs everywhere: the only codec of a page. */
export const portable: Codec = {
  inflate: (compressed, size) =>
    compressed.length <= PIECE
      ? inflateSync(compressed, { out: new Uint8Array(size) })
      : inflateInPieces(compressed, size),
  deflate: (bytes) => deflateSync(bytes, { level: LEVEL }),
  crc32,
};

function inflateInPieces(compressed: Uint8Array, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let filled = 0;
  const stream = new Inflate((piece) => {
    if (filled + piece.length > size) throw new Error('expands to more than declared');
    bytes.set(piece, filled);
    filled += piece.length;
  });
  for (let at = 0; at < compressed.length; at += PIECE) {
    stream.push(compressed.subarray(at, at + PIECE), at + PIECE >= compressed.length);
  }
  return bytes.subarray(0, filled);
}

/** The part of node:zlib that is used; crc32 is there from Node 20.15 and 22.2 on. */
interface Zlib {
  inflateRawSync(bytes: Uint8Array, options: { chunkSize: number; maxOutputLength: number }): Uint8Array;
  deflateRawSync(bytes: Uint8Array, options: { level: number }): Uint8Array;
  crc32?(bytes: Uint8Array): number;
}

/** The smallest piece that zlib works in. */
const LEAST_PIECE = 64;

/** What Node brings along: four times as fast in, twice as fast out (docs/performance.md). */
function native({ inflateRawSync, deflateRawSync, crc32: checksum = crc32 }: Zlib): Codec {
  return {
    inflate: (compressed, size) =>
      inflateRawSync(compressed, {
        chunkSize: Math.max(LEAST_PIECE, size),
        maxOutputLength: Math.max(1, size),
      }),
    deflate: (bytes) => deflateRawSync(bytes, { level: LEVEL }),
    crc32: (bytes) => checksum(bytes),
  };
}

/** Node hands out its own modules without an import, which a page could not resolve (Node 20.16 and 22.3 on). */
function zlibOfNode(): Zlib | undefined {
  const { process } = globalThis as { process?: { getBuiltinModule?: (name: string) => unknown } };
  return process?.getBuiltinModule?.('node:zlib') as Zlib | undefined;
}

const zlib = zlibOfNode();

/** The fastest codec that there is here. */
export const codec: Codec = zlib ? native(zlib) : portable;
