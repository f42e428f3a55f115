/** Calls something later; @returns how to call it off. */
export type Later = (action: () => void, milliseconds: number) => () => void;

/** With the browser's timer. */
export const timerLater: Later = (action, milliseconds) => {
  const timer = setTimeout(action, milliseconds);
  return () => clearTimeout(timer);
};

/** Milliseconds of quiet before a change is looked at: one look for a burst of changes. */
const QUIET = 200;

/** One look at a time, after a moment of quiet; whoever asks during a look gets another one after it. */
export class Worker {
  private callOff: (() => void) | undefined;
  private running: Promise<void> | undefined;
  private isAskedAgain = false;

  constructor(
    private readonly work: () => Promise<void>,
    private readonly later: Later = timerLater,
  ) {}

  /** Soon. */
  ask(): void {
    this.callOff?.();
    this.callOff = this.later(() => void this.now(), QUIET);
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
        await this.work();
      } while (this.isAskedAgain);
    } finally {
      this.running = undefined;
    }
  }
}
