import { type CellAddress, formatA1 } from '../sheet/address';

/** How many cells a message names. */
const SHOWN = 6;

/** The addresses of cells for a message: the first few, then how many there are. */
export function listCells(cells: readonly CellAddress[]): string {
  const shown = cells.slice(0, SHOWN).map(formatA1).join('、');
  return cells.length > SHOWN ? `${shown} 等 ${cells.length} 个单元格` : shown;
}
