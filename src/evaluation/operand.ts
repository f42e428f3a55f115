import type Big from 'big.js';
import type { NumberField } from '../form/form';
import { type CellAddress, formatA1 } from '../sheet/address';
import { plain } from '../values/print';
import type { Quantity } from '../values/value';

/**
 * A field as it stands in a formula: its cell where that holds a number, else the number that was read from the text
 * («800万元» → 800), because Excel cannot read it there.
 */
export function fieldOperand({ number, cell, isText }: NumberField): string {
  if (cell && !isText) return formatA1(cell);
  return number === undefined ? '0' : literal(number);
}

/** A quantity as it stands in a formula, converted by `factor`; percent cells hold fractions. */
export function quantityOperand(
  { number, stored }: Quantity,
  cell: CellAddress | undefined,
  factor: Big,
): string {
  if (!stored || !cell) return literal(number.times(factor));
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
