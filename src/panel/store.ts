import { INITIAL_STATE, type PanelState } from './state';

/** The panel's state and who watches it; made for React's useSyncExternalStore. */
export class Store {
  private current: PanelState = INITIAL_STATE;
  private readonly watchers = new Set<() => void>();

  get state(): PanelState {
    return this.current;
  }

  readonly getState = (): PanelState => this.current;

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  change(part: Partial<PanelState>): void {
    this.current = { ...this.current, ...part };
    this.watchers.forEach((watcher) => watcher());
  }
}
