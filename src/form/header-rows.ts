import { bareLabel, spokenLabel } from './labels';
import { isLevel1, isLevel2 } from './recognise/vocabulary';
import { bestMeaning, indicatorWords, SPEAKS } from './recognise/words';
import { extentOf, type LabelHit, type Scan, type ScannedRow } from './scan';

/** A heading of a table: its cell, its text, and its meaning where that is known. */
export interface Heading {
  readonly cell: { readonly row: number; readonly column: number };
  readonly text: string;
  readonly hit: LabelHit | undefined;
  /** What spans it and its neighbours in the rows of the header above: «复评» over «完成值 | 得分». */
  readonly above?: string;
}

/** More rows than this are no header any more. */
const DEEPEST = 3;
const FEWEST = 2;

/** Only short texts without figures, and none is the name of a level: those stand below a header. */
export function isLabelRow({ cells, hits }: ScannedRow): boolean {
  for (const { column, cell } of cells) {
    const { value, text } = cell;
    if (typeof value !== 'string' || !isLabelText(text) || isLevel1(text)) return false;
    // «绩效目标» is a level of process too; among other labels it is one.
    if (isLevel2(text) && !(hits.length >= 3 && hits.some((hit) => hit.cell.column === column))) return false;
  }
  return true;
}

function isLabelText(text: string): boolean {
  const bare = bareLabel(text);
  // «年度绩效目标1» heads the table of the first goal.
  return bare !== '' && !FIGURES.test(bare.replace(/目标\d$/, ''));
}

const FIGURES = /[\d%≥≤。；]/;

/** The rows of a header below its first: what stands under headings that span columns. */
export function rowsBelow(
  scan: Scan,
  header: ScannedRow,
  isSecond: (row: ScannedRow) => boolean,
): ScannedRow[] {
  const rows = [header];
  for (;;) {
    const last = rows[rows.length - 1] ?? header;
    const next = scan.byRow.get(last.row + 1);
    if (!next || rows.length === DEEPEST || next.cells.length < FEWEST || isCopy(last, next)) break;
    const isFurther =
      (isLabelRow(next) && isUnder(scan, rows, next)) ||
      (rows.length === 1 &&
        (isSecond(next) || isSpannedBy(scan, header, next) || isInside(scan, header, next)));
    if (!isFurther) break;
    rows.push(next);
  }
  return rows.slice(1);
}

/** «数据项1 | 数据项2» under one heading, while all others are merged down beside them. */
function isInside({ sheet }: Scan, header: ScannedRow, next: ScannedRow): boolean {
  if (next.cells.some(({ cell }) => typeof cell.value !== 'string')) return false;
  return header.cells.every(({ column }) => {
    const { bottom, left, right } = extentOf(sheet, { row: header.row, column });
    const own = next.cells.filter((each) => each.column >= left && each.column <= right);
    return bottom >= next.row || (right > left && own.length > 1);
  });
}

/** The same header once more is no row of it. */
function isCopy(above: ScannedRow, row: ScannedRow): boolean {
  return row.cells.every(({ column, cell }) =>
    above.cells.some((each) => each.column === column && each.cell.text === cell.text),
  );
}

/** The first row of a header of which a later one was found: its headings span it, or reach down into it. */
export function firstRow(scan: Scan, header: ScannedRow): ScannedRow {
  const above = scan.byRow.get(header.row - 1);
  if (!above || above.cells.length < FEWEST || !isLabelRow(above)) return header;
  const reaches = above.cells.some(({ column }) => {
    const { bottom } = extentOf(scan.sheet, { row: above.row, column });
    return bottom === header.row;
  });
  return (reaches && isUnder(scan, [above], header)) || isSpannedBy(scan, above, header) ? above : header;
}

const LONGEST_SPAN = 6;
/** Labels with their text beside them. */
const OF_OTHERS: ReadonlySet<string> = new Set([
  'projectName',
  'competentDepartment',
  'implementingUnit',
  'goalExpected',
  'goalBlock',
]);

/** «目标 | 实际» over «数值 | 单位 | 数值 | 单位», beside headings with nothing above them. */
function isSpannedBy(scan: Scan, above: ScannedRow, header: ScannedRow): boolean {
  const spans = above.cells.filter(({ column }) => {
    const { left, right } = extentOf(scan.sheet, { row: above.row, column });
    return header.cells.filter((each) => each.column >= left && each.column <= right).length > 1;
  });
  const widest = Math.max(0, ...spans.map(({ column }) => column));
  if (spans.length < 2 || above.cells.some(({ column }) => column > widest)) return false;
  const isShort = spans.every(({ cell }) => bareLabel(cell.text).length <= LONGEST_SPAN);
  const speaks = ({ cell }: ScannedRow['cells'][number]) =>
    bestMeaning(indicatorWords(spokenLabel(cell.text)), SPEAKS) !== undefined;
  return isShort && !above.hits.some(({ role }) => OF_OTHERS.has(role)) && spans.some(speaks);
}

/** The texts of a row stand under headings that span more columns than one, but for a column that was put in between. */
function isUnder(scan: Scan, rows: readonly ScannedRow[], next: ScannedRow): boolean {
  const alone = next.cells.filter(({ column }) => parentOf(scan, rows, column) === undefined);
  const isPutIn = alone.every(({ column }) => rows.every((row) => isBlankIn(row, column)));
  return alone.length * 3 <= next.cells.length && isPutIn;
}

function isBlankIn({ cells }: ScannedRow, at: number): boolean {
  return !cells.some(({ column }) => column === at);
}

interface Parent {
  readonly text: string;
  readonly row: number;
}

/** The lowest heading above a column that spans it and a neighbour: merged, or followed by blanks where merges were lost. */
function parentOf(scan: Scan, rows: readonly ScannedRow[], column: number): Parent | undefined {
  for (const row of [...rows].reverse()) {
    const index = row.cells.filter((each) => each.column <= column).length - 1;
    const at = row.cells[index];
    if (!at) continue;
    const { left, right } = extentOf(scan.sheet, { row: row.row, column: at.column });
    const end = right > left ? right : (row.cells[index + 1]?.column ?? Infinity) - 1;
    const isMergedAway = right === left && hasMerges(scan, row);
    if (column <= end && end > at.column && !isMergedAway) return { text: at.cell.text.trim(), row: row.row };
    if (at.column === column) return undefined;
  }
  return undefined;
}

function hasMerges({ sheet }: Scan, { row, cells }: ScannedRow): boolean {
  return cells.some(({ column }) => {
    const { left, right } = extentOf(sheet, { row, column });
    return right > left;
  });
}

/** The headings of all rows of a header; one of a lower row takes the place of what stands above it. */
export function headingsOf(scan: Scan, header: ScannedRow, further: readonly ScannedRow[]): Heading[] {
  let headings = headingsIn(header);
  const rows = [header];
  for (const row of further) {
    const own = headingsIn(row).map((heading) => withAbove(scan, rows, heading));
    headings = [...headings.filter((heading) => !covers(scan, heading, own)), ...own];
    rows.push(row);
  }
  return headings.sort((a, b) => a.cell.column - b.cell.column);
}

function covers(scan: Scan, { cell }: Heading, own: readonly Heading[]): boolean {
  const { left, right } = extentOf(scan.sheet, cell);
  return own.some((below) => below.cell.column >= left && below.cell.column <= right);
}

function withAbove(scan: Scan, rows: readonly ScannedRow[], heading: Heading): Heading {
  const parent = parentOf(scan, rows, heading.cell.column);
  return parent && heading.text !== '' ? { ...heading, above: parent.text } : heading;
}

function headingsIn({ row, cells, hits }: ScannedRow): Heading[] {
  const texts = cells.map(({ column, cell }) => ({
    cell: { row, column },
    text: cell.text,
    hit: hits.find((hit) => hit.cell.column === column),
  }));
  const blank = hits.filter(({ text }) => text === '').map((hit) => ({ cell: hit.cell, text: '', hit }));
  return [...texts, ...blank];
}
