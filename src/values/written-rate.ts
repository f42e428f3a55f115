import Big from 'big.js';
import { decimalsIn } from './print';
import { round } from './round';

/** Whether a fraction is a written percentage, rounded or cut at the decimals written: 0.99985 is «99.9%» and «100.0%». */
export function isWrittenRate(rate: Big, percent: Big): boolean {
  const decimals = decimalsIn(percent.toFixed());
  const exact = rate.times(100);
  return round(exact, decimals).eq(percent) || exact.round(decimals, Big.roundDown).eq(percent);
}
