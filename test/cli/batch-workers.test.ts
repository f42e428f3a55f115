import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compoundFile } from '../support/compound-file';
import { formSheet } from '../support/form-sheet';
import { xlsxFile, xlsxParts, zipOf } from '../support/xlsx-file';

/** Bundling and starting processes takes its time on a busy machine. */
jest.setTimeout(120_000);

/** Says every thread that is started. */
const TELLS_THREADS = `
  const { isMainThread, threadId } = require('node:worker_threads');
  if (!isMainThread) require('node:fs').writeSync(2, '«thread ' + threadId + '»');`;

const ROOT = join(__dirname, '../..');
let folder = '';
const path = (name: string) => join(folder, name);

/** The command line as it is shipped: where its parts look for the worker is part of what is tried. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ziping-workers-'));
  const webpack = join(dirname(require.resolve('webpack-cli/package.json')), 'bin/cli.js');
  const words = ['--mode', 'production', '--config-name', 'cli', '--output-path', path('程序')];
  execFileSync(process.execPath, [webpack, ...words], { cwd: ROOT, stdio: 'pipe' });
  writeFileSync(path('tell.cjs'), TELLS_THREADS);
  mkdirSync(path('表'));
  for (let i = 0; i < 100; i++)
    writeFileSync(path(`表/${i}.xlsx`), xlsxFile({ sheets: [formSheet({ projectName: `项目${i}` })] }));
  writeFileSync(path('表/坏.xlsx'), 'x');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function batch(output: string, jobs: string, of = '表') {
  const program = ['--require', path('tell.cjs'), path('程序/ziping.cjs')];
  const words = [...program, 'batch', path(of), '-o', path(output), '--jobs', jobs];
  return spawnSync(process.execPath, words, { encoding: 'utf8' });
}

test('workers find what one process finds, in the same order', () => {
  const [alone, together] = [batch('一.ndjson', '1'), batch('三.ndjson', '3')];
  expect([alone.status, together.status]).toEqual([2, 2]);
  const threads = [alone, together].map(({ stderr }) => stderr.match(/«thread/g)?.length ?? 0);
  expect(threads).toEqual([0, 3]);
  expect(together.stdout).toContain('共检查 101 个文件');
  expect(readFileSync(path('三.ndjson'), 'utf8')).toBe(readFileSync(path('一.ndjson'), 'utf8'));
});

/** A form with a row element, formatted and empty, for every row that a sheet can have. */
function formOfEmptyRows(): Uint8Array {
  const parts = xlsxParts({ sheets: [formSheet({ projectName: '大表' })] });
  const sheet = 'xl/worksheets/sheet1.xml';
  const rows = Array.from({ length: 1_048_000 }, (_, i) => `<row r="${i + 200}" s="1" ht="15.${i % 7}"/>`);
  return zipOf({
    ...parts,
    [sheet]: String(parts[sheet]).replace('</sheetData>', `${rows.join('')}</sheetData>`),
  });
}

test('a file beyond the memory of a worker is read in a roomier one; a locked one is a row with its reason', () => {
  mkdirSync(path('大'));
  writeFileSync(path('大/大.xlsx'), formOfEmptyRows());
  writeFileSync(path('大/好.xlsx'), xlsxFile({ sheets: [formSheet({ projectName: '好' })] }));
  writeFileSync(path('大/锁.xlsx'), compoundFile('EncryptedPackage'));
  const found = batch('大.ndjson', '2', '大');
  expect(found.stdout).toContain('共检查 3 个文件');
  const lines = readFileSync(path('大.ndjson'), 'utf8').trimEnd().split('\n');
  const read = lines.map((line) => JSON.parse(line) as { error: { code: string } | null; forms: unknown[] });
  expect(read.map(({ error, forms }) => error?.code ?? forms.length)).toEqual([1, 1, 'encrypted']);
});
