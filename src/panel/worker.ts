/** Calls something later; @returns how to call it off. */
export type Later = (action: () => void, milliseconds: number) => () => void;

/** With the browser's timer. */
export const timerLater: Later = (action, milliseconds) => {
  const timer = setTimeout(action, milliseconds);
  return () => clearTimeout(timer);
};

/**
 * Milliseconds of quiet before a change is looked at: one look for a burst of changes. What is looked at quickly, as the
 * page's own grid, is looked at soon; where reading takes its time, as in Excel, looks are worth saving.
 */
const QUIET = { least: 20, most: 200, perMillisecondOfLook: 0.5 };

/** One look at a time, after a moment of quiet; whoever asks during a look gets another one after it. */
export class Worker {
  private callOff: (() => void) | undefined;
  private running: Promise<void> | undefined;
  private isAskedAgain = false;
  private quiet = QUIET.most;

  constructor(
    private readonly work: () => Promise<void>,
    private readonly later: Later = timerLater,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  /** Soon. */
  ask(): void {
    this.callOff?.();
    this.callOff = this.later(() => void this.now(), this.quiet);
  }

  /** At once, or as soon as the present look is over. Resolves when nothing is left to look at. */
  async now(): Promise<void> {
    this.callOff?.();
    this.callOff = undefined;
    if (this.running) this.isAskedAgain = true;
    else this.running = this.run();
    await this.running;
  }

  private async run(): Promise<void> {
    try {
      do {
        this.isAskedAgain = false;
        const begun = this.clock();
        await this.work();
        this.quiet = quietAfter(this.clock() - begun);
      } while (this.isAskedAgain);
    } finally {
      this.running = undefined;
    }
  }
}

function quietAfter(look: number): number {
  return Math.max(QUIET.least, Math.min(QUIET.most, look * QUIET.perMillisecondOfLook));
}
