import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { gradeBytes } from '../../src/cli/grade';
import { convert, convertAll, differingValues, formulaValues } from '../support/libreoffice';
import { describeWith } from '../support/programs';

/** On a busy machine LibreOffice takes a while. */
jest.setTimeout(180_000);

const SAMPLES = join(__dirname, '../../samples');
const samples = readdirSync(SAMPLES).filter((name) => name.endsWith('.xlsx'));

async function graded(name: string): Promise<Uint8Array> {
  const { bytes } = await gradeBytes(readFileSync(join(SAMPLES, name)), name, {
    accept: new Set(['computed-scores']),
  });
  return bytes;
}

describeWith('libreoffice', 'graded files in LibreOffice', (soffice) => {
  const compared = new Map<string, { count: number; differing: string[] }>();

  // One start of LibreOffice for all of them.
  beforeAll(async () => {
    const files = await Promise.all(samples.map(graded));
    const place = [...(await formulaValues(files[0]!)).keys()][0]!;
    files.push(plantWrongValue(files[0]!, place.split('!')[1]!));
    const converted = convertAll(soffice, files, 'xlsx');
    for (const [i, name] of [...samples, 'planted'].entries())
      compared.set(name, await differingValues(files[i]!, converted[i] ?? new Uint8Array()));
  });

  test.each(samples)('%s: every formula computes what we stored', (name) => {
    const { count, differing } = compared.get(name)!;
    expect(differing).toEqual([]);
    // A form without scores has its two rates only.
    expect(count).toBeGreaterThan(1);
  });

  test('the check sees a planted wrong value', () => {
    expect(compared.get('planted')!.differing).toHaveLength(1);
  });

  test('a graded file becomes a PDF', async () => {
    const pdf = convert(soffice, await graded(samples[0]!), 'pdf');
    expect(strFromU8(pdf.slice(0, 5), true)).toBe('%PDF-');
  });
});

/** Changes the stored value of one formula cell on the first sheet that has it. */
function plantWrongValue(bytes: Uint8Array, address: string): Uint8Array {
  const parts = unzipSync(bytes);
  const pattern = new RegExp(`(<c r="${address}"[^>]*>\\s*<f>[^<]*</f>\\s*<v>)[^<]*`);
  for (const [name, part] of Object.entries(parts)) {
    if (!name.startsWith('xl/worksheets/')) continue;
    const xml = strFromU8(part);
    if (pattern.test(xml)) parts[name] = strToU8(xml.replace(pattern, '$177.77'));
  }
  return zipSync(parts);
}
