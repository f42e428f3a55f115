import type { CellRange } from '../../sheet/address';
import type { CellStyle, NewCell, NewSheet } from '../../sheet/new-sheet';
import { FORM_PAGE, FORM_STYLES } from '../form-styles';

/** Continues the cell to the left, or the cell above. */
export const LEFT = '<';
/** See LEFT. */
export const ABOVE = '^';

/** A cell to be filled in, by what it will hold; `preset` is printed there already. */
export interface Blank {
  readonly kind: 'center' | 'text' | 'money' | 'percent';
  readonly preset?: string | number;
}

/** A cell of a printed table: words are a label. */
export type Slot = string | Blank;

/** A row of a printed table, and how high it is. */
export interface PrintedRow {
  readonly slots: readonly Slot[];
  /** Points. */
  readonly height: number;
}

/** A printed form: title and year over the whole width, then its rows. */
export interface PrintedTable {
  readonly sheetName: string;
  readonly title: string;
  readonly subtitle: string;
  /** Characters. */
  readonly widths: readonly number[];
  readonly rows: readonly PrintedRow[];
}

const HEAD = 2;

/** Lays a printed form out as a sheet. */
export function printedSheet({ sheetName, title, subtitle, widths, rows }: PrintedTable): NewSheet {
  const slots = rows.map((row) => row.slots);
  const whole = (row: number) => ({ top: row, left: 1, bottom: row, right: widths.length });
  return {
    name: sheetName,
    cells: [
      { cell: { row: 1, column: 1 }, value: title, style: FORM_STYLES.title },
      { cell: { row: HEAD, column: 1 }, value: subtitle, style: FORM_STYLES.subtitle },
      ...slots.flatMap((row, r) => row.map((slot, c) => cellFor(slot, r + HEAD + 1, c + 1))),
    ],
    merges: [whole(1), whole(HEAD), ...mergesOf(slots, HEAD)],
    columnWidths: new Map(widths.map((width, index) => [index + 1, width])),
    rowHeights: new Map([
      [1, 32],
      [HEAD, 20],
      ...rows.map(({ height }, r) => [r + HEAD + 1, height] as const),
    ]),
    page: FORM_PAGE,
  };
}

function cellFor(slot: Slot, row: number, column: number): NewCell {
  const cell = { row, column };
  if (typeof slot === 'object') return { cell, value: slot.preset ?? null, style: FORM_STYLES[slot.kind] };
  const isCovered = slot === LEFT || slot === ABOVE;
  return { cell, value: isCovered || slot === '' ? null : slot, style: coveredStyle(isCovered) };
}

/** Of a covered cell only the border is seen. */
function coveredStyle(isCovered: boolean): CellStyle {
  return isCovered ? FORM_STYLES.center : FORM_STYLES.label;
}

/** The merged areas of a table whose cells say where they continue another; `head` rows stand above it. */
export function mergesOf(rows: readonly (readonly unknown[])[], head: number): CellRange[] {
  return rows.flatMap((row, r) =>
    row.flatMap((slot, c) => {
      if (slot === LEFT || slot === ABOVE) return [];
      const right = reach(c, (column) => row[column] === LEFT);
      const bottom = reach(r, (line) => rows[line]?.[c] === ABOVE);
      const range = { top: r + head + 1, left: c + 1, bottom: bottom + head + 1, right: right + 1 };
      return right > c || bottom > r ? [range] : [];
    }),
  );
}

/** The last place after `from` that still belongs to it. */
function reach(from: number, continues: (place: number) => boolean): number {
  let last = from;
  while (continues(last + 1)) last++;
  return last;
}
