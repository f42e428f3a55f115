import type Big from 'big.js';
import { type CellAddress, formatA1 } from '../sheet/address';

/** Prints as a plain decimal: the nearest double of a decimal prints as that decimal; null where there is none. */
export function decimal(value: Big | undefined): number | null {
  return value === undefined ? null : Number(value.toString());
}

/** A1 on the form's sheet; null where there is no such cell. */
export function cellAsJson(address: CellAddress | undefined): string | null {
  return address === undefined ? null : formatA1(address);
}
