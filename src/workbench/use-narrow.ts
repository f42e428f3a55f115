import { useSyncExternalStore } from 'react';

const NARROW = '(max-width: 800px)';

/** Whether grid and panel have no room side by side. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(NARROW).matches);
}

function subscribe(watcher: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', watcher);
  return () => query.removeEventListener('change', watcher);
}
