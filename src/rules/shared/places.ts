import { type CellAddress, cellKey } from '../../sheet/address';

/** The places that exist, in order, each once. */
export function places(...cells: readonly (CellAddress | undefined)[]): CellAddress[] {
  if (cells.length === 1) return cells[0] ? [cells[0]] : [];
  const seen = new Set<number>();
  return cells.flatMap((cell) => {
    const key = cell && cellKey(cell);
    if (!cell || key === undefined || seen.has(key)) return [];
    seen.add(key);
    return [cell];
  });
}
