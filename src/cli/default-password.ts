import { createDecipheriv, createHash } from 'node:crypto';
import { WorkbookError } from '../workbook/workbook';
import { isCompoundFile } from '../workbook/xlsx/file-kind';
import { streamOf } from './compound-stream';

/** With it Excel encrypts workbooks by itself, and opens them without asking. */
const DEFAULT_PASSWORD = 'VelvetSweatshop';
/** Excel takes 100 000 turns; more would be there to keep us busy. */
const MOST_TURNS = 200_000;
const AGILE = 4;

/** Names a workbook that nobody gave a password. @throws {WorkbookError} encrypted */
export function refuseDefaultPassword(bytes: Uint8Array, fileName: string): void {
  const info = isCompoundFile(bytes) ? streamOf(bytes, 'EncryptionInfo') : undefined;
  if (!info || !opensByDefault(Buffer.from(info))) return;
  throw new WorkbookError(
    'encrypted',
    `${fileName}：没有人给这个文件设打开密码，是 Excel 用默认密码加的密（工作簿曾设修改密码或保护结构），所以 Excel 打开时不问密码，` +
      '别的程序却读不了。请用 Excel 打开，在“审阅”里撤销对工作簿的保护，另存为新的 .xlsx 再试；“另存为—工具—常规选项”里的修改密码也要清空。',
  );
}

/** Whether the check value of the file fits the default password. Ciphers that Excel does not choose by itself: no. */
function opensByDefault(info: Buffer): boolean {
  try {
    return info.readUInt16LE(0) === AGILE && info.readUInt16LE(2) === AGILE
      ? fitsAgile(info.subarray(8).toString('utf8'))
      : info.readUInt16LE(2) === 2 && fitsStandard(info.subarray(8));
  } catch {
    // Lengths, ciphers and hashes that are none: what the file says of itself cannot be used.
    return false;
  }
}

/** As Excel 2010 and later write it: numbers and salts as attributes of a key encryptor. */
function fitsAgile(xml: string): boolean {
  const key = /<(?:\w+:)?encryptedKey\b[^>]*>/.exec(xml)?.[0] ?? '';
  const text = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(key)?.[1] ?? '';
  const bytes = (name: string) => Buffer.from(text(name), 'base64');
  const turns = Number(text('spinCount'));
  if (text('cipherAlgorithm') !== 'AES' || !(turns <= MOST_TURNS)) return false;
  const hashName = text('hashAlgorithm').toLowerCase().replace('-', '');
  const [salt, bits] = [bytes('saltValue'), Number(text('keyBits'))];
  const spun = spin(hashName, salt, turns);
  const opened = (block: string, value: Buffer) => {
    const secret = sized(hash(hashName, spun, Buffer.from(block, 'hex')), bits / 8);
    return decrypted(`aes-${bits}-cbc`, secret, sized(salt, 16), value);
  };
  const input = opened('fea7d2763b4b9e79', bytes('encryptedVerifierHashInput'));
  const expected = opened('d7aa0f6d3061344e', bytes('encryptedVerifierHashValue'));
  const found = hash(hashName, input);
  return found.equals(expected.subarray(0, found.length));
}

/** As Excel 2007 writes it: a header, then salt, check value and its hash; SHA-1 and AES without chaining. */
function fitsStandard(info: Buffer): boolean {
  const size = info.readUInt32LE(0);
  const bits = info.readUInt32LE(4 + 16);
  const check = info.subarray(4 + size);
  const [salt, value, hashed] = [check.subarray(4, 20), check.subarray(20, 36), check.subarray(40, 72)];
  const spun = hash('sha1', spin('sha1', salt, 50_000), Buffer.alloc(4));
  const pad = Buffer.alloc(64, 0x36);
  spun.forEach((byte, i) => (pad[i] = byte ^ 0x36));
  const secret = hash('sha1', pad).subarray(0, bits / 8);
  if (secret.length !== 16) return false;
  const none = Buffer.alloc(0);
  const [input, expected] = [value, hashed].map((part) => decrypted('aes-128-ecb', secret, none, part));
  return input !== undefined && hash('sha1', input).equals((expected ?? none).subarray(0, 20));
}

/** A password is made slow to try: its hash is hashed again so many times. */
function spin(name: string, salt: Buffer, turns: number): Buffer {
  let spun = hash(name, salt, Buffer.from(DEFAULT_PASSWORD, 'utf16le'));
  const number = Buffer.alloc(4);
  for (let turn = 0; turn < turns; turn++) {
    number.writeUInt32LE(turn);
    spun = hash(name, number, spun);
  }
  return spun;
}

function hash(name: string, ...parts: readonly Buffer[]): Buffer {
  return createHash(name).update(Buffer.concat(parts)).digest();
}

function decrypted(cipher: string, secret: Buffer, start: Buffer, bytes: Buffer): Buffer {
  const decipher = createDecipheriv(cipher, secret, start.length === 0 ? null : start).setAutoPadding(false);
  return Buffer.concat([decipher.update(bytes), decipher.final()]);
}

/** Cut to a length, or filled up to it. */
function sized(bytes: Buffer, length: number): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(length, 0x36)]).subarray(0, length);
}
