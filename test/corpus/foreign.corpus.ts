import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileAsJson } from '../../src/cli/json';
import { reviewBytes } from '../../src/review/review';
import { convertAll } from '../support/libreoffice';
import { describeWith } from '../support/programs';
import { CORPUS } from './corpus';

jest.setTimeout(300_000);

/** The corpus as .xlsx, from both folders. */
const forms = ['forms', 'forms-2'].flatMap((folder) =>
  readdirSync(join(CORPUS, folder))
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => ({ name, bytes: readFileSync(join(CORPUS, folder, name)) })),
);

/** Everything that is said of a form, less the file's name. */
async function contractOf(bytes: Uint8Array): Promise<unknown> {
  return fileAsJson(await reviewBytes('表.xlsx', () => bytes, {}));
}

describeWith('libreoffice', 'other formats', (soffice) => {
  test.each(['xls', 'ods'] as const)(
    'every form as .%s reads field for field as its .xlsx',
    async (ending) => {
      const converted = convertAll(
        soffice,
        forms.map(({ bytes }) => bytes),
        ending,
      );
      for (const [i, { name, bytes }] of forms.entries()) {
        const other = converted[i];
        if (!other) throw new Error(`LibreOffice did not convert ${name}`);
        expect({ name, read: await contractOf(other) }).toEqual({ name, read: await contractOf(bytes) });
      }
      expect(forms.length).toBeGreaterThan(20);
    },
  );
});
