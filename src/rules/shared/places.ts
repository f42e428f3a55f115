import { type CellAddress, cellKey } from '../../sheet/address';

/** The places that exist, in order, each once. */
export function places(...cells: readonly (CellAddress | undefined)[]): CellAddress[] {
  const found: CellAddress[] = [];
  const seen = cells.length > FEW ? new Set<number>() : undefined;
  for (const cell of cells) {
    if (!cell || (seen ? seen.has(cellKey(cell)) : found.some((each) => isSame(each, cell)))) continue;
    seen?.add(cellKey(cell));
    found.push(cell);
  }
  return found;
}

/** Up to this many are compared with each other. */
const FEW = 4;

function isSame(one: CellAddress, other: CellAddress): boolean {
  return one.row === other.row && one.column === other.column;
}
