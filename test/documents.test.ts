import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { VERSION } from '../src/version';

const ROOT = join(__dirname, '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** Files below a folder, by the end of their names. */
function filesBelow(folder: string, ending: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1));
}

const DOCUMENTS = [
  'README.md',
  'README.zh-CN.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...filesBelow('docs', /\.md$/),
];

test('package, lock file, manifest and change log carry the one version', () => {
  expect(JSON.parse(read('package.json'))).toMatchObject({ version: VERSION });
  expect(JSON.parse(read('package-lock.json'))).toMatchObject({ version: VERSION });
  expect(read('manifest.xml')).toContain(`<Version>${VERSION}.0</Version>`);
  expect(/^## (\S+)/m.exec(read('CHANGELOG.md'))?.[1]).toBe(VERSION);
});

test('each of the two guides is linked in the first line of the other', () => {
  expect(read('README.md').split('\n')[0]).toContain('(README.zh-CN.md)');
  expect(read('README.zh-CN.md').split('\n')[0]).toContain('(README.md)');
});

test.each(DOCUMENTS)('every file that %s links to is there', (path) => {
  const links = [...read(path).matchAll(/\]\((?!https?:)([^)#\s]+)/g)].map((match) => match[1] ?? '');
  const lost = links.filter((link) => !existsSync(join(ROOT, dirname(path), link)));
  expect(lost).toEqual([]);
});

test('decisions are numbered in order and dated, so that code can cite them', () => {
  const entries = read('docs/decisions.md')
    .split('\n')
    .filter((line) => line.startsWith('- '));
  const numbered = entries.map((line) => /^- \*\*D(\d+)\*\* \(\d{4}-\d\d-\d\d\) \*\*/.exec(line)?.[1]);
  expect(numbered).toEqual(entries.map((_, index) => String(index + 1)));
});

test('every decision that code cites exists', () => {
  const known = new Set(
    [...read('docs/decisions.md').matchAll(/^- \*\*(D\d+)\*\*/gm)].map((match) => match[1]),
  );
  const cited = [...filesBelow('src', /\.tsx?$/), ...filesBelow('scripts', /\.(ts|mjs|cjs)$/)].flatMap(
    (path) => [...read(path).matchAll(/\bdecision (D\d+)/g)].map((match) => match[1]),
  );
  expect(cited.length).toBeGreaterThan(0);
  expect(cited.filter((number) => !known.has(number))).toEqual([]);
});

test('every form that code cites is there', () => {
  const cited = filesBelow('src', /\.tsx?$/).flatMap((path) =>
    [...read(path).matchAll(/test\/forms\/([\w-]+)/g)].map((match) => match[1]),
  );
  expect(cited.filter((name) => !existsSync(join(ROOT, `test/forms/${name}.txt`)))).toEqual([]);
});
