import Big from 'big.js';

/** Rounds half away from zero, as Excel's ROUND does. The only rounding function of the project. */
export function round(value: Big, decimals: number): Big {
  return value.round(decimals, Big.roundHalfUp);
}
