import Big from 'big.js';
import type { Indicator, NumberField } from '../../src/form/form';
import { parseA1 } from '../../src/sheet/address';
import { parseValue } from '../../src/values/parse';

/** A number as a form holds it: «9.5» in H13. Without a number it is blank. */
export function numberField(
  number?: number | string,
  a1?: string,
  more: Partial<NumberField> = {},
): NumberField {
  return {
    raw: number === undefined ? '' : String(number),
    number: number === undefined ? undefined : Big(number),
    cell: a1 === undefined ? undefined : parseA1(a1),
    ...more,
  };
}

/** An indicator row of texts, as a person types them: target in F13, actual in G13, weight in H13, score in I13. */
export function indicatorRow(target: string, actual: string, more: Partial<Indicator> = {}): Indicator {
  return {
    row: 13,
    level1: undefined,
    level2: undefined,
    level3: { value: '甲', cell: parseA1('E13') },
    target: { value: parseValue(target), cell: parseA1('F13'), pieces: [] },
    actual: { value: parseValue(actual), cell: parseA1('G13'), pieces: [] },
    weight: numberField(10, 'H13'),
    score: numberField(undefined, 'I13'),
    reason: { value: undefined, cell: parseA1('J13') },
    isPlaceholder: false,
    isNotApplicable: false,
    isExecution: false,
    ...more,
  };
}
