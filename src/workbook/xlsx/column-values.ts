import { type Area, type Scalar, UNKNOWN } from '../../formula/coerce';
import { cellKey, cellOfKey, type CellRange } from '../../sheet/address';
import type { Sheet } from '../../sheet/sheet';
import { indexFrom } from './empty-rows';

/** One column: its values by row, and the rows of its formulas, in order. */
interface Column {
  readonly values: Scalar[];
  readonly formulas: number[];
  /** For every formula the next one, itself included, that still waits; shortened as it is followed. */
  readonly next: number[];
}

/** The values of a sheet by columns, so that long ranges are read without a look-up for every cell. */
export class ColumnValues {
  private readonly columns = new Map<number, Column>();

  constructor(readonly sheet: Sheet) {
    for (const [key, { value, formula }] of sheet.cells) {
      const { row, column } = cellOfKey(key);
      const { values, formulas } = this.columnAt(column);
      values[row] = value ?? '';
      if (formula !== undefined) formulas.push(row);
    }
    for (const { formulas, next } of this.columns.values()) {
      formulas.sort((a, b) => a - b);
      next.push(...formulas.keys(), formulas.length);
    }
  }

  /** A range no larger than what the sheet holds; its first cell stays. */
  area(range: CellRange): Area {
    const { top, left, bottom, right } = this.clipped(range);
    const columns = Array.from(
      { length: right - left + 1 },
      (_, i): readonly Scalar[] => this.columns.get(left + i)?.values ?? [],
    );
    return { columns, top, height: bottom - top + 1 };
  }

  /** The first formula of a range, by column, that waits for its value. */
  firstWaiting(range: CellRange): number | undefined {
    const { top, left, bottom, right } = this.clipped(range);
    for (let column = left; column <= right; column++) {
      const found = this.columns.get(column);
      const row = found && waitingFrom(found, top);
      if (row !== undefined && row <= bottom) return cellKey({ row, column });
    }
    return undefined;
  }

  /** Settles the value of a formula; undefined: it is not known. Without a value the one that the file holds stays. */
  settle(key: number, result?: { readonly value: Scalar | null | undefined }): void {
    const { row, column } = cellOfKey(key);
    const { values, formulas, next } = this.columnAt(column);
    if (result) values[row] = result.value === undefined ? UNKNOWN : (result.value ?? '');
    const at = indexFrom(formulas, row);
    if (formulas[at] === row) next[at] = at + 1;
  }

  private columnAt(column: number): Column {
    const known = this.columns.get(column);
    if (known) return known;
    const made: Column = { values: [], formulas: [], next: [] };
    this.columns.set(column, made);
    return made;
  }

  private clipped({ top, left, bottom, right }: CellRange): CellRange {
    const { used } = this.sheet;
    return {
      top,
      left,
      bottom: Math.max(top, Math.min(bottom, used?.bottom ?? top)),
      right: Math.max(left, Math.min(right, used?.right ?? left)),
    };
  }
}

function waitingFrom({ formulas, next }: Column, top: number): number | undefined {
  let at = indexFrom(formulas, top);
  for (let then = next[at]; then !== undefined && then !== at; then = next[at]) {
    const after = next[then];
    if (after !== undefined) next[at] = after;
    at = then;
  }
  return formulas[at];
}
