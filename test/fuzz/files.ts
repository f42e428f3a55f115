import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { hostileText } from './hostile';
import type { Random } from './random';

type Parts = Record<string, Uint8Array>;

/** A good workbook damaged at a few places: in its bytes, its zip, its parts or its XML. The same seed, the same file. */
export function damagedFile(files: readonly Uint8Array[], random: Random): Uint8Array {
  const file = random.pick(files);
  return random.chance(0.3) ? damagedBytes(file, random) : damagedParts(file, random);
}

function damagedBytes(file: Uint8Array, random: Random): Uint8Array {
  if (random.chance(0.2)) return file.slice(0, random.below(file.length));
  const bytes = file.slice();
  // The directory at the end is what a zip is read by: hit it more often than chance would.
  const from = random.chance(0.5) ? Math.max(0, bytes.length - 600) : 0;
  const changes = 1 + random.below(8);
  for (let i = 0; i < changes; i++) bytes[from + random.below(bytes.length - from)] = random.below(256);
  return bytes;
}

function damagedParts(file: Uint8Array, random: Random): Uint8Array {
  const parts: Parts = unzipSync(file);
  const changes = 1 + random.below(3);
  for (let i = 0; i < changes; i++) {
    const name = random.pick(Object.keys(parts));
    const change = random.pick([dropPart, doublePart, damageXml, damageXml, damageXml, damageXml]);
    change(parts, name, random);
    if (Object.keys(parts).length === 0) break;
  }
  return zipSync(parts, { level: 1 });
}

function dropPart(parts: Parts, name: string): void {
  delete parts[name];
}

function doublePart(parts: Parts, name: string, random: Random): void {
  const part = parts[name];
  const other = random.pick(Object.keys(parts));
  if (part) parts[random.chance(0.5) ? other : `${name}.x`] = part;
}

function damageXml(parts: Parts, name: string, random: Random): void {
  const text = strFromU8(parts[name] ?? new Uint8Array());
  const changed = random.pick(XML_CHANGES)(text, random);
  parts[name] = random.chance(0.05) ? utf16(changed) : strToU8(changed);
}

type XmlChange = (text: string, random: Random) => string;

/** A tag, an attribute, a value, a piece of the text: dropped, doubled, or something else in its place. */
const XML_CHANGES: readonly XmlChange[] = [
  (text, random) => replaceOne(text, /<[^>]*>/g, random, () => ''),
  (text, random) => replaceOne(text, /<[^>]*>/g, random, (found) => found + found),
  (text, random) => replaceOne(text, /<(row|c|mergeCell|sheet|xf|Override)\b[^>]*\/?>/g, random, () => ''),
  (text, random) => replaceOne(text, / [\w:]+="[^"]*"/g, random, () => ''),
  (text, random) => replaceOne(text, /"[^"]*"/g, random, () => `"${attribute(hostileText(random))}"`),
  (text, random) => replaceOne(text, /"\d+"/g, random, () => `"${random.pick(NUMBERS)}"`),
  (text, random) =>
    replaceOne(text, /"[A-Z]{1,3}\d+(:[A-Z]{1,3}\d+)?"/g, random, () => `"${random.pick(PLACES)}"`),
  (text, random) => replaceOne(text, />[^<]+</g, random, () => `>${attribute(hostileText(random))}<`),
  (text, random) => replaceOne(text, />[^<]+</g, random, () => '>&#x0;&undefined;<'),
  (text, random) => text.slice(0, random.below(text.length + 1)),
  (text) => `<!DOCTYPE a [<!ENTITY b "c">]>${text}`,
  (text) => text.replace('?>', '?><!-- <row r="1"/> -->'),
];

const NUMBERS = ['-1', '0', '1048577', '4294967296', '99999999999999999999', '1.5', '', 'NaN', '1e9'];
const PLACES = [
  'A0',
  'XFE1',
  'ZZZZ9',
  'A1048577',
  'A:A',
  '1:1',
  'B2:A1',
  '$A$1',
  'A1 A2',
  '',
  'A1:XFD1048576',
];

function replaceOne(text: string, pattern: RegExp, random: Random, make: (found: string) => string): string {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text;
  const { 0: whole, index } = random.pick(found);
  return text.slice(0, index) + make(whole) + text.slice(index + whole.length);
}

function attribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

function utf16(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'));
}
