import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/main';

const SAMPLES = join(__dirname, '../../samples');
let folder = '';
const path = (name: string) => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ziping-lines-'));
  copyFileSync(join(SAMPLES, '电子政务外网运维.xlsx'), path('一.xlsx'));
  writeFileSync(path('坏.xlsx'), 'x');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function check(words: readonly string[], lines?: readonly string[]) {
  let [out, err] = ['', ''];
  async function* given() {
    yield* lines ?? [];
  }
  const code = await run(['check', ...words], {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    isColored: false,
    ...(lines ? { lines: given } : {}),
  });
  return { code, out, err };
}

const files = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { file: string; error: unknown });

test('paths from standard input, a line of JSON a file in their order, bad ones included', async () => {
  const { code, out } = await check(['--format', 'ndjson'], [path('坏.xlsx'), '', ` ${path('一.xlsx')} `]);
  expect(code).toBe(2);
  expect(files(out).map(({ file, error }) => [file, error === null])).toEqual([
    [path('坏.xlsx'), false],
    [path('一.xlsx'), true],
  ]);
});

test('paths on the command line win, folders are opened', async () => {
  const { out } = await check([folder, '--format', 'ndjson'], ['没有.xlsx']);
  expect(files(out)).toHaveLength(2);
});

test('without a path there is nothing to do', async () => {
  for (const words of [[], ['--format', 'ndjson']]) {
    const { code, err } = await check(words);
    expect([code, err]).toEqual([2, '请给出要检查的文件或文件夹。\n']);
  }
  const both = await check([folder, '--format', 'ndjson', '--baseline', 'b.json']);
  expect(both.err).toContain('不能与 --baseline');
});
