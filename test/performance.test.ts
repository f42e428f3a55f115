import { fileOf } from '../scripts/bench/forms';
import { measureLooks } from '../scripts/bench/looks';
import { type Effort, interleaved } from '../scripts/bench/measure';
import { check, floor, grade, read } from '../scripts/bench/programs';

// What it costs beside the least it could cost, and what it allocates; never milliseconds, which say more of the machine
// than of us. Limits are far above what `npm run bench` shows (docs/performance.md): they catch what went wrong, not noise.
const SHORT: Effort = { warmUpMs: 300, measuredMs: 300, leastRounds: 9 };

test.each([
  [12, 14],
  [40, 10],
])('a form of %i indicators is read and checked near what its XML costs', async (size, most) => {
  const bytes = await fileOf(size, 'shared');
  const tasks = { floor: () => floor(bytes), read: () => read(bytes), check: () => check(bytes) };
  const times = await interleaved(tasks, SHORT);
  expect(times.read.min / times.floor.min).toBeLessThan(3);
  expect(times.check.min / times.floor.min).toBeLessThan(most);
});

test('a form ten times as long takes about ten times as long', async () => {
  const [short, long] = [await fileOf(12, 'shared'), await fileOf(120, 'shared')];
  const tasks = { short: () => check(short), long: () => check(long) };
  const times = await interleaved(tasks, SHORT);
  expect(times.long.min / times.short.min).toBeLessThan(12);
});

test('a grade of ten times the rows takes no more a row: its report is proved sentence by sentence', async () => {
  const [short, long] = [await fileOf(40, 'shared'), await fileOf(400, 'shared')];
  const tasks = { short: () => grade(short), long: () => grade(long) };
  const times = await interleaved(tasks, { ...SHORT, leastRounds: 5 });
  expect(times.long.min / times.short.min).toBeLessThan(12);
});

test.each([
  [12, 700],
  [40, 1_100],
])('a look after an edit at %i indicators allocates at most %i KB', (size, most) => {
  expect(measureLooks(size, 30, 30).kb).toBeLessThan(most);
});
