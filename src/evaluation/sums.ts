import type Big from 'big.js';
import type { NumberField } from '../form/form';
import { type CellAddress, formatA1 } from '../sheet/address';
import { sum } from '../values/sum';
import { fieldOperand } from './operand';
import { picked } from '../values/picked';

/** Σ of the numbers that are there; undefined where none is. */
export function sumOf(fields: readonly NumberField[]): Big | undefined {
  const numbers: Big[] = [];
  for (const { number } of fields) if (number !== undefined) numbers.push(number);
  return numbers.length === 0 ? undefined : sum(numbers);
}

/**
 * Σ as a formula: ranges of cells (SUM passes over blanks and dashes), and what stands in the cells that hold
 * text. @example sumFormula(fields) // 'ROUND(SUM(H13:H24,I6),2)'
 */
export function sumFormula(fields: readonly NumberField[], decimals: number): string {
  const placed = fields.filter(
    ({ cell, isText, number }) => cell !== undefined && !(isText && number !== undefined),
  );
  const texts = fields.filter(({ isText, number }) => isText && number !== undefined);
  const points = sumOfCells(placed.filter(({ isShareOf100 }) => !isShareOf100));
  const shares = sumOfCells(placed.filter(({ isShareOf100 }) => isShareOf100));
  const cells = [points, shares && `${shares}*100`].filter((part) => part !== undefined).join('+') || '0';
  const literals = texts.map((field) => `+${fieldOperand(field)}`).join('');
  return `ROUND(${cells}${literals},${decimals})`;
}

function sumOfCells(fields: readonly NumberField[]): string | undefined {
  const ranges = rangesOf(picked(fields, ({ cell }) => (cell ? cell : undefined)));
  return ranges.length > 0 ? `SUM(${ranges.join(',')})` : undefined;
}

/** Cells of one column in neighbouring rows become a range. */
function rangesOf(cells: readonly CellAddress[]): string[] {
  const ranges: { first: CellAddress; last: CellAddress }[] = [];
  for (const cell of cells) {
    const open = ranges.at(-1);
    if (open && open.last.column === cell.column && open.last.row + 1 === cell.row) open.last = cell;
    else ranges.push({ first: cell, last: cell });
  }
  return ranges.map(({ first, last }) =>
    first === last ? formatA1(first) : `${formatA1(first)}:${formatA1(last)}`,
  );
}
