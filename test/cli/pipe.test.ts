import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { endsQuietly } from '../../src/cli/quiet-pipe';
import { bundledForNode } from '../support/bundled';

/** Bundling and starting the command takes its time on a busy machine. */
jest.setTimeout(60_000);

const ROOT = join(__dirname, '../..');
let folder = '';
const command = () => join(folder, 'ziping.cjs');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ziping-pipe-'));
  writeFileSync(command(), bundledForNode(join(ROOT, 'src/cli/ziping.ts'), { '.md': 'text' }));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command in a process of its own; its reader is gone before the first word, or reads on. */
function ziping(words: readonly string[], isRead: boolean): Promise<{ code: number | null; err: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [command(), ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    if (isRead) child.stdout.resume();
    else child.stdout.destroy();
    child.on('close', (code) => resolve({ code, err }));
  });
}

test.each([true, false])(
  'a command ends the same way with its reader (%s) and without a trace',
  async (isRead) => {
    expect(await ziping(['rules'], isRead)).toEqual({ code: 0, err: '' });
  },
);

test('every other error of a stream is thrown', () => {
  const stream = new PassThrough();
  endsQuietly(stream);
  const failed = Object.assign(new Error('disk full'), { code: 'ENOSPC' });
  expect(() => stream.emit('error', failed)).toThrow('disk full');
});
