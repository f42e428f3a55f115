import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { EMPTY_ROWS, withEmptyRows } from '../support/empty-rows';
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
async function word(bytes: Uint8Array, name: string, graded: Uint8Array[]): Promise<string> {
  const outcome = await outcomeOfGrade(bytes, name);
  if ('code' in outcome) return outcome.code;
  graded.push(outcome.bytes);
  return 'graded';
}

describeWith('libreoffice', 'published forms with empty formatted rows under them', (soffice) => {
  const figures = new Map<string, number>();

  test.each(files)('%s', async (path) => {
    const [bytes, name] = [readFileSync(path), basename(path)];
    const graded: Uint8Array[] = [];
    const asIs = await word(bytes, name, graded);
    for (const rows of EMPTY_ROWS) {
      expect({ rows, word: await word(withEmptyRows(bytes, rows), name, graded) }).toEqual({
        rows,
        word: asIs,
      });
    }
    const converted = convertAll(soffice, graded, 'xlsx');
    graded.forEach((file, i) => {
      expect(missingTexts(file, converted[i] ?? new Uint8Array()).missing).toEqual([]);
    });
    figures.set(asIs, (figures.get(asIs) ?? 0) + 1);
  });

  test('none is called damaged', () => {
    expect([...figures.keys()]).not.toContain('damaged-file');
    process.stdout.write(`${JSON.stringify(Object.fromEntries(figures))}\n`);
  });
});
