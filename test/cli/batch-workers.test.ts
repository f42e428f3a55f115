import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { compoundFile } from '../support/compound-file';
import { formSheet } from '../support/form-sheet';
import { xlsxFile, xlsxParts, zipOf } from '../support/xlsx-file';

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

function batch(output: string, jobs: string, of = '表') {
  const words = [path('ziping.cjs'), 'batch', path(of), '-o', path(output), '--jobs', jobs];
  return spawnSync(process.execPath, words, { encoding: 'utf8' });
}

test('workers find what one process finds, in the same order', () => {
  const [alone, together] = [batch('一.ndjson', '1'), batch('三.ndjson', '3')];
  expect([alone.status, together.status]).toEqual([2, 2]);
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
