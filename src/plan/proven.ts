import type Big from 'big.js';
import { type Area, areaOfRows, FormulaError, type Scalar, single } from '../formula/coerce';
import { evaluateNode } from '../formula/evaluate';
import { parseFormula } from '../formula/parse';
import { parseRange } from '../sheet/address';
import { cellAt, type Sheet } from '../sheet/sheet';

/** Results may differ by what is lost in the last digits. */
const TOLERANCE = 1e-9;

/**
 * A formula that reads texts, where it gives exactly the value on the sheet as it stands; undefined where it gives anything
 * else: then the number alone is written. Formulas over numbers need no proof.
 */
export function proven(sheet: Sheet, value: Big, formula: string | undefined): string | undefined {
  if (!formula?.includes('VALUE(')) return formula;
  const result = resultOn(sheet, formula);
  return typeof result === 'number' && Math.abs(result - Number(value)) <= TOLERANCE ? formula : undefined;
}

function resultOn(sheet: Sheet, formula: string): Scalar | undefined {
  try {
    return single(
      evaluateNode(parseFormula(formula), { range: (_, address) => valuesOf(sheet, address), name }),
    );
  } catch (error) {
    if (error instanceof FormulaError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function name(): never {
  throw new FormulaError('#NAME?');
}

function valuesOf(sheet: Sheet, address: string): Area {
  const { top, left, bottom, right } = parseRange(address);
  const rows = Array.from({ length: bottom - top + 1 }, (_, r) =>
    Array.from({ length: right - left + 1 }, (__, c) => cellAt(sheet, top + r, left + c)?.value ?? ''),
  );
  return areaOfRows(rows);
}
