import { Worker } from '../../src/panel/worker';

/** Time in the test's own hands. */
function clock() {
  const waiting = new Set<() => void>();
  const later = (action: () => void) => {
    waiting.add(action);
    return () => void waiting.delete(action);
  };
  const pass = () => {
    const due = [...waiting];
    waiting.clear();
    due.forEach((action) => action());
  };
  return { later, pass, waiting };
}

test('a burst of changes is one look', async () => {
  const { later, pass, waiting } = clock();
  const work = jest.fn(async () => undefined);
  const worker = new Worker(work, later);
  worker.ask();
  worker.ask();
  worker.ask();
  expect(waiting.size).toBe(1);
  pass();
  await worker.now();
  expect(work.mock.calls.length).toBeLessThanOrEqual(2);
});

test('who asks during a look gets another one after it, never two at a time', async () => {
  const { later } = clock();
  let running = 0;
  let most = 0;
  let looks = 0;
  let release: (() => void) | undefined;
  const worker = new Worker(async () => {
    looks++;
    most = Math.max(most, ++running);
    if (looks === 1) await new Promise<void>((resolve) => (release = resolve));
    running--;
  }, later);
  const first = worker.now();
  const second = worker.now();
  const third = worker.now();
  release?.();
  await Promise.all([first, second, third]);
  expect([looks, most]).toEqual([2, 1]);
});

test('a look that fails does not end looking', async () => {
  const { later } = clock();
  let looks = 0;
  const worker = new Worker(async () => {
    if (++looks === 1) throw new Error('lost');
  }, later);
  await expect(worker.now()).rejects.toThrow('lost');
  await worker.now();
  expect(looks).toBe(2);
});

test.each([
  ['a quick look is soon followed by another', 3, 20],
  ['a look of middle length is waited for longer', 120, 60],
  ['slow looks are saved', 900, 200],
])('%s', async (_, milliseconds, quiet) => {
  let now = 0;
  const waits: number[] = [];
  const worker = new Worker(
    async () => void (now += milliseconds),
    (_action, wait) => {
      waits.push(wait);
      return () => undefined;
    },
    () => now,
  );
  worker.ask();
  await worker.now();
  worker.ask();
  expect(waits).toEqual([200, quiet]);
});
