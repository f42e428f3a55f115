import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mismatchedParts } from '../../src/values/text/parts';
import { wrongRates } from '../../src/values/text/rates';
import { statedAmounts } from '../../src/values/text/stated-amounts';
import { plain } from '../../src/values/print';
import { CORPUS } from './corpus';

/** Every text of a form's transcription, and every line of a report. */
function textsOf(path: string): string[] {
  const content = readFileSync(path, 'utf8');
  return path.endsWith('.json') ? stringsIn(JSON.parse(content)) : content.split('\n');
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

function hitsIn(text: string): string[] {
  const parts = mismatchedParts(text).map(({ whole, sum }) => `parts: ${whole.raw} ≠ ${plain(sum)}`);
  const rates = wrongRates(text).map(({ raw }) => `rate: ${raw}`);
  const amounts = statedAmounts(text).map(({ about, value }) => `${about}: ${plain(value)}`);
  return [...parts, ...rates, ...amounts];
}

/** All that is found in the texts, each judged right by adding up or by the table beside it. */
const HITS: Readonly<Record<string, readonly string[]>> = {
  '00-yichun-egovernment-network.json': ['parts: 4613个 ≠ 5159'],
  // 90 and 89.97 万元 are the table's own figures, so text-amount stays silent; the parts are 0.02 too much.
  '01-guichi-tangxi-commissioned-services.json': [
    'budget: 900000',
    'parts: 89.97万元 ≠ 899900',
    'spent: 899700',
  ],
  // 800 万元 is the table's own figure.
  '32-huangshi-no3-school.json': ['budget: 8000000'],
  '000_5ba27934b95b7980.txt': ['spent: 2199100', 'parts: 4613个 ≠ 5159'],
};

const files = ['forms', 'seeds'].flatMap((folder) =>
  readdirSync(join(CORPUS, folder))
    .filter((name) => /\.(?:json|txt)$/.test(name))
    .map((name) => [name, join(CORPUS, folder, name)] as const),
);

test.each(files)('%s: what its texts say wrongly, and nothing else', (name, path) => {
  expect(textsOf(path).flatMap(hitsIn)).toEqual(HITS[name] ?? []);
});
