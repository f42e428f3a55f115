import { cellRange, type CellRange } from '../../sheet/address';
import type { WritePlan } from '../../plan/plan';

/** For this long events of our own writes may still arrive. */
const LIFETIME = 2000;

interface Token {
  readonly sheet: string;
  readonly ranges: readonly CellRange[] | 'everything';
  readonly until: number;
}

/**
 * Knows events that our own writes set off, where Excel does not say so itself (before ExcelApi 1.14, and for
 * computed cells). @param now milliseconds
 */
export class Echoes {
  private tokens: Token[] = [];

  constructor(private readonly now: () => number) {}

  /** Before and after a plan is written or put back. */
  expect({ edits, merges, newSheets }: WritePlan): void {
    const until = this.now() + LIFETIME;
    const sheets = new Set([...edits, ...merges].map(({ sheet }) => sheet));
    const touched = [...sheets].map((sheet) => ({
      sheet,
      ranges: [
        ...edits.filter((edit) => edit.sheet === sheet).map(({ cell }) => cellRange(cell)),
        ...merges.filter((merge) => merge.sheet === sheet).map(({ range }) => range),
      ],
      until,
    }));
    const added = newSheets.map(({ name }) => ({ sheet: name, ranges: 'everything' as const, until }));
    this.tokens = [...this.living(), ...touched, ...added];
  }

  /** Whether a change of these cells is one of ours. */
  isChange(sheet: string, range: CellRange | undefined): boolean {
    return this.living().some((token) => token.sheet === sheet && this.covers(token, range));
  }

  /** Whether formulas of a sheet were computed because of us. */
  isCalculation(): boolean {
    return this.living().length > 0;
  }

  private living(): Token[] {
    const now = this.now();
    return this.tokens.filter(({ until }) => until > now);
  }

  /** Excel reports a run of cells as one range; it is ours when every cell of it is. */
  private covers({ ranges }: Token, range: CellRange | undefined): boolean {
    if (ranges === 'everything') return true;
    if (!range) return false;
    const rows = Array.from({ length: range.bottom - range.top + 1 }, (_, index) => range.top + index);
    return rows.every((row) =>
      ranges.some(
        (each) =>
          row >= each.top && row <= each.bottom && range.left >= each.left && range.right <= each.right,
      ),
    );
  }
}
