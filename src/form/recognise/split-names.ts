import type { Heading } from '../header-rows';
import { bareLabel, type LabelRole } from '../labels';
import { extentOf, type Scan, type ScannedRow } from '../scan';
import { columnValues, share } from './values';
import { indicatorWords, CLEAR } from './words';

/** Fewer cells of its own are no column. */
const FEWEST = 2;
/** Most cells of a column of levels hold the name of one. */
const MOST = 0.5;

/**
 * «指标» merged over two or three columns, with levels in the first and names in the last: one heading for all of them.
 * Each column has it as its own, with the meaning that its place and its values have.
 */
export function splitNames(
  scan: Scan,
  headings: readonly Heading[],
  body: readonly ScannedRow[],
): readonly Heading[] {
  return headings.flatMap((heading) => {
    const columns = namesIndicators(heading) ? ownColumns(scan, heading, body) : [];
    const first = columns[0];
    if (first === undefined || columns.length < 2 || !isOfLevels(scan, body, first)) return [heading];
    return columns.map((column, at) => asColumn(heading, column, roleAt(at, columns.length)));
  });
}

function namesIndicators({ text, hit }: Heading): boolean {
  if (hit) return hit.role === 'level3';
  const bare = bareLabel(text);
  return /指标$/.test(bare) || (indicatorWords(bare).level3?.score ?? 0) >= CLEAR;
}

/** The columns below a heading in which cells begin. */
function ownColumns(scan: Scan, { cell }: Heading, body: readonly ScannedRow[]): number[] {
  const { left, right } = extentOf(scan.sheet, cell);
  const found: number[] = [];
  for (let column = left; column <= right; column++) {
    const own = body.filter(({ cells }) => cells.some((each) => each.column === column));
    if (own.length >= FEWEST) found.push(column);
  }
  return found;
}

function isOfLevels(scan: Scan, body: readonly ScannedRow[], column: number): boolean {
  const values = columnValues(scan.sheet, body, column);
  return share(values, Math.max(values.level1, values.level2)) >= MOST;
}

function roleAt(at: number, count: number): LabelRole {
  if (at === count - 1) return 'level3';
  return at === 0 ? 'level1' : 'level2';
}

function asColumn(heading: Heading, column: number, role: LabelRole): Heading {
  const cell = { row: heading.cell.row, column };
  const evidence = [{ code: 'place', params: { place: '各级指标同在一个名称下' } }] as const;
  return { ...heading, cell, hit: { role, text: heading.text, cell, state: 'inferred', evidence } };
}
