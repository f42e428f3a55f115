import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { formSheet } from '../support/form-sheet';
import { xlsxFile } from '../support/xlsx-file';

/** Bundling and starting processes takes its time on a busy machine. */
jest.setTimeout(120_000);

const ROOT = join(__dirname, '../..');
let folder = '';
const path = (name: string) => join(folder, name);

/** Bundles as webpack.config.js does, in a second. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ziping-workers-'));
  const shared = {
    ...({ bundle: true, platform: 'node', target: 'node20', format: 'cjs', logLevel: 'error' } as const),
    loader: { '.md': 'text' } as const,
  };
  const worker = JSON.stringify(`${pathToFileURL(path('review-worker.cjs')).href}#`);
  buildSync({
    ...shared,
    entryPoints: [join(ROOT, 'src/cli/ziping.ts')],
    outfile: path('ziping.cjs'),
    define: { 'import.meta.url': worker },
  });
  const thread = join(dirname(require.resolve('tinypool/package.json')), 'dist/entry/worker.js');
  buildSync({
    ...shared,
    stdin: {
      contents: `import ${JSON.stringify(thread)};
        import review from './src/cli/batch/worker';
        module.exports = review;`,
      resolveDir: ROOT,
      loader: 'ts',
    },
    outfile: path('review-worker.cjs'),
  });
  mkdirSync(path('表'));
  for (let i = 0; i < 100; i++)
    writeFileSync(path(`表/${i}.xlsx`), xlsxFile({ sheets: [formSheet({ projectName: `项目${i}` })] }));
  writeFileSync(path('表/坏.xlsx'), 'x');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function batch(output: string, jobs: string) {
  const words = [path('ziping.cjs'), 'batch', path('表'), '-o', path(output), '--jobs', jobs];
  return spawnSync(process.execPath, words, { encoding: 'utf8' });
}

test('workers find what one process finds, in the same order', () => {
  const [alone, together] = [batch('一.ndjson', '1'), batch('三.ndjson', '3')];
  expect([alone.status, together.status]).toEqual([2, 2]);
  expect(together.stdout).toContain('共检查 101 个文件');
  expect(readFileSync(path('三.ndjson'), 'utf8')).toBe(readFileSync(path('一.ndjson'), 'utf8'));
});
