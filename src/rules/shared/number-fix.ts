import type Big from 'big.js';
import type { Explained, IndicatorEvaluation } from '../../evaluation/evaluation';
import type { NumberField } from '../../form/form';
import type { CellValue } from '../../sheet/sheet';
import type { Fix, FixEdit } from '../engine/finding';

/** What the cell of a number holds: the number, the text as written, null where it is blank. */
export function heldValue({ raw, number, isText, isShareOf100 }: NumberField): CellValue {
  if (number === undefined || isText) return raw || null;
  return Number(isShareOf100 ? number.div(100) : number);
}

/** The edits that put a computed number, with its formula, into a cell of the form; none where there is no such cell. */
export function numberEdits(
  field: NumberField,
  { value, formula, explanation }: Explained,
  more: Pick<FixEdit, 'label'> & { readonly numberFormat?: string } = {},
): FixEdit[] {
  const { numberFormat, ...labelled } = more;
  if (!field.cell || value === undefined) return [];
  const after = {
    ...heldPoints(field, value, formula),
    ...(numberFormat === undefined ? {} : { numberFormat }),
  };
  return [{ cell: field.cell, before: heldValue(field), after, explanation, ...labelled }];
}

/** What a cell holds for a number: the share of 100 where the form writes points so. */
export function heldPoints(
  { isShareOf100 }: NumberField,
  value: Big,
  formula: string | undefined,
): { readonly value: number; readonly formula?: string } {
  const held = Number(isShareOf100 ? value.div(100) : value);
  if (formula === undefined) return { value: held };
  return { value: held, formula: isShareOf100 ? `(${formula})/100` : formula };
}

/** The fix that puts ŝ into the score cell; undefined where there is no ŝ or no place. */
export function scoreFix({ indicator, computed }: IndicatorEvaluation): Fix | undefined {
  const edits = numberEdits(indicator.score, computed);
  return edits.length === 0 ? undefined : { edits };
}
