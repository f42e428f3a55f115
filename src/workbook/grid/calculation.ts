import type { FUniver } from '@univerjs/core/lib/facade';
// Brings the types of what the preset adds; the code comes with the grid.
import type {} from '@univerjs/preset-sheets-core';

const START = 'formula.mutation.set-formula-calculation-start';
/** Longer than this no form computes; a stuck calculation must not make the panel wait for ever. */
const LONGEST = 10_000;

/** Knows whether formulas are still to be computed after a change, and waits for them. */
export class Calculation {
  private changes = 0;
  private covered = 0;
  private isRunning = false;

  constructor(private readonly univer: FUniver) {
    univer.onCommandExecuted(({ id }) => {
      if (id !== START) return;
      this.covered = this.changes;
      this.isRunning = true;
    });
    univer.getFormula().calculationEnd(() => {
      // Results are put into the cells right after this.
      setTimeout(() => {
        this.isRunning = false;
      });
    });
  }

  /** Something was entered that formulas may depend on. */
  changed(): void {
    this.changes++;
  }

  /** Resolves when every formula shows what follows from the cells as they are now. */
  async settled(): Promise<void> {
    if (this.changes === this.covered && !this.isRunning) return;
    const seen = this.changes;
    try {
      await this.univer.getFormula().onCalculationResultApplied(LONGEST);
    } catch {
      // Too slow: what stands in the cells is the best there is.
    }
    if (this.covered < seen) this.covered = seen;
  }
}
