import {
  boundsOf,
  type CellAddress,
  cellKey,
  cellRange,
  type CellRange,
  formatRange,
  sameRange,
} from '../../sheet/address';
import type { CellContent } from '../../sheet/new-sheet';
import type { RowGroup } from '../../plan/plan';
import type { Sheet } from '../../sheet/sheet';
import { WorkbookError } from '../workbook';
import { breakSplices } from './row-breaks';
import { cellXml } from './cell-xml';
import { appendTo, type Place } from './container';
import { elementXml, openTag } from './element';
import { resultSplices } from './result-splices';
import { BEFORE_MERGES, endOfLast } from './section-order';
import { areaOf, type CellPlace, cellsByKey, type RowPlace, type SheetLayout } from './sheet-layout';
import { applySplices, type Splice } from './splice';
import { element } from './style-elements';
import { encodeCellString } from './xml';

/** A cell to put into a worksheet part; the style is final. */
export interface CellChange {
  readonly address: CellAddress;
  readonly content: CellContent;
  readonly style: number;
  /** The formula stays as it is, only its result is another one. */
  readonly isResult?: boolean;
}

/** Everything to change in one worksheet part. */
export interface SheetChanges {
  readonly cells: readonly CellChange[];
  readonly merges: readonly CellRange[];
  /** Points by row. */
  readonly heights: ReadonlyMap<number, number>;
  /** Rows that belong on one printed page. */
  readonly together: readonly RowGroup[];
}

/**
 * The text of a worksheet part with changes in it; everything else keeps its bytes.
 * @param sheet the same part as it was read: expands shared formulas whose master is overwritten
 * @throws {WorkbookError} damaged-part
 */
export function patchSheet(xml: string, layout: SheetLayout, sheet: Sheet, changes: SheetChanges): string {
  const places = cellsByKey(layout);
  const splices = [
    ...rowSplices(xml, layout, changes),
    ...dependantSplices(layout, places, sheet, changes.cells),
    ...mergeSplices(xml, layout, sheet, changes.merges),
    ...breakSplices(xml, layout, sheet, changes),
    ...dimensionSplices(layout, sheet, changes),
  ];
  return applySplices(xml, splices);
}

function rowSplices(xml: string, { prefix, rows, sections }: SheetLayout, changes: SheetChanges): Splice[] {
  const data = sections.get('sheetData');
  if (!data)
    throw new WorkbookError('damaged-part', '工作表缺少 sheetData，请用 Excel 或 WPS 打开后另存一份再试。');
  const byRow = cellsByRow(changes);
  const existing = rows.filter(({ row }) => byRow.has(row));
  const patched = existing.flatMap((row) => {
    return rowPatch(prefix, row, cellsFor(row, existing, byRow.get(row.row) ?? []), changes.heights);
  });
  const known = new Set(existing.map(({ row }) => row));
  const absent = [...byRow].filter(([row]) => !known.has(row)).sort(([a], [b]) => a - b);
  if (absent.length === 0) return patched;
  const written = absent.map(([row, cells]) => ({
    row,
    text: newRow(prefix, row, cells, changes.heights.get(row)),
  }));
  if (data.selfClosing) return [appendTo(xml, data, written.map(({ text }) => text).join(''))];
  const insertions = written.map(({ row, text }) => {
    const at = rows.find((other) => other.row > row)?.start ?? data.closeStart;
    return { start: at, end: at, text };
  });
  return [...patched, ...insertions];
}

/**
 * The changed cells that go into a row element. A row may stand twice, against the rules: a cell stays where it is read,
 * in the last that holds it; a new one goes into the last.
 */
function cellsFor(
  row: RowPlace,
  rows: readonly RowPlace[],
  cells: readonly CellChange[],
): readonly CellChange[] {
  const same = rows.filter((other) => other.row === row.row);
  if (same.length < 2) return cells;
  const holder = ({ address }: CellChange) =>
    same.filter((each) => each.cells.some((cell) => cell.address.column === address.column)).pop() ??
    same[same.length - 1];
  return cells.filter((change) => holder(change) === row);
}

/** Changed cells of every row that changes, in order; rows that only change their height have none. */
function cellsByRow({ cells, heights }: SheetChanges): ReadonlyMap<number, CellChange[]> {
  const rows = new Map<number, CellChange[]>([...heights.keys()].map((row) => [row, []]));
  for (const change of [...cells].sort((a, b) => a.address.column - b.address.column)) {
    const row = rows.get(change.address.row);
    if (row) row.push(change);
    else rows.set(change.address.row, [change]);
  }
  return rows;
}

function newRow(
  prefix: string,
  row: number,
  cells: readonly CellChange[],
  height: number | undefined,
): string {
  const text = cells.map((cell) => changedCell(prefix, cell)).join('');
  return `${openTag(`${prefix}row`, { r: String(row), ...heightAttributes(height) })}${text}</${prefix}row>`;
}

function changedCell(prefix: string, { address, style, content }: CellChange): string {
  return cellXml(prefix, address, style, content);
}

function heightAttributes(height: number | undefined): Record<string, string> {
  return height === undefined ? {} : { ht: String(height), customHeight: '1' };
}

function rowPatch(
  prefix: string,
  row: RowPlace,
  cells: readonly CellChange[],
  heights: ReadonlyMap<number, number>,
): Splice[] {
  const opening = openTag(row.fullName, {
    ...row.attributes,
    ...widerSpans(row.attributes['spans'], cells),
    ...heightAttributes(heights.get(row.row)),
  });
  if (row.selfClosing) {
    const text = cells.map((cell) => changedCell(prefix, cell)).join('');
    return [{ start: row.start, end: row.end, text: `${opening}${text}</${row.fullName}>` }];
  }
  const isSame = opening === openTag(row.fullName, row.attributes);
  const head = isSame ? [] : [{ start: row.start, end: row.openEnd, text: opening }];
  return [...head, ...cells.flatMap((change) => cellSplices(prefix, row, change))];
}

function cellSplices(prefix: string, row: RowPlace, change: CellChange): Splice[] {
  const { column } = change.address;
  const text = changedCell(prefix, change);
  const old = row.cells.filter(({ address }) => address.column === column);
  const last = old[old.length - 1];
  if (change.isResult && last?.formula) return resultSplices(prefix, last, change.content.value);
  // A cell that stands twice, against the rules, stands once then: the last one is read.
  if (old.length > 0)
    return old.map(({ start, end }, i) => ({ start, end, text: i === old.length - 1 ? text : '' }));
  const at = row.cells.find(({ address }) => address.column > column)?.start ?? row.closeStart;
  return [{ start: at, end: at, text }];
}

/** «spans» is a hint how far the cells of a row reach; a wrong one is worse than none. */
function widerSpans(spans: string | undefined, cells: readonly CellChange[]): Record<string, string> {
  if (spans === undefined || cells.length === 0) return {};
  const numbers = spans.split(/[\s:]+/).map(Number);
  const columns = [...numbers, ...cells.map(({ address }) => address.column)];
  const isWithin =
    Math.min(...columns) === Math.min(...numbers) && Math.max(...columns) === Math.max(...numbers);
  return isWithin ? {} : { spans: `${Math.min(...columns)}:${Math.max(...columns)}` };
}

/** Where the master of a shared formula is overwritten, its dependants get the formula written out. */
function dependantSplices(
  { prefix }: SheetLayout,
  places: ReadonlyMap<number, CellPlace>,
  sheet: Sheet,
  cells: readonly CellChange[],
): Splice[] {
  const changed = new Set(cells.flatMap(({ address, isResult }) => (isResult ? [] : [cellKey(address)])));
  const lost = new Set<string>();
  for (const key of changed) {
    const formula = places.get(key)?.formula;
    if (formula?.type === 'shared' && formula.range && formula.group !== undefined) lost.add(formula.group);
  }
  return [...places].flatMap(([key, { formula }]) => {
    if (!formula?.group || formula.type !== 'shared' || !lost.has(formula.group) || changed.has(key))
      return [];
    const name = `${prefix}f`;
    const opening = openTag(name, formula.alwaysComputes ? { ca: '1' } : {});
    const text = `${opening}${encodeCellString(sheet.cells.get(key)?.formula ?? '')}</${name}>`;
    return [{ start: formula.start, end: formula.end, text }];
  });
}

function mergeSplices(
  xml: string,
  layout: SheetLayout,
  sheet: Sheet,
  merges: readonly CellRange[],
): Splice[] {
  const added = merges.filter((merge) => !sheet.merges.some((old) => sameRange(old, merge)));
  if (added.length === 0) return [];
  const { prefix, sections } = layout;
  const text = added
    .map((range) => elementXml(element(`${prefix}mergeCell`, { ref: formatRange(range) })))
    .join('');
  const place = sections.get('mergeCells');
  if (!place) {
    const name = `${prefix}mergeCells`;
    const at = endOfLast(layout, BEFORE_MERGES);
    return [
      { start: at, end: at, text: `${openTag(name, { count: String(added.length) })}${text}</${name}>` },
    ];
  }
  const count = String(sheet.merges.length + added.length);
  const opening = openTag(place.fullName, { ...place.attributes, count });
  if (place.selfClosing)
    return [{ start: place.start, end: place.end, text: `${opening}${text}</${place.fullName}>` }];
  return [{ start: place.start, end: place.openEnd, text: opening }, appendTo(xml, place, text)];
}

/** A dimension that names no area is put right by what the sheet holds. */
function dimensionSplices(
  { sections }: SheetLayout,
  sheet: Sheet,
  { cells, merges }: SheetChanges,
): Splice[] {
  const place = sections.get('dimension');
  const ref = place?.attributes['ref'];
  if (!place || ref === undefined) return [];
  const known = areaOf(ref) ?? sheet.used;
  const added = [...cells.map(({ address }) => cellRange(address)), ...merges];
  const wider = boundsOf(known ? [known, ...added] : added);
  const isSame = wider && known && areaOf(ref) && sameRange(wider, known);
  return !wider || isSame ? [] : [dimensionSplice(place, formatRange(wider))];
}

function dimensionSplice(place: Place, ref: string): Splice {
  const text = elementXml(element(place.fullName, { ...place.attributes, ref }));
  return { start: place.start, end: place.end, text };
}
