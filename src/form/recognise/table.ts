import type { TableRows } from '../blocks';
import type { Heading } from '../header-rows';
import type { IndicatorColumns } from '../form';
import { type PairedColumn, pairedColumn } from '../paired-columns';
import { bareLabel, isResultTitle, spokenLabel, type LabelRole } from '../labels';
import { extentOf, hitIn, isSetAside, type LabelHit, type Scan, type ScannedRow } from '../scan';
import { headerColumns, type ReadColumn } from './columns';
import { INDICATOR_ROLES, type IndicatorRole, readIndicatorColumns } from './indicator-columns';
import { isDeduction } from './deductions';
import { asideColumn, isAllKnown, knownColumn } from './known-columns';
import { splitNames } from './split-names';
import { columnValues, share } from './values';
import { type TickColumns, tickColumns } from '../tick-columns';
import { isLevel1, isLevel2 } from './vocabulary';
import { bestMeaning, CLEAR, indicatorWords } from './words';
import { picked } from '../../values/picked';

/** The columns of one table of indicators, and how each heading was read. */
export interface ReadTable {
  readonly rows: TableRows;
  readonly columns: IndicatorColumns;
  readonly read: readonly ReadColumn[];
  /** The column of scores says what each row loses of its points. */
  readonly deducts: boolean;
  /** Columns that hold two things in each cell. */
  readonly paired: readonly PairedColumn[];
  /** Columns that are ticked instead of filled in. */
  readonly ticks: TickColumns;
}

const ROLES: ReadonlySet<string> = new Set(INDICATOR_ROLES);
/** Labels that mean something else elsewhere in a form. */
const IN_HEADER: Readonly<Record<string, IndicatorRole>> = {
  备注: 'reason',
  说明: 'reason',
  单位: 'unit',
  指标: 'level3',
};

/** Reads the header of a table. Where every label is known, nothing is weighed. */
export function readTable(scan: Scan, rows: TableRows): ReadTable {
  const body = bodyRows(scan, rows);
  const aside = rows.headings.filter(({ cell }) => isSetAside(scan, cell, 'indicators'));
  const all = withoutRemarks(rows.headings.filter((heading) => !aside.includes(heading)).map(inHeader));
  const isBlockLabel = all[0] !== undefined && headsNothing(all[0], body);
  const named = isBlockLabel ? all.slice(1) : all;
  const paired = picked(named, (heading) => pairedColumn(scan, heading, body));
  const ticks = tickColumns(scan, named, body);
  const isPaired = (heading: Heading) =>
    ticks.includes(heading) || paired.some(({ column }) => column === heading.cell.column);
  const own = named.filter((heading) => !isPaired(heading));
  const headings = splitTarget(
    scan,
    withBlanks(scan, splitNames(scan, own, body), body, [...aside, ...named.filter(isPaired)]),
    body,
  );
  const read = isAllKnown(headings)
    ? headings.map(knownColumn)
    : readIndicatorColumns(headerColumns(scan, headings, body, indicatorWords));
  const label = isBlockLabel && all[0] ? [blockLabelColumn(all[0])] : [];
  const deducts = read.some(({ role, heading }) => role === 'score' && isDeduction(heading));
  const halves = named.filter(isPaired).map(pairedHeading);
  const ticked = ticks[0] ? { actual: ticks[0].cell.column } : {};
  const columns = { ...columnsOf(read), ...columnsOfPairs(paired), ...ticked };
  const readings = [...label, ...read, ...halves, ...aside.map(asideColumn)];
  return { rows, columns, read: readings, deducts, paired, ticks };
}

/** A heading that means two things is read; which are its halves, nobody needs to be asked. */
function pairedHeading(heading: Heading): ReadColumn {
  const evidence = [{ code: 'words', params: { part: heading.text.trim() } }] as const;
  return { ...knownColumn({ ...heading, hit: undefined }), state: 'irrelevant', evidence };
}

function columnsOfPairs(paired: readonly PairedColumn[]): IndicatorColumns {
  return Object.fromEntries(paired.flatMap(({ column, roles }) => roles.map((role) => [role, column])));
}

function columnsOf(read: readonly ReadColumn[]): IndicatorColumns {
  const columns: { -readonly [key in IndicatorRole]?: number } = {};
  for (const { role, heading } of read) {
    if (role !== undefined) columns[role as IndicatorRole] ??= heading.column;
  }
  return columns;
}

/** A label's meaning in this block; one that only other blocks have is none. */
function inHeader(heading: Heading): Heading {
  const { text } = heading;
  const hit = hitIn(heading.hit, 'indicators');
  const own = IN_HEADER[bareLabel(text)];
  if (!hit || isReviewers(heading)) return { ...heading, hit: undefined };
  if (own && hit.state === 'known') return { ...heading, hit: { ...hit, role: own } };
  return { ...heading, hit: ROLES.has(hit.role) ? hit : undefined };
}

/** 备注 is the column of reasons only where no other heading speaks of reasons: «未达标原因说明 | 备注». */
function withoutRemarks(headings: readonly Heading[]): Heading[] {
  const isRemark = ({ text, hit }: Heading) =>
    hit?.role === 'reason' && IN_HEADER[bareLabel(text)] === 'reason';
  // Most headers have none: nothing is weighed then.
  if (!headings.some(isRemark)) return [...headings];
  const speaks = ({ text, hit }: Heading) =>
    hit ? hit.role === 'reason' : (indicatorWords(bareLabel(text)).reason?.score ?? 0) >= CLEAR;
  const hasOther = headings.some((heading) => speaks(heading) && !IN_HEADER[bareLabel(heading.text)]);
  return headings.map((heading) =>
    hasOther && isRemark(heading) ? { ...heading, hit: undefined } : heading,
  );
}

/** Known by its own words, but under a heading of others: «复评 | 完成值». */
function isReviewers({ above, hit }: Heading): boolean {
  return (
    above !== undefined &&
    hit?.state === 'known' &&
    bestMeaning(indicatorWords(spokenLabel(above)), CLEAR) === 'irrelevant'
  );
}

/** Rows between the header and what is surely no indicator any more; the columns are not known yet. */
function bodyRows(scan: Scan, { headerRow, headings, repeated, limit }: TableRows): ScannedRow[] {
  const body: ScannedRow[] = [];
  let last = headerRow;
  for (const row of scan.rows) {
    if (row.row <= headerRow || row.row > limit) continue;
    const isFirst = body.length === 0 && row.hits.some(({ role }) => role === 'total');
    const isFurther = row.row - last > 1 && isTitleOfMore(row, headings[0]?.cell.column ?? 1);
    if (row.row - last > LARGEST_GAP + 1 || isFurther || (endsTable(row) && !isFirst)) break;
    last = row.row;
    if (!repeated.has(row.row) && !isFirst) body.push(row);
  }
  return body;
}

/** Alone behind a blank row and the name of no level: the title of another table, an annex, a note. */
export function isTitleOfMore({ cells }: ScannedRow, firstColumn: number): boolean {
  const [only] = cells;
  if (!only || cells.length > 1 || only.column > firstColumn) return false;
  return !isLevel1(only.cell.text) && !isLevel2(only.cell.text);
}

const LARGEST_GAP = 2;
const END_ROLES: ReadonlySet<LabelRole> = new Set<LabelRole>(['total', 'note', 'statedTotal', 'grade']);

function endsTable({ cells, hits }: ScannedRow): boolean {
  const first = cells[0];
  if (!first) return false;
  if (isResultTitle(first.cell.text)) return true;
  const label = hits.find(({ cell }) => cell.column === first.column)?.role;
  return label !== undefined && (END_ROLES.has(label) || (GOAL_ROLES.has(label) && cells.length <= 2));
}

/** The label of the whole block stands left of the header («绩效指标», merged down): nothing stands below it. */
function headsNothing({ cell, hit }: Heading, body: readonly ScannedRow[]): boolean {
  const [first] = body;
  if (hit || !first || (first.cells[0]?.column ?? 0) <= cell.column) return false;
  return !body.some(({ cells }) => cells[0]?.column === cell.column && isLevel1(cells[0].cell.text));
}

/** Columns with values under a blank heading count as columns too: a reason often stands there. */
function withBlanks(
  scan: Scan,
  headings: readonly Heading[],
  body: readonly ScannedRow[],
  aside: readonly Heading[],
): readonly Heading[] {
  const first = headings[0]?.cell.column ?? 1;
  const covered = new Set<number>();
  for (const { cell } of [...headings, ...aside]) {
    const { left, right } = extentOf(scan.sheet, cell);
    for (let column = left; column <= right; column++) covered.add(column);
  }
  const blank = new Set<number>();
  for (const { cells } of body) {
    for (const { column } of cells) if (column > first && !covered.has(column)) blank.add(column);
  }
  if (blank.size === 0) return headings;
  const row = headings.at(-1)?.cell.row ?? 1;
  const added = [...blank].map((column) => ({ cell: { row, column }, text: '', hit: undefined }));
  return [...headings, ...added].sort((a, b) => a.cell.column - b.cell.column);
}

/** Most cells of a column of operators hold nothing else. */
const MOST = 0.6;

/** A target heading that lost its merge stands over the operators; value and unit follow under blank headings. */
function splitTarget(
  scan: Scan,
  headings: readonly Heading[],
  body: readonly ScannedRow[],
): readonly Heading[] {
  const index = headings.findIndex(({ hit }) => hit?.role === 'target');
  const [target, value, unit] = headings.slice(index, index + 3);
  if (index < 0 || !target?.hit || value?.text !== '') return headings;
  const values = columnValues(scan.sheet, body, target.cell.column);
  if (share(values, values.operators) < MOST) return headings;
  const roles: (LabelRole | undefined)[] = ['operator', 'target', unit?.text === '' ? 'unit' : undefined];
  return headings.map((heading, at) => withRole(heading, target.hit, roles[at - index]));
}

function withRole(heading: Heading, like: LabelHit | undefined, role: LabelRole | undefined): Heading {
  if (!like || role === undefined) return heading;
  return { ...heading, hit: { ...like, role, cell: heading.cell, text: heading.text } };
}

const GOAL_ROLES: ReadonlySet<LabelRole> = new Set<LabelRole>(['goalExpected', 'goalActual', 'goalBlock']);

function blockLabelColumn(heading: Heading): ReadColumn {
  const evidence = [{ code: 'place', params: { place: '整块的名称' } }] as const;
  return { ...knownColumn(heading), state: 'irrelevant', evidence };
}
