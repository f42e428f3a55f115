import type Big from 'big.js';
import { round } from './round';

/** A decimal as people write it: no exponent, no trailing zeros. @example plain(Big('9.50')) // '9.5' */
export function plain(value: Big): string {
  return value.toFixed();
}

/** A score at a fixed number of decimals. @example fixed(Big('9.5'), 2) // '9.50' */
export function fixed(value: Big, decimals: number): string {
  return round(value, decimals).toFixed(decimals);
}

/** A fraction as a percent with two decimals. @example percentText(Big('0.862')) // '86.20%' */
export function percentText(fraction: Big): string {
  return `${fixed(fraction.times(100), 2)}%`;
}

/** Decimals of a number as `plain` prints it. @example decimalsOf(Big('8.62')) // 2 */
export function decimalsOf({ c, e }: Big): number {
  return Math.max(0, c.length - 1 - e);
}

/** Decimals of a plain number. @example decimalsIn('8.62') // 2 */
export function decimalsIn(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}
