/** How a stream of chunks runs. */
export interface Flow<Item, Result> {
  readonly run: (chunk: readonly Item[]) => Promise<readonly Result[]>;
  /** Items of a chunk. */
  readonly size: number;
  /** Chunks that may be under way at a time. */
  readonly flight: number;
  /** Called off: what is under way is still waited for, nothing more is begun. */
  readonly signal?: AbortSignal;
}

/**
 * Runs items chunk by chunk, several at a time, and yields each item with its result in the order of the items: what
 * comes out does not depend on which chunk is done first. Never more than `flight` chunks are held.
 */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  { run, size, flight, signal }: Flow<Item, Result>,
): AsyncGenerator<(readonly [item: Item, result: Result])[]> {
  const underWay: Promise<(readonly [Item, Result])[]>[] = [];
  let next = 0;
  const begin = () => {
    const chunk = items.slice(next, next + size);
    next += size;
    const done = run(chunk).then((results) =>
      results.map((result, i) => [chunk[i] as Item, result] as const),
    );
    // Awaited in its turn; a failure before that is no unhandled one.
    done.catch(() => undefined);
    underWay.push(done);
  };
  for (;;) {
    while (underWay.length < flight && next < items.length && !signal?.aborted) begin();
    const first = underWay.shift();
    if (!first) return;
    yield await first;
  }
}
