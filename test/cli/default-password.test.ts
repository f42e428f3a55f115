import { createCipheriv, createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CFB } from '@e965/xlsx';
import { streamOf } from '../../src/cli/compound-stream';
import { refuseDefaultPassword } from '../../src/cli/default-password';
import { ziping } from '../support/command-line';

const SALT = Buffer.from('0123456789abcdef');
const VALUE = Buffer.from('fedcba9876543210');
const hash = (name: string, ...parts: Buffer[]) => createHash(name).update(Buffer.concat(parts)).digest();
const number = (value: number) => Buffer.from(Uint32Array.of(value).buffer);

function spin(name: string, password: string, turns: number): Buffer {
  let spun = hash(name, SALT, Buffer.from(password, 'utf16le'));
  for (let turn = 0; turn < turns; turn++) spun = hash(name, number(turn), spun);
  return spun;
}

function encrypted(cipher: string, key: Buffer, start: Buffer | null, bytes: Buffer): Buffer {
  const made = createCipheriv(cipher, key, start).setAutoPadding(false);
  return Buffer.concat([made.update(bytes), made.final()]);
}

/** What Excel 2007 says of an encrypted file. */
function standardInfo(password: string): Buffer {
  const key = hash('sha1', spin('sha1', password, 50_000), Buffer.alloc(4));
  const pad = Buffer.alloc(64, 0x36).map((byte, i) => byte ^ (key[i] ?? 0));
  const secret = hash('sha1', Buffer.from(pad)).subarray(0, 16);
  const hashed = Buffer.concat([hash('sha1', VALUE), Buffer.alloc(12)]);
  const header = Buffer.concat([0, 0, 0x660e, 0x8004, 128, 24, 0, 0].map(number));
  const check = [
    SALT,
    encrypted('aes-128-ecb', secret, null, VALUE),
    number(20),
    encrypted('aes-128-ecb', secret, null, hashed),
  ];
  return Buffer.concat([
    Buffer.from([4, 0, 2, 0]),
    number(0x24),
    number(header.length),
    header,
    number(16),
    ...check,
  ]);
}

/** What Excel 2010 and later say of one. */
function agileInfo(password: string, { turns = 1000, cipher = 'AES' } = {}): Buffer {
  const spun = spin('sha512', password, turns);
  const sealed = (block: string, bytes: Buffer) =>
    encrypted(
      'aes-256-cbc',
      hash('sha512', spun, Buffer.from(block, 'hex')).subarray(0, 32),
      SALT,
      bytes,
    ).toString('base64');
  const key = `<p:encryptedKey spinCount="${turns}" saltSize="16" keyBits="256" cipherAlgorithm="${cipher}" hashAlgorithm="SHA512" saltValue="${SALT.toString('base64')}" encryptedVerifierHashInput="${sealed('fea7d2763b4b9e79', VALUE)}" encryptedVerifierHashValue="${sealed('d7aa0f6d3061344e', hash('sha512', VALUE))}"/>`;
  return Buffer.concat([
    Buffer.from([4, 0, 4, 0, 0x40, 0, 0, 0]),
    Buffer.from(`<encryption>${key}</encryption>`),
  ]);
}

function compound(info: Buffer, size = 40_000): Uint8Array {
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, '/EncryptedPackage', Buffer.alloc(size, 7));
  CFB.utils.cfb_add(file, '/EncryptionInfo', info);
  return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer);
}

const refusing = (bytes: Uint8Array) => () => refuseDefaultPassword(bytes, '甲.xlsx');
const DEFAULT = 'VelvetSweatshop';

test.each([
  ['Excel 2007', standardInfo(DEFAULT)],
  ['Excel 2010 and later', agileInfo(DEFAULT)],
])('a workbook that %s encrypted by itself is named as that', (_, info) => {
  expect(refusing(compound(info))).toThrow(
    /^甲\.xlsx：没有人给这个文件设打开密码，是 Excel 用默认密码加的密/,
  );
});

test.each([
  ['a password of somebody', standardInfo('1234')],
  ['a password of somebody, newer', agileInfo('1234')],
  ['another cipher', agileInfo(DEFAULT, { cipher: 'DES' })],
  [
    'more turns than Excel takes',
    Buffer.from(
      agileInfo(DEFAULT).toString('latin1').replace('spinCount="1000"', 'spinCount="9999999"'),
      'latin1',
    ),
  ],
  ['nothing', Buffer.alloc(0)],
  ['a version alone', Buffer.from([4, 0, 2, 0])],
  ['noise', Buffer.from('x'.repeat(600))],
])('%s is not', (_, info) => {
  expect(refusing(compound(info))).not.toThrow();
});

test('streams are found whole, long and short, and damage is no error', () => {
  const info = agileInfo(DEFAULT);
  const file = compound(info, 700_000);
  expect(Buffer.from(streamOf(file, 'EncryptionInfo') ?? []).equals(info)).toBe(true);
  expect(streamOf(file, 'EncryptedPackage')).toHaveLength(700_000);
  expect(streamOf(file, 'Workbook')).toBeUndefined();
  for (let end = 0; end < 3000; end += 97)
    expect(() => streamOf(file.slice(0, end), 'EncryptionInfo')).not.toThrow();
  for (let at = 0; at < 512; at += 40) {
    const damaged = file.slice();
    damaged.fill(0xee, at, at + 4);
    expect(refusing(damaged)).not.toThrow(TypeError);
  }
});

test('the command line says so', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-default-'));
  writeFileSync(join(folder, '甲.xlsx'), compound(agileInfo(DEFAULT)));
  const { code, said } = await ziping('check', join(folder, '甲.xlsx'));
  expect(code).toBe(2);
  expect(said).toContain('没有人给这个文件设打开密码');
  rmSync(folder, { recursive: true });
});
