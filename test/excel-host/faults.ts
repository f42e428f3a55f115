import { documented, type ErrorCode, type HostError } from './errors';

/** When in a request a fault strikes: before anything is done, half way, once everything is done; or after which share. */
export type Moment = 'before' | 'middle' | 'after' | number;

interface Fault {
  /** Round trips until it strikes: 1 is the next. */
  countdown: number;
  readonly code: ErrorCode;
  readonly moment: Moment;
}

/** The faults that a test planned. */
export class Faults {
  private planned: Fault[] = [];
  private permanent: ErrorCode | undefined;

  failOn(roundTrip: number, code: ErrorCode, moment: Moment): void {
    this.planned.push({ countdown: roundTrip, code, moment });
  }

  failAlways(code: ErrorCode): void {
    this.permanent = code;
  }

  heal(): void {
    this.planned = [];
    this.permanent = undefined;
  }

  /** The fault of the round trip that begins now; @param actions how many it has */
  next(actions: number): { limit: number; failure: HostError } | undefined {
    if (this.permanent) return { limit: 0, failure: documented(this.permanent) };
    this.planned.forEach((fault) => fault.countdown--);
    const due = this.planned.find(({ countdown }) => countdown === 0);
    if (!due) return undefined;
    const share =
      typeof due.moment === 'number' ? due.moment : { before: 0, middle: 0.5, after: 1 }[due.moment];
    return { limit: Math.floor(actions * share), failure: documented(due.code) };
  }
}
