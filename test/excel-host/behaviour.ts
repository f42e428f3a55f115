import type { CheckedExcel } from '../../src/workbook/excel/self-check/findings';

/** What differs between builds of Excel, or is not documented: each member is one assumption of the product. */
export interface Behaviour {
  /** manual: formulas are computed when entered, or on request. */
  readonly calculation: 'automatic' | 'manual';
  /** as displayed: numbers lose the decimals that their format hides («将精度设为所显示的精度»). */
  readonly precision: 'full' | 'as displayed';
  /** normalised: needless quotes go, numbers and case are rewritten, as Excel does. */
  readonly formulas: 'as entered' | 'normalised';
  /** What stands between the areas of an address. */
  readonly separator: ',' | ', ';
  /** rewritten: XML parts come back with the same meaning in other characters. */
  readonly xml: 'as given' | 'rewritten';
  /** unruly: events arrive late and twice, and none for what only changes the look. */
  readonly events: 'prompt' | 'unruly';
  /** refuse: what is done to a missing item is an error, not nothing. */
  readonly nullObjects: 'swallow' | 'refuse';
  /** The code of a request that meets a cell being edited. */
  readonly cellEditCode: 'InvalidOperationInCellEditMode' | 'InvalidOperation';
  /** black: getCellProperties gives #000000 for every border. */
  readonly borderColours: 'kept' | 'black';
  /** What entered texts become, where it was tried: they win over the rules of model/entry.ts. */
  readonly entered?: Readonly<Record<string, string | number | boolean>>;
}

/** As friendly as documentation allows. */
export const LENIENT: Behaviour = {
  calculation: 'automatic',
  precision: 'full',
  formulas: 'as entered',
  separator: ',',
  xml: 'as given',
  events: 'prompt',
  nullObjects: 'swallow',
  cellEditCode: 'InvalidOperationInCellEditMode',
  borderColours: 'kept',
};

/** As unfriendly as documentation and known faults allow. */
export const STRICT: Behaviour = {
  calculation: 'manual',
  precision: 'as displayed',
  formulas: 'normalised',
  separator: ', ',
  xml: 'rewritten',
  events: 'unruly',
  nullObjects: 'refuse',
  cellEditCode: 'InvalidOperation',
  borderColours: 'black',
};

/** The mode of this run of the suites: EXCEL_HOST=strict, else lenient. */
export function usualBehaviour(): Behaviour {
  const isStrict = typeof process !== 'undefined' && process.env['EXCEL_HOST'] === 'strict';
  return isStrict ? STRICT : LENIENT;
}

/** A real Excel as its 自检 described it: what the page's JSON says, over the rest of a mode. */
export function behaviourOf({ observed }: CheckedExcel, rest: Behaviour = STRICT): Behaviour {
  return { ...rest, ...observed };
}
