import { MARK_COLUMN, MEMORY_COLUMN, OURS_COLUMN } from '../../src/report/earlier';
import { cellKey } from '../../src/sheet/address';
import type { NewSheet } from '../../src/sheet/new-sheet';
import { cellAt, createSheet, type Sheet } from '../../src/sheet/sheet';
import { cellWith, sheetOf } from './form-sheet';

/** A row of a report sheet: what a person sees of it, and what the hidden columns hold. */
export interface ReportRow {
  readonly text: string;
  readonly mark?: string | undefined;
  readonly ours?: string | undefined;
  readonly memory?: string | undefined;
  /** Further visible cells, by column. */
  readonly more?: ReadonlyMap<number, string>;
}

/** The rows of a report sheet that hold something. */
export function reportRows(sheet: Sheet): ReportRow[] {
  const rows: ReportRow[] = [];
  for (let row = 1; row <= (sheet.used?.bottom ?? 0); row++) {
    const at = (column: number) => cellAt(sheet, row, column)?.value?.toString();
    const more = new Map<number, string>();
    for (let column = 2; column < MARK_COLUMN; column++) {
      const value = at(column);
      if (value !== undefined) more.set(column, value);
    }
    const mark = at(MARK_COLUMN);
    const text = (at(1) ?? '').replace(/^\u3000\u3000/, '');
    if (text !== '' || mark !== undefined)
      rows.push({ text, mark, ours: at(OURS_COLUMN), memory: at(MEMORY_COLUMN), more });
  }
  return rows;
}

/** Rows as a sheet again: what a person did by hand. */
export function sheetOfRows(name: string, rows: readonly ReportRow[]): Sheet {
  const cells = new Map<number, ReturnType<typeof cellWith>>();
  rows.forEach(({ text, mark, ours, memory, more }, index) => {
    const put = (column: number, value: string | undefined) => {
      if (value !== undefined && value !== '')
        cells.set(cellKey({ row: index + 1, column }), cellWith(value));
    };
    put(1, text);
    for (const [column, value] of more ?? []) put(column, value);
    put(MARK_COLUMN, mark);
    put(OURS_COLUMN, ours);
    put(MEMORY_COLUMN, memory);
  });
  return createSheet({ name, cells, merges: [] });
}

/** A report sheet after a person changed its rows. */
export function touch(sheet: NewSheet, change: (rows: ReportRow[]) => readonly ReportRow[]): Sheet {
  return sheetOfRows(sheet.name, change(reportRows(sheetOf(sheet))));
}

/** The texts of the first column, without indents. */
export function textsOf(sheet: NewSheet): string[] {
  return reportRows(sheetOf(sheet)).map(({ text }) => text);
}
