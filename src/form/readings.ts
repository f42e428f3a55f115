import type { LabelBlock } from './layout';
import type { LabelReading } from './reading';
import type { LabelHit, Scan } from './scan';

/** Which rows belong to which block of a form. */
export interface BlockRows {
  readonly top: number;
  readonly fundsRow: number | undefined;
  readonly headerRow: number;
  readonly endRow: number;
  readonly lastRow: number;
}

/** What every label of a form was read as, from top to bottom. */
export function labelReadings(scan: Scan, rows: BlockRows): LabelReading[] {
  return scan.rows
    .filter(({ row }) => row >= rows.top && row <= rows.lastRow)
    .flatMap(({ hits }) => hits)
    .map((hit) => reading(hit, blockOf(hit, rows)));
}

function reading({ cell, text, role, state, evidence }: LabelHit, block: LabelBlock): LabelReading {
  return { cell, text: text.trim(), block, role, state, evidence, keepsFrom: [] };
}

const GOAL_ROLES: ReadonlySet<string> = new Set(['goalBlock', 'goalExpected', 'goalActual']);

function blockOf({ cell, role }: LabelHit, { fundsRow, headerRow, endRow }: BlockRows): LabelBlock {
  if (cell.row >= endRow) return 'foot';
  if (cell.row >= headerRow) return 'indicators';
  if (GOAL_ROLES.has(role)) return 'goal';
  return fundsRow !== undefined && cell.row >= fundsRow ? 'funds' : 'head';
}
