import { inOrder } from '../../src/cli/batch/in-order';

/** Chunks that end when they are told to. */
function held() {
  const ends: (() => void)[] = [];
  const begun: (readonly number[])[] = [];
  const run = (chunk: readonly number[]) => {
    begun.push(chunk);
    return new Promise<number[]>((resolve) => ends.push(() => resolve(chunk.map((each) => each * 10))));
  };
  return { ends, begun, run };
}

async function collect<T>(stream: AsyncIterable<T[]>): Promise<T[]> {
  const all: T[] = [];
  for await (const chunk of stream) all.push(...chunk);
  return all;
}

test('results come in the order of the items, however the chunks end; no more are under way than may be', async () => {
  const { ends, begun, run } = held();
  const done = collect(inOrder([1, 2, 3, 4, 5], { run, size: 2, flight: 2 }));
  await Promise.resolve();
  expect(begun).toEqual([
    [1, 2],
    [3, 4],
  ]);
  ends[1]?.();
  ends[0]?.();
  while (ends.length < 3) await new Promise(setImmediate);
  ends[2]?.();
  expect(await done).toEqual([1, 2, 3, 4, 5].map((each) => [each, each * 10]));
});

test('called off, it waits for what is under way and begins nothing more', async () => {
  const { ends, begun, run } = held();
  const stopping = new AbortController();
  const done = collect(inOrder([1, 2, 3], { run, size: 1, flight: 1, signal: stopping.signal }));
  await Promise.resolve();
  stopping.abort();
  ends[0]?.();
  expect(await done).toEqual([[1, 10]]);
  expect(begun).toHaveLength(1);
});

test('a chunk that fails ends the stream with its error', async () => {
  const run = async () => Promise.reject(new Error('worker gone'));
  await expect(collect(inOrder([1], { run, size: 1, flight: 1 }))).rejects.toThrow('worker gone');
});
