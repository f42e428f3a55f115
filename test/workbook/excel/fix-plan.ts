import { NO_WRITES, type WritePlan } from '../../../src/plan/plan';
import { parseA1 } from '../../../src/sheet/address';
import type { CellValue } from '../../../src/sheet/sheet';

/** A plan that changes one cell. */
export function fixPlan(
  sheet: string,
  cell: string,
  before: CellValue,
  after: CellValue,
  formula?: string,
): WritePlan {
  const content = formula === undefined ? { value: after } : { value: after, formula };
  const words = { group: 'form', label: '分值', explanation: '' } as const;
  return {
    ...NO_WRITES,
    edits: [{ sheet, cell: parseA1(cell), before: { value: before }, after: content, ...words }],
  };
}
