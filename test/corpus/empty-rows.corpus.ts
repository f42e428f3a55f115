import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { emptyRowsOf, withEmptyRows } from '../support/empty-rows';
import { missingTexts, outcomeOfGrade } from '../support/graded';
import { convertAll } from '../support/libreoffice';
import { describeWith } from '../support/programs';
import { CORPUS } from './corpus';

jest.setTimeout(1_200_000);

const files = ['forms', 'forms-2', 'reports'].flatMap((folder) =>
  readdirSync(join(CORPUS, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => join(CORPUS, folder, name)),
);

/** What happens to a file with rows under it, as a word; a graded one is kept to be opened. */
async function word(bytes: Uint8Array, name: string, graded: Graded[]): Promise<string> {
  const outcome = await outcomeOfGrade(bytes, name);
  if ('code' in outcome) return outcome.code;
  graded.push({ name, bytes: outcome.bytes });
  return 'graded';
}

interface Graded {
  readonly name: string;
  readonly bytes: Uint8Array;
}

describeWith('libreoffice', 'published forms with empty formatted rows under them', (soffice) => {
  const figures = new Map<string, number>();
  const graded: Graded[] = [];

  test.each(files.map((path, index) => ({ path, index })))('$path', async ({ path, index }) => {
    const [bytes, name] = [readFileSync(path), basename(path)];
    const asIs = await word(bytes, name, graded);
    for (const rows of emptyRowsOf(index)) {
      expect({ rows, word: await word(withEmptyRows(bytes, rows), name, graded) }).toEqual({
        rows,
        word: asIs,
      });
    }
    figures.set(asIs, (figures.get(asIs) ?? 0) + 1);
  });

  test('LibreOffice shows every text of the graded ones in its place', () => {
    const files = graded.map(({ bytes }) => bytes);
    const converted = convertAll(soffice, files, 'xlsx');
    const missing = graded.flatMap(({ name, bytes }, i) =>
      missingTexts(bytes, converted[i] ?? new Uint8Array()).missing.map((text) => `${name}: ${text}`),
    );
    expect(missing).toEqual([]);
  });

  test('none is called damaged', () => {
    expect([...figures.keys()]).not.toContain('damaged-file');
    process.stdout.write(`${JSON.stringify(Object.fromEntries(figures))}\n`);
  });
});
