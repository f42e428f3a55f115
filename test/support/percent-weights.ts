import type { Sheet } from '../../src/sheet/sheet';
import { cellKey, parseA1 } from '../../src/sheet/address';
import { createSheet } from '../../src/sheet/sheet';
import { cellWith, type FormOverrides, formSheet } from './form-sheet';

/** Weights of the clean form by cell: the execution rate, the indicators, the total row. */
const WEIGHTS = { G6: 10, G13: 20, G14: 20, G15: 10, G16: 20, G17: 10, G18: 10, G19: 100 };

/** The clean form with weights as people write percentages: «20%», or 0.2 shown as one. */
export function percentWeights(as: 'text' | 'number', overrides?: FormOverrides): Sheet {
  const sheet = formSheet(overrides);
  const weights = Object.entries(WEIGHTS).map(
    ([a1, weight]) =>
      [cellKey(parseA1(a1)), as === 'text' ? cellWith(`${weight}%`) : cellWith(weight / 100, '0%')] as const,
  );
  return createSheet({ ...sheet, used: undefined, cells: new Map([...sheet.cells, ...weights]) });
}
