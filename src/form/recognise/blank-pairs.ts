import { hitsIn, rightOf, type Scan, type ScannedRow, textAt } from '../scan';
import type { FundPairs } from './fund-pairs';

const MONEY = ['initialBudget', 'annualBudget', 'arrived', 'spent', 'rate', 'weight', 'score'] as const;
type PairRole = (typeof MONEY)[number];
const isMoney = (role: string): role is PairRole => MONEY.some((each) => each === role);

/** «全年预算数 | (blank) | 全年执行数 | (blank)»: known labels with room beside them, in a form nobody has filled in yet. */
export function findBlankPairs(scan: Scan, rows: readonly ScannedRow[]): FundPairs | undefined {
  for (const row of rows) {
    const pairs = hitsIn(row, 'funds').flatMap(({ role, text, cell, state, evidence }) => {
      const value = rightOf(scan.sheet, cell);
      const isOpen = isMoney(role) && isInside(row, value.column) && textAt(scan.sheet, value) === '';
      return isOpen ? [{ role, text: text.trim(), cell, value, state, evidence }] : [];
    });
    const has = (...roles: readonly PairRole[]) => pairs.some(({ role }) => roles.includes(role));
    if (has('spent') && has('annualBudget', 'initialBudget'))
      return { pairs, below: [], parts: [], top: row.row };
  }
  return undefined;
}

/** Blank, and before the next label of the row or right behind the last one. */
function isInside({ cells }: ScannedRow, column: number): boolean {
  return !cells.some((each) => each.column === column);
}
