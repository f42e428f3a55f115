import type { Unsubscribe } from './workbook';

/** Who wants to hear of something, until they do not any more. */
export class Listeners<Event> {
  private readonly all = new Set<(event: Event) => void>();

  /** @returns ends it */
  add(listener: (event: Event) => void): Unsubscribe {
    this.all.add(listener);
    return () => this.all.delete(listener);
  }

  /** Tells all of them. */
  tell(event: Event): void {
    this.all.forEach((listener) => listener(event));
  }
}
