/** Milliseconds after which an idle moment is no longer waited for. */
const LONGEST_WAIT = 2000;

/** Parts still to come, in the order in which they were named; a part may name further ones. */
const awaited: (() => Promise<unknown>)[] = [];

/** Names a part that is fetched when nothing else is to do, so that it is there should the server go away. */
export function loadLater(load: () => Promise<unknown>): void {
  awaited.push(load);
}

/** Fetches all parts, one at each idle moment. A part that cannot be had now is asked for when it is needed. */
export async function loadWhenIdle(idle: () => Promise<void> = idleMoment): Promise<void> {
  for (let load = awaited.shift(); load; load = awaited.shift()) {
    await idle();
    await load().catch(() => undefined);
  }
}

/** Not every web view of Office knows idle moments. */
function idleMoment(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: LONGEST_WAIT });
    else setTimeout(resolve, LONGEST_WAIT / 10);
  });
}
