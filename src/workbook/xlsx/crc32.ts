/** Eight tables, so that eight bytes are taken at a time; signed numbers, which engines keep unboxed. */
const TABLES = makeTables();

function makeTables(): Int32Array {
  const tables = new Int32Array(8 * 256);
  for (let byte = 0; byte < 256; byte++) {
    let rest = byte;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
    tables[byte] = rest;
  }
  for (let i = 256; i < tables.length; i++) {
    const before = at(tables, i - 256);
    tables[i] = at(tables, before & 0xff) ^ (before >>> 8);
  }
  return tables;
}

function at(numbers: Int32Array | Uint8Array, index: number): number {
  return numbers[index] as number;
}

/** The checksum that zip keeps of every entry (CRC-32, ISO-HDLC), as an unsigned number. */
export function crc32(bytes: Uint8Array): number {
  const t = TABLES;
  const whole = bytes.length - (bytes.length % 8);
  let sum = -1;
  let i = 0;
  for (; i < whole; i += 8) {
    sum ^= at(bytes, i) | (at(bytes, i + 1) << 8) | (at(bytes, i + 2) << 16) | (at(bytes, i + 3) << 24);
    sum =
      at(t, 1792 + (sum & 0xff)) ^
      at(t, 1536 + ((sum >>> 8) & 0xff)) ^
      at(t, 1280 + ((sum >>> 16) & 0xff)) ^
      at(t, 1024 + (sum >>> 24)) ^
      at(t, 768 + at(bytes, i + 4)) ^
      at(t, 512 + at(bytes, i + 5)) ^
      at(t, 256 + at(bytes, i + 6)) ^
      at(t, at(bytes, i + 7));
  }
  for (; i < bytes.length; i++) sum = (sum >>> 8) ^ at(t, (sum ^ at(bytes, i)) & 0xff);
  return (sum ^ -1) >>> 0;
}
