import { createSheet, type Sheet } from '../sheet/sheet';
import { cellOfKey } from '../sheet/address';
import type { FormRows } from './blocks';
import { extentOf, type Scan, type ScannedRow } from './scan';
import { picked } from '../values/picked';

/**
 * People calculate and take notes beside a form: «月份 | 支出» three columns further right would be read as its funds. What
 * stands behind a wholly blank column, where no heading of the indicators reaches, is none of the form's.
 * undefined: nothing stands there.
 */
export function withoutTablesBeside(scan: Scan, forms: readonly FormRows[]): Sheet | undefined {
  const headers = forms.flatMap(({ tables }) => picked(tables, ({ headerRow }) => scan.byRow.get(headerRow)));
  const last = Math.max(LEAST_COLUMNS, ...headers.map((header) => lastHeading(scan, header)));
  const widest = Math.max(0, ...scan.rows.map(({ cells }) => cells.at(-1)?.column ?? 0));
  if (widest <= last + 1) return undefined;
  const blank = firstBlank(scan, last + 1, widest);
  if (blank === undefined || headers.some((header) => hasHeadingBehind(header, blank))) return undefined;
  return partOf(scan.sheet, (column) => column <= blank);
}

/**
 * Two forms beside each other, with a blank column between: the left one, and what stands right of it. undefined in nearly
 * every sheet: only where the header of indicators has its names twice.
 */
export function formsSideBySide(scan: Scan, forms: readonly FormRows[]): readonly [Sheet, Sheet] | undefined {
  const header = scan.byRow.get(forms[0]?.tables[0].headerRow ?? 0);
  const names = header?.hits.filter(({ role }) => role === 'level3') ?? [];
  const [first, second] = names;
  if (!first || !second) return undefined;
  const blank = firstBlank(scan, first.cell.column + 1, second.cell.column);
  if (blank === undefined) return undefined;
  return [partOf(scan.sheet, (column) => column <= blank), partOf(scan.sheet, (column) => column > blank)];
}

/** No form is narrower. Where none was found, what stands beside it may be why. */
const LEAST_COLUMNS = 4;

/** The last column that a known heading covers. */
function lastHeading({ sheet }: Scan, { row, hits }: ScannedRow): number {
  const headings = hits.filter(({ role }) => role !== 'note');
  return Math.max(0, ...headings.map(({ cell: { column } }) => extentOf(sheet, { row, column }).right));
}

/** The first column behind the headings that neither a text nor a merge reaches. */
function firstBlank({ rows, sheet }: Scan, from: number, widest: number): number | undefined {
  const taken = new Set<number>();
  for (const { cells } of rows) for (const { column } of cells) taken.add(column);
  for (const { left, right } of sheet.merges) {
    for (let column = Math.max(left, from); column <= Math.min(right, widest); column++) taken.add(column);
  }
  for (let column = from; column < widest; column++) if (!taken.has(column)) return column;
  return undefined;
}

/** A figure, or the heading of notes. */
const NO_HEADING = /\d|^[填说]\S*说?明[:：]?$/;
/** Longer texts head nothing. */
const LONGEST_HEADING = 12;

function hasHeadingBehind({ cells }: ScannedRow, blank: number): boolean {
  return cells.some(
    ({ column, cell: { text, value } }) =>
      column > blank && typeof value === 'string' && text.length <= LONGEST_HEADING && !NO_HEADING.test(text),
  );
}

function partOf(sheet: Sheet, isOwn: (column: number) => boolean): Sheet {
  return createSheet({
    ...sheet,
    used: undefined,
    cells: new Map([...sheet.cells].filter(([key]) => isOwn(cellOfKey(key).column))),
    merges: sheet.merges.filter(({ left }) => isOwn(left)),
  });
}
