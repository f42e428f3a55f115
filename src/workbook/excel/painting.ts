import { cellOfKey, type CellRange, columnLetters, formatA1, formatRange } from '../../sheet/address';
import type { CellContent } from '../../sheet/new-sheet';
import { entryOf } from './content';
import { entryOrder } from './entry-order';
import { applyLook, type Look } from './look';

/** What to put on one sheet. Keys are cellKey, or numbers of rows and columns. */
export interface Painting {
  readonly unmerge?: readonly CellRange[];
  readonly numberFormats?: ReadonlyMap<number, string>;
  readonly contents: ReadonlyMap<number, CellContent>;
  readonly looks?: ReadonlyMap<number, Look>;
  /** Points. */
  readonly rowHeights?: ReadonlyMap<number, number>;
  /** Points, or hidden. */
  readonly columnWidths?: ReadonlyMap<number, number | 'hidden'>;
  readonly merges?: readonly CellRange[];
}

/** getRanges takes at most 8192 characters. */
const LONGEST_ADDRESS = 8000;

/**
 * Queues everything for one sheet. Number formats come first, so that text stays text; merges last, because Excel on
 * the web and on the desktop treat formats of merged cells differently.
 */
export function paint(sheet: Excel.Worksheet, painting: Painting): void {
  painting.unmerge?.forEach((range) => sheet.getRange(formatRange(range)).unmerge());
  for (const run of runsOf(painting.numberFormats ?? new Map<number, string>()))
    sheet.getRange(run.address).numberFormat = run.values.map((format) => [format]);
  for (const contents of entryOrder(painting.contents)) {
    for (const run of runsOf(contents))
      sheet.getRange(run.address).formulas = run.values.map((content) => [entryOf(content)]);
  }
  paintLooks(sheet, painting.looks ?? new Map<number, Look>());
  painting.rowHeights?.forEach((points, row) => {
    sheet.getRange(`${row}:${row}`).format.rowHeight = points;
  });
  painting.columnWidths?.forEach((width, column) => setWidth(sheet, column, width));
  painting.merges?.forEach((range) => sheet.getRange(formatRange(range)).merge(false));
}

function setWidth(sheet: Excel.Worksheet, column: number, width: number | 'hidden'): void {
  const letters = columnLetters(column);
  const range = sheet.getRange(`${letters}:${letters}`);
  if (width === 'hidden') range.columnHidden = true;
  else range.format.columnWidth = width;
}

/** Cells of the same look are formatted together; borders that vanish go before those that appear beside them. */
function paintLooks(sheet: Excel.Worksheet, looks: ReadonlyMap<number, Look>): void {
  const groups = new Map<string, { look: Look; cells: number[] }>();
  for (const [key, look] of looks) {
    const text = JSON.stringify(look);
    const group = groups.get(text) ?? { look, cells: [] };
    group.cells.push(key);
    groups.set(text, group);
  }
  const ordered = [...groups.values()].sort((a, b) => Number(hasBorder(a.look)) - Number(hasBorder(b.look)));
  for (const { look, cells } of ordered) {
    for (const addresses of addressLists(cells)) applyLook(sheet.getRanges(addresses).format, look);
  }
}

function hasBorder({ borders }: Look): boolean {
  return Object.values(borders ?? {}).some(({ style }) => style !== 'None');
}

/** Every cell by itself, so that each gets its own four edges. */
function addressLists(cells: readonly number[]): string[] {
  const lists: string[] = [];
  let list = '';
  for (const key of cells) {
    const address = a1OfKey(key);
    if (list.length + address.length >= LONGEST_ADDRESS) {
      lists.push(list);
      list = '';
    }
    list += list === '' ? address : `,${address}`;
  }
  return list === '' ? lists : [...lists, list];
}

interface Run<T> {
  readonly address: string;
  readonly values: T[];
}

/** Cells below each other without a gap, written together. */
function runsOf<T>(cells: ReadonlyMap<number, T>): Run<T>[] {
  const places = [...cells].map(([key, value]) => ({ ...cellOfKey(key), value }));
  places.sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { column: number; top: number; values: T[] }[] = [];
  for (const { row, column, value } of places) {
    const last = runs[runs.length - 1];
    if (last?.column === column && last.top + last.values.length === row) last.values.push(value);
    else runs.push({ column, top: row, values: [value] });
  }
  return runs.map(({ column, top, values }) => ({
    address: formatRange({ top, left: column, bottom: top + values.length - 1, right: column }),
    values,
  }));
}

function a1OfKey(key: number): string {
  return formatA1(cellOfKey(key));
}
