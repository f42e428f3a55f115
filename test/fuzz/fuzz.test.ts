import { Random } from './random';
import { stockOf, tryFile, trySheet, tryText, type Try } from './tries';
import { packAndLayoutTexts } from './texts';

/** A short run of `npm run fuzz`, with seeds that stay: whatever a form holds, nothing crashes and nothing is made up. */
const stock = stockOf(packAndLayoutTexts());

test.each<[string, Try, number]>([
  ['spoilt sheets', trySheet, 400],
  ['damaged files', tryFile, 400],
  ['damaged packs, layouts and settings', tryText, 400],
])('%s', async (_, attempt, count) => {
  const outcomes = new Set<string>();
  const broken: string[] = [];
  for (let seed = 1; seed <= count; seed++) {
    try {
      outcomes.add(await attempt(stock, new Random(seed)));
    } catch (error) {
      broken.push(`seed ${seed}: ${String(error)}`);
    }
  }
  expect(broken).toEqual([]);
  // The tries meet both sides: what can still be used and what cannot.
  expect(outcomes.size).toBeGreaterThan(1);
});
