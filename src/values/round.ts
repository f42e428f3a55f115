import Big from 'big.js';
import './quick-decimals';
import { remember } from './remember';

/** Rounds half away from zero, as Excel's ROUND does. The only rounding function of the project. */
export function round(value: Big, decimals: number): Big {
  return value.round(decimals, Big.roundHalfUp);
}

/** Excel keeps 15 significant digits; a cached 77.7599999999999968 is the number 77.76. */
const SIGNIFICANT = 15;

/** The decimal that a cell's double stands for. @example fromCell(0.1 + 0.2) // Big 0.3 */
export const fromCell: (value: number) => Big = remember(2_000, (value: number) =>
  Big(value.toPrecision(SIGNIFICANT)),
);
