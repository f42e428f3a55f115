import Big from 'big.js';
import type { CellAddress } from '../sheet/address';
import { anchorOf, cellAt, type Cell, type Sheet } from '../sheet/sheet';
import { convert } from '../values/convert';
import { isPercentFormat, parseValue } from '../values/parse';
import { fromCell } from '../values/round';
import type { NumberField, TextField } from './form';

/** A place the form does not have. */
export const NO_TEXT: TextField = { value: undefined, cell: undefined };
export const NO_NUMBER: NumberField = { raw: '', number: undefined, cell: undefined };

/** The text at a place, read from the anchor of its merge. */
export function textField(sheet: Sheet, address: CellAddress | undefined): TextField {
  if (address === undefined) return NO_TEXT;
  const cell = anchorOf(sheet, address);
  return { value: cellAt(sheet, cell.row, cell.column)?.text.trim() || undefined, cell };
}

/** The address in a column of a row; undefined where the form has no such column. */
export function inColumn(row: number, column: number | undefined): CellAddress | undefined {
  return column === undefined ? undefined : { row, column };
}

/** A weight, score or amount; «620.82万元» is converted into `unit` (the table's money unit) where it can be. */
export function numberField(sheet: Sheet, address: CellAddress | undefined, unit?: string): NumberField {
  if (address === undefined) return NO_NUMBER;
  const place = anchorOf(sheet, address);
  const cell = cellAt(sheet, place.row, place.column);
  if (cell === undefined || cell.value === null) return { raw: '', number: undefined, cell: place };
  const raw = cell.text.trim();
  const written =
    typeof cell.value === 'number'
      ? numeric(raw, place, cell, cell.value)
      : { raw, cell: place, isText: true, ...numberInText(raw, unit) };
  return cell.formula === undefined ? written : { ...written, formula: cell.formula };
}

/** «预算资金：3000万元»: a number behind its label. No cell holds it alone: nothing refers to one or writes into it. */
export function numberBehind(raw: string, unit: string): NumberField {
  return { raw, cell: undefined, isText: true, ...numberInText(raw, unit) };
}

function numeric(raw: string, place: CellAddress, { numberFormat }: Cell, value: number): NumberField {
  const number = fromCell(value);
  return isPercentFormat(numberFormat)
    ? { raw, cell: place, number, isPercent: true }
    : { raw, cell: place, number };
}

const PLAIN = /^\d+(?:\.\d+)?$/;

function numberInText(
  raw: string,
  unit: string | undefined,
): Pick<NumberField, 'number' | 'unit' | 'isPercent'> {
  // «2021.06» is an amount here, whatever it may be elsewhere.
  if (PLAIN.test(raw)) return { number: Big(raw) };
  const value = parseValue(raw);
  if (value.kind !== 'quantity' || value.operator !== undefined || value.misread)
    return { number: undefined };
  if (value.unit === undefined) return { number: value.number };
  if (value.unit === '%') return { number: value.number.div(100), isPercent: true };
  if (value.unit === '分') return { number: value.number };
  return { number: unit === undefined ? undefined : convert(value, unit), unit: value.unit };
}

/** A weight: «20%», or 0.2 shown as a percentage, is 20 of 100 points; 20 in such a format («2000%») is 20 points. */
export function weightField(sheet: Sheet, address: CellAddress | undefined): NumberField {
  return asPoints(sheet, numberField(sheet, address));
}

/** A score; «100%» in a column of points is no 1 point, unless the weights are percentages too. */
export function scoreField(sheet: Sheet, address: CellAddress | undefined, weight: NumberField): NumberField {
  const score = numberField(sheet, address);
  if (weight.isShareOf100) return asPoints(sheet, score);
  return score.isPercent && !weight.isPercent ? { ...score, number: undefined } : score;
}

/** What a deduction leaves of the points: no cell holds it, and nothing is written into the deduction's own. */
export function remainder({ number: points }: NumberField, { raw, number }: NumberField): NumberField {
  if (points === undefined || (raw !== '' && number === undefined)) return NO_NUMBER;
  const left = points.minus(number?.abs() ?? 0);
  return { raw: `${left.toFixed()}分`, number: left, cell: undefined, isText: true };
}

function asPoints(sheet: Sheet, field: NumberField): NumberField {
  const { number, isPercent, cell, ...rest } = field;
  const isBlankShare =
    number === undefined &&
    cell !== undefined &&
    isPercentFormat(cellAt(sheet, cell.row, cell.column)?.numberFormat ?? '');
  if (isBlankShare) return { ...field, isShareOf100: true };
  if (!isPercent || number?.lte(1) !== true) return field;
  return { ...rest, cell, number: number.times(100), isShareOf100: true };
}

/** Above this a bare number in a rate column is percents: «99.97» is 0.9997, «1.0259» is 1.0259. */
const LARGEST_BARE_FRACTION = 2;

/** A rate as a fraction: «89.7%», 0.897 shown as a percent, and a bare «89.7» are the same. */
export function rateField(sheet: Sheet, address: CellAddress | undefined): NumberField {
  const field = numberField(sheet, address);
  if (field.number === undefined || field.isPercent || field.number.lte(LARGEST_BARE_FRACTION)) return field;
  return { ...field, number: field.number.div(100) };
}
