import { type CellAddress, sameCell } from '../../sheet/address';

/** The places that exist, in order, each once. */
export function places(...cells: readonly (CellAddress | undefined)[]): CellAddress[] {
  const there = cells.filter((cell) => cell !== undefined);
  return there.filter((cell, index) => there.findIndex((other) => sameCell(other, cell)) === index);
}
