import { bareLabel, spokenLabel, type LabelRole } from '../labels';
import { extentOf, type LabelHit, type Scan, type ScannedRow } from '../scan';
import { type HeaderColumn, headerColumns, type ReadColumn } from './columns';
import { FUND_COLUMN_ROLES, type FundColumnRole, readFundColumns } from './fund-columns';
import { isAllKnown, knownColumn } from './known-columns';
import { isFundName, isFundTotal } from './vocabulary';
import { bestMeaning, CLEAR, fundWords, goalWords, SPEAKS } from './words';
import { isFundsRow, type Heading } from '../blocks';

/** The header of a funds table: its row, the rows below, and how each heading was read. */
export interface FundsHeader {
  readonly header: ScannedRow;
  readonly body: readonly ScannedRow[];
  readonly read: readonly ReadColumn[];
}

const ROLES: ReadonlySet<string> = new Set(FUND_COLUMN_ROLES);
const MONEY: ReadonlySet<string> = new Set<FundColumnRole>([
  'initialBudget',
  'annualBudget',
  'arrived',
  'spent',
]);

/** The funds table between two rows; undefined where nothing looks like one. */
export function findFundsHeader(scan: Scan, top: number, bottom: number): FundsHeader | undefined {
  const rows = scan.rows.filter(({ row }) => row >= top && row < bottom);
  const header = rows.find(isKnownHeader) ?? rows.find(isHeaderByWords) ?? headerAboveNames(rows);
  if (!header) return undefined;
  const body = rowsUnder(rows, header);
  return { header, body, read: readHeadings(scan, header, body) };
}

/** A row with a label of spending and another of budget or rate, all known. */
function isKnownHeader({ hits }: ScannedRow): boolean {
  const has = (role: LabelRole) => hits.some((hit) => hit.role === role);
  return has('spent') && (has('annualBudget') || has('initialBudget') || has('rate'));
}

/** Only texts, two of which name amounts or their rate. */
function isHeaderByWords(row: ScannedRow): boolean {
  const texts = row.cells.filter(({ cell }) => typeof cell.value === 'string');
  return texts.length === row.cells.length && texts.length >= 2 && isFundsRow(row);
}

/** Above two rows that name sources of money, a row of at least two texts. */
function headerAboveNames(rows: readonly ScannedRow[]): ScannedRow | undefined {
  const first = rows.findIndex(
    (row, index) =>
      namesFund(row) && (namesFund(rows[index + 1]) || row.cells.some(({ cell }) => isFundTotal(cell.text))),
  );
  const above = rows[first - 1];
  if (!above || above.cells.some(({ cell }) => typeof cell.value !== 'string')) return undefined;
  return above.cells.length >= 2 ? above : undefined;
}

function namesFund(row: ScannedRow | undefined): boolean {
  return (
    row?.cells.slice(0, 2).some(({ cell }) => typeof cell.value === 'string' && isFundName(cell.text)) ??
    false
  );
}

/** Rows under the header until the goal or the indicators begin. */
function rowsUnder(rows: readonly ScannedRow[], header: ScannedRow): ScannedRow[] {
  const under = rows.filter(({ row }) => row > header.row);
  const end = under.findIndex((row) => endsFunds(row));
  return end < 0 ? under : under.slice(0, end);
}

const GOAL_ROLES: ReadonlySet<LabelRole> = new Set<LabelRole>(['goalExpected', 'goalActual', 'goalBlock']);

/** A goal, known or by its look: only texts, none the name of a source of money, and no number. */
function endsFunds({ hits, cells }: ScannedRow): boolean {
  if (hits.some(({ role }) => GOAL_ROLES.has(role))) return true;
  if (cells.some(({ cell }) => typeof cell.value !== 'string' || isFundName(cell.text))) return false;
  return cells.some(({ cell }) => speaksOfGoal(cell.text));
}

/** Words of a goal, or a sentence: names of sources are shorter. */
function speaksOfGoal(text: string): boolean {
  if (text.length > LONGEST_NAME || /[，。；]/.test(text)) return true;
  return bestMeaning(goalWords(bareLabel(text)), SPEAKS) !== undefined;
}

const LONGEST_NAME = 24;

function readHeadings(scan: Scan, header: ScannedRow, body: readonly ScannedRow[]): ReadColumn[] {
  const headings = headingsOf(scan, header, body);
  if (isAllKnown(headings)) return headings.map(knownColumn);
  return readFundColumns(withAcrossTotal(headerColumns(scan, headings, body, fundWords)));
}

/** The texts to the right of where the rows have their names; the label of the block is none of them. */
function headingsOf(scan: Scan, { row, cells, hits }: ScannedRow, body: readonly ScannedRow[]): Heading[] {
  const edge = namesEdge(body);
  return cells
    .filter(({ column, cell }) => typeof cell.value === 'string' && column > edge)
    .map(({ column, cell }) => ({
      cell: { row, column },
      text: cell.text,
      hit: hits.find((hit) => hit.cell.column === column && fits(hit)),
    }))
    .filter(
      ({ hit, ...heading }, index) => hit !== undefined || edge > 0 || !isBlockLabel(scan, heading, index),
    );
}

function fits({ role, block }: LabelHit): boolean {
  return ROLES.has(role) && (block === undefined || block === 'funds');
}

/** The last column of the names of fund rows; 0 where the amounts stand across, without names. */
function namesEdge(body: readonly ScannedRow[]): number {
  const columns = body.flatMap(({ cells }) =>
    cells
      .filter(({ cell }) => typeof cell.value === 'string' && isFundName(cell.text))
      .map(({ column }) => column),
  );
  return Math.max(0, ...columns);
}

/** «项目资金（万元）» at the left: known, merged downwards, or without any word for an amount. */
function isBlockLabel(scan: Scan, { cell, text }: Omit<Heading, 'hit'>, index: number): boolean {
  if (index > 0) return false;
  const { top, bottom } = extentOf(scan.sheet, cell);
  const role = bestMeaning(fundWords(spokenLabel(text)), SPEAKS);
  return bottom > top || /资金|情况|来源|经费|投入/.test(text) || role === undefined;
}

/** Where money stands across by source, the column of all of it is the budget. */
function withAcrossTotal(columns: readonly HeaderColumn[]): HeaderColumn[] {
  const isBudget = ({ hit, words }: HeaderColumn) =>
    hit?.role === 'annualBudget' || (words.annualBudget?.score ?? 0) >= CLEAR;
  if (columns.some(isBudget)) return [...columns];
  return columns.map((column) =>
    ACROSS_TOTAL.test(column.bare)
      ? { ...column, hit: undefined, words: { annualBudget: { score: CLEAR, part: column.bare } } }
      : column,
  );
}

const ACROSS_TOTAL = /^(?:合计|总计|总额|小计|资金总额|投入合计)$/;

/** Whether a read header has what a rate is computed from. */
export function hasAmounts(read: readonly ReadColumn[]): boolean {
  return read.some(({ role }) => role !== undefined && MONEY.has(role));
}
