import type { CellAddress } from '../../sheet/address';
import { isTitle } from '../blocks';
import { bareLabel } from '../labels';
import { extentOf, hitIn, hitsIn, knownHit, type LabelHit, type Scan, type ScannedRow } from '../scan';
import {
  endsAsLabel,
  HEAD_ROLES,
  type HeadRole,
  isBodyName,
  LONGEST,
  namesHead,
  SHORT,
  speaksAsLabel,
} from './head-names';
import { inlineLabels, unknownLabel } from './inline-labels';
import { isWords } from './values';
import { CLEAR, headWords, SPEAKS } from './words';

/** A label of the head with the place of its value. */
export interface HeadLabel {
  readonly cell: CellAddress;
  readonly text: string;
  /** Where its value stands or would stand; the label's own cell where both share one. */
  readonly value: CellAddress;
  /** The value where it shares the label's cell. */
  readonly inline: string | undefined;
  readonly hit: LabelHit | undefined;
}

/** A label that is known to name project, department or unit, or was taken to. */
export type NamedLabel = HeadLabel & { readonly hit: LabelHit };

/** Labels and their values in the rows of the head, from left to right: a label, its value, a label, its value. */
export function headLabels(scan: Scan, rows: readonly ScannedRow[]): HeadLabel[] {
  const found: HeadLabel[] = [];
  let above: ScannedRow | undefined;
  for (const row of rows) {
    const isValues = above !== undefined && above.row === row.row - 1;
    const isOver = !isValues && isOverValues(scan, row);
    if (isOver) found.push(...labelsOver(row));
    else if (!isValues && !isTitleRow(row)) found.push(...labelsIn(scan, row));
    above = isOver ? row : undefined;
  }
  return found;
}

/** «项目名称 | 主管部门 | 实施单位» in one row and their values in the next: all labels, and values under most of them. */
function isOverValues(scan: Scan, row: ScannedRow): boolean {
  const next = scan.byRow.get(row.row + 1);
  const hits = hitsIn(row, 'head').filter(({ role }) => HEAD_ROLES.includes(role as HeadRole));
  const known = row.cells.filter(
    ({ column, cell }) => hits.some((hit) => hit.cell.column === column) || namesHead(cell.text),
  );
  if (!next || hits.length === 0 || known.length < 2 || next.hits.length > 0) return false;
  const isLabel = ({ column, cell }: ScannedRow['cells'][number]) =>
    row.hits.some((hit) => hit.cell.column === column) || speaksAsLabel(cell.text, SPEAKS);
  const under = known.filter((each) => next.cells.some(({ column }) => column === each.column));
  return row.cells.every(isLabel) && under.length >= 2;
}

function labelsOver({ row, cells, hits }: ScannedRow): HeadLabel[] {
  return cells.map(({ column, cell }) => ({
    cell: { row, column },
    text: cell.text.trim(),
    value: { row: row + 1, column },
    inline: undefined,
    hit: hitIn(
      hits.find((hit) => hit.cell.column === column),
      'head',
    ),
  }));
}

/** A title, a year, or the heading of a section alone in its row: no label, for it has no value. */
function isTitleRow({ cells, hits }: ScannedRow): boolean {
  const [first] = cells;
  if (cells.some(({ cell }) => isTitle(cell.text))) return true;
  return cells.length === 1 && hits.length === 0 && inlineLabels(first?.cell.text ?? '').length === 0;
}

function labelsIn(scan: Scan, row: ScannedRow): HeadLabel[] {
  const found: HeadLabel[] = [];
  let index = 0;
  while (index < row.cells.length) {
    const at = row.cells[index];
    if (!at || !isWords(at.cell) || isCopy(row.cells[index - 1], at)) {
      index++;
      continue;
    }
    const labels = labelsAt(scan, row, index);
    found.push(...labels);
    const isBeside = labels.some(({ inline }) => inline === undefined);
    index += isBeside && takesNext(scan, row, index) ? 2 : 1;
  }
  return found;
}

/** Where merges were filled, a value stands in the next columns once more, and is no label there. */
function isCopy(before: ScannedRow['cells'][number] | undefined, at: ScannedRow['cells'][number]): boolean {
  return before?.column === at.column - 1 && before.cell.text === at.cell.text;
}

function labelsAt(scan: Scan, { row, cells, hits }: ScannedRow, index: number): HeadLabel[] {
  const at = cells[index];
  if (!at) return [];
  const cell = { row, column: at.column };
  const text = at.cell.text.trim();
  const known = hitIn(
    hits.find((each) => each.cell.column === at.column),
    'head',
  );
  // Among indicators «单位» is how they are counted, here it is a body.
  const hit = known?.role === 'unit' && known.state === 'known' ? undefined : known;
  const inline = hit ? [] : labelsInside(text, cell);
  if (inline.length > 0) return inline;
  if (hit === undefined && (text.length > LONGEST || bareLabel(text) === '' || IDLE.test(text))) return [];
  if (index === 0 && isOverRows(scan, cell) && namesPlace(scan, row, cells[1])) return [];
  const own = hit ?? yearHit(text, cell);
  return [{ cell, text, value: valuePlace(scan, cells, index, cell), inline: undefined, hit: own }];
}

/** An answer is no label. */
const IDLE = /^(?:无|没有|是|否|有|优秀?|良好?|中|差)$/;

/** «项目基本信息» at the left of several rows, beside a known label: the name of the block. */
function isOverRows({ sheet }: Scan, cell: CellAddress): boolean {
  const { top, bottom } = extentOf(sheet, cell);
  return bottom > top;
}

function namesPlace(scan: Scan, row: number, next: ScannedRow['cells'][number] | undefined): boolean {
  const hits = scan.byRow.get(row)?.hits ?? [];
  if (next && isWords(next.cell) && namesHead(bareLabel(next.cell.text))) return true;
  return hits.some(({ cell, role }) => cell.column === next?.column && HEAD_ROLES.includes(role as HeadRole));
}

/** «年份», «实施年度»: labels of the year end so. */
function yearHit(text: string, cell: CellAddress): LabelHit | undefined {
  const { year } = headWords(bareLabel(text));
  if (!year || year.score < CLEAR) return undefined;
  const evidence = [{ code: 'words', params: { part: year.part } }] as const;
  return { role: 'year', text, cell, state: 'inferred', evidence };
}

/** Each has a place of its own, though they share the cell: labels are told apart by it. */
function labelsInside(text: string, { row, column }: CellAddress): HeadLabel[] {
  const inside = inlineLabels(text);
  return (inside.length > 0 ? inside : unknownLabel(text)).map(({ label, content, role }) => {
    const cell = { row, column };
    // Among indicators «单位» is how they are counted, here it is a body.
    const hit = role && role !== 'unit' ? knownHit(role, text, cell) : yearHit(label, cell);
    return { cell, text: label, value: cell, inline: content, hit };
  });
}

/** Right beside the label; where merges were lost, the next cell with content up to the next label. */
function valuePlace(scan: Scan, cells: ScannedRow['cells'], index: number, label: CellAddress): CellAddress {
  const beside = { row: label.row, column: extentOf(scan.sheet, label).right + 1 };
  const next = cells[index + 1];
  return next && isValue(scan, label, next) ? { row: label.row, column: next.column } : beside;
}

function takesNext(scan: Scan, { row, cells }: ScannedRow, index: number): boolean {
  const [at, next] = [cells[index], cells[index + 1]];
  return at !== undefined && next !== undefined && isValue(scan, { row, column: at.column }, next);
}

/** What follows a label is its value when it stands beside it, or is no label by its words. */
function isValue(scan: Scan, label: CellAddress, next: ScannedRow['cells'][number]): boolean {
  if (!isWords(next.cell)) return true;
  if (scan.byRow.get(label.row)?.hits.some(({ cell }) => cell.column === next.column)) return false;
  const { text } = next.cell;
  if (extentOf(scan.sheet, label).right + 1 === next.column)
    return !(text.length <= 8 && speaksAsLabel(text, CLEAR) && isMerged(scan, label));
  // Its merge shows where the value should stand; a blank column was put in between, and what follows can be no label.
  if (isMerged(scan, label)) return !endsAsLabel(text) && couldBeNamed(scan, label, text);
  // The place of the value is blank: for a short label further right less must speak than for one beside.
  const least = text.trim().length <= SHORT ? SPEAKS : CLEAR;
  return !(text.length <= LONGEST && speaksAsLabel(text, least));
}

/** A project may have any name; a short word further right of another label is more than likely no department. */
function couldBeNamed(scan: Scan, label: CellAddress, text: string): boolean {
  const hit = scan.byRow.get(label.row)?.hits.find(({ cell }) => cell.column === label.column);
  return hit?.role === 'projectName' || text.length > SHORT || isBodyName(text);
}

function isMerged(scan: Scan, cell: CellAddress): boolean {
  const { left, right } = extentOf(scan.sheet, cell);
  return right > left;
}
