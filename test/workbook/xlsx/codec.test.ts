import fc from 'fast-check';
import { codec, portable } from '../../../src/workbook/xlsx/codec';

const parts = fc.oneof(
  fc.uint8Array({ maxLength: 3_000 }),
  fc.string({ maxLength: 400 }).map((text) => Buffer.from(`<c r="A1"><v>${text}</v></c>`.repeat(40))),
);

test('Node runs its own', () => {
  expect(codec).not.toBe(portable);
});

test('what one packs the other unpacks, with the same checksum', () => {
  const property = fc.property(parts, (bytes) => {
    expect(codec.crc32(bytes)).toBe(portable.crc32(bytes));
    for (const [packs, unpacks] of [
      [codec, portable],
      [portable, codec],
    ] as const)
      expect([...unpacks.inflate(packs.deflate(bytes), bytes.length)]).toEqual([...bytes]);
  });
  fc.assert(property, { numRuns: 60 });
});

test.each([
  ['node', codec],
  ['everywhere', portable],
])('%s: a part that expands to more than declared is refused, and one that ends early', (_, each) => {
  const whole = new Uint8Array(3_000_000);
  const packed = each.deflate(whole);
  const isRefused = (bytes: Uint8Array, size: number) => {
    try {
      const found = each.inflate(bytes, size);
      return found.length !== size || each.crc32(found) !== each.crc32(whole);
    } catch {
      return true;
    }
  };
  expect(isRefused(packed, 3_000_000)).toBe(false);
  expect(isRefused(packed, 1_000)).toBe(true);
  expect(isRefused(packed.subarray(0, packed.length - 12), 3_000_000)).toBe(true);
});
