/** What went over the bridge. */
export interface Counters {
  /** Requests that asked or changed something. */
  readonly roundTrips: number;
  /** Requests that only released range references: the library sends one after Excel.run, nobody waits for it. */
  readonly releases: number;
  /** UTF-8 bytes of requests and of answers, releases included. */
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly events: number;
}

export const NOTHING_COUNTED: Counters = { roundTrips: 0, releases: 0, bytesIn: 0, bytesOut: 0, events: 0 };

const encoder = new TextEncoder();

export function byteLength(text: string): number {
  return encoder.encode(text).length;
}
