import type Big from 'big.js';
import type { NumberField } from '../form/form';
import { type CellAddress, formatA1 } from '../sheet/address';
import { plain } from '../values/print';
import type { Quantity } from '../values/value';
import { textOperand } from './text-operand';

/**
 * A field as it stands in a formula: its cell where that holds a number; where it holds a text, the number that the formula
 * reads there («800万元»), or else the number itself.
 */
export function fieldOperand({ raw, number, cell, isText, isShareOf100 }: NumberField): string {
  if (cell && !isText) return isShareOf100 ? `(${formatA1(cell)}*100)` : formatA1(cell);
  if (number === undefined) return '0';
  return (cell && textOperand(raw, number, cell)) ?? literal(number);
}

/** A quantity as it stands in a formula, converted by `factor`; percent cells hold fractions. */
export function quantityOperand(
  { raw, number, stored }: Quantity,
  cell: CellAddress | undefined,
  factor: Big,
): string {
  if (!stored || !cell) {
    // In another unit than the target's a number typed there later would mean something else.
    const read = cell && factor.eq(1) ? textOperand(raw, number, cell) : undefined;
    return read ?? literal(number.times(factor));
  }
  const scale = stored === 'percent' ? factor.times(100) : factor;
  // In brackets: the operand may stand behind a division.
  return scale.eq(1) ? formatA1(cell) : `(${formatA1(cell)}*${plain(scale)})`;
}

/** A number in a formula; negatives in brackets. */
export function literal(number: Big): string {
  return number.lt(0) ? `(${plain(number)})` : plain(number);
}

/** A number that stands in no cell of the form; formulas take it as it is. */
export function literalField(number: Big | undefined): NumberField {
  return { raw: '', number, cell: undefined, isText: true };
}

/** Points of 预算执行率: printed inside a label («得分(20分*执行率)») they stand in formulas as a number. */
export function withoutLabel(field: NumberField): NumberField {
  return /^\d+(?:\.\d+)?$/.test(field.raw) ? field : { ...field, isText: true };
}
