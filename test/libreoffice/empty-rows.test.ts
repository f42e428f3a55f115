import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyRowsOf, withEmptyRows } from '../support/empty-rows';
import { missingTexts, outcomeOfGrade } from '../support/graded';
import { convertAll } from '../support/libreoffice';
import { describeWith } from '../support/programs';

/** LibreOffice opens all of them in one run; on a busy machine that takes a while. */
jest.setTimeout(600_000);

const SAMPLES = join(__dirname, '../../samples');
const samples = readdirSync(SAMPLES).filter((name) => name.endsWith('.xlsx'));

describeWith('libreoffice', 'forms with empty formatted rows under them', (soffice) => {
  test('are graded, and LibreOffice shows every text in its place', async () => {
    const graded: Uint8Array[] = [];
    for (const [index, name] of samples.entries()) {
      for (const rows of emptyRowsOf(index)) {
        const outcome = await outcomeOfGrade(withEmptyRows(readFileSync(join(SAMPLES, name)), rows), name);
        expect({ name, rows, ...outcome }).toHaveProperty('bytes');
        if ('bytes' in outcome) graded.push(outcome.bytes);
      }
    }
    const converted = convertAll(soffice, graded, 'xlsx');
    for (const [i, bytes] of graded.entries()) {
      const { count, missing } = missingTexts(bytes, converted[i] ?? new Uint8Array());
      expect(missing).toEqual([]);
      expect(count).toBeGreaterThan(50);
    }
  });
});
