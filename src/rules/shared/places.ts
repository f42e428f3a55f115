import type { CellAddress } from '../../sheet/address';

/** The places that exist, in order. */
export function places(...cells: readonly (CellAddress | undefined)[]): CellAddress[] {
  return cells.filter((cell) => cell !== undefined);
}
