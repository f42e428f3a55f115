import type { CellAddress } from '../../sheet/address';
import { bareLabel, roleOf, spokenLabel, type LabelRole } from '../labels';
import { extentOf, hitIn, hitsIn, isSetAside, type LabelHit, type Scan, type ScannedRow } from '../scan';
import { type HeaderColumn, headerColumns, type ReadColumn } from './columns';
import { amountInside } from './fund-pairs';
import { FUND_COLUMN_ROLES, type FundColumnRole, readFundColumns } from './fund-columns';
import { asideColumn, isAllKnown, knownColumn } from './known-columns';
import { isFundName, isFundTotal } from './vocabulary';
import { isWords } from './values';
import { bestMeaning, CLEAR, fundWords, goalWords, SPEAKS } from './words';
import { isFundsRow } from '../blocks';
import { firstRow, type Heading, headingsOf as headingsIn, rowsBelow } from '../header-rows';

/** The header of a funds table: its row, the rows below, and how each heading was read. */
export interface FundsHeader {
  readonly header: ScannedRow;
  readonly body: readonly ScannedRow[];
  readonly read: readonly ReadColumn[];
  /** Only the names of sources below it say that it heads amounts. */
  readonly isByNames: boolean;
  /** Where the block says why the money was not spent, in a row of its own. */
  readonly reason: CellAddress | undefined;
}

const ROLES: ReadonlySet<string> = new Set(FUND_COLUMN_ROLES);
const MONEY: ReadonlySet<string> = new Set<FundColumnRole>([
  'initialBudget',
  'annualBudget',
  'arrived',
  'spent',
]);

/** The funds table in some rows; undefined where nothing looks like one. */
export function findFundsHeader(scan: Scan, rows: readonly ScannedRow[]): FundsHeader | undefined {
  const found = rows.find(isKnownHeader) ?? rows.find(isHeaderByWords);
  const spoken = found && withRowAbove(scan, rows, found);
  const header = spoken ?? headerAboveNames(rows);
  if (!header) return undefined;
  const further = spoken ? rowsBelow(scan, header, () => false) : [];
  const told = rows.filter(tellsReason);
  const body = rowsUnder(
    rows.filter((row) => !told.includes(row)),
    further.at(-1) ?? header,
  );
  const reason = told.find(({ row }) => row > header.row && row <= (body.at(-1)?.row ?? header.row) + 1);
  const cell = reason?.cells[1] && { row: reason.row, column: reason.cells[1].column };
  return {
    header,
    body,
    read: readHeadings(scan, header, further, body),
    isByNames: !spoken,
    reason: cell,
  };
}

/** «执行偏差说明 | 设备招标结余»: a label of reasons and a text, whatever source of money the text may name. */
function tellsReason({ cells: [label, text, ...others] }: ScannedRow): boolean {
  if (!label || !text || others.length > 0 || !isWords(label.cell) || !isWords(text.cell)) return false;
  return bestMeaning(fundWords(spokenLabel(label.cell.text)), CLEAR) === 'reason';
}

/** «资金来源 | 金额 | 执行率 | 分值» over «预算 | 决算»: the header begins a row higher. */
function withRowAbove(scan: Scan, rows: readonly ScannedRow[], found: ScannedRow): ScannedRow {
  const first = firstRow(scan, found);
  return rows.includes(first) ? first : found;
}

/** A row with a label of spending and another of budget or rate, all known; beside amounts of their own they head nothing. */
function isKnownHeader(row: ScannedRow): boolean {
  const { cells } = row;
  const hits = hitsIn(row, 'funds');
  if (!cells.every(isHeading)) return false;
  const has = (role: LabelRole) => hits.some((hit) => hit.role === role);
  return has('spent') && (has('annualBudget') || has('initialBudget') || has('rate'));
}

/** Only texts, two of which name amounts or their rate. */
function isHeaderByWords(row: ScannedRow): boolean {
  return row.cells.length >= 2 && row.cells.every(isHeading) && isFundsRow(row);
}

/** A text that holds no amount itself, as «预算资金：3000万元» does. */
function isHeading({ column, cell }: ScannedRow['cells'][number]): boolean {
  return isWords(cell) && !amountInside(cell.text, { row: 1, column });
}

const HEAD_ROLES: ReadonlySet<LabelRole> = new Set<LabelRole>([
  'projectName',
  'competentDepartment',
  'implementingUnit',
  'year',
]);

/** Above two rows that name sources of money, a row of at least two texts. */
function headerAboveNames(rows: readonly ScannedRow[]): ScannedRow | undefined {
  const first = rows.findIndex(
    (row, index) =>
      namesFund(row) && (namesFund(rows[index + 1]) || row.cells.some(({ cell }) => isFundTotal(cell.text))),
  );
  const above = rows[first - 1];
  if (above?.hits.some(({ role }) => HEAD_ROLES.has(role))) return undefined;
  if (!above || !above.cells.every(({ cell }) => isWords(cell))) return undefined;
  return above.cells.length >= 2 ? above : undefined;
}

function namesFund(row: ScannedRow | undefined): boolean {
  return row?.cells.slice(0, 2).some(({ cell }) => isWords(cell) && isFundName(cell.text)) ?? false;
}

/** Rows under the header until the goal or the indicators begin. */
function rowsUnder(rows: readonly ScannedRow[], header: ScannedRow): ScannedRow[] {
  const under = rows.filter(({ row }) => row > header.row);
  const end = under.findIndex(
    (row, index) =>
      endsFunds(row) ||
      headsNext(row) ||
      headsSentences(row, under[index + 1]) ||
      (index > 0 && isOfTexts(row)),
  );
  return end < 0 ? under : under.slice(0, end);
}

/** Two labels over two sentences are those of a goal, whatever they say. */
function headsSentences({ cells }: ScannedRow, next: ScannedRow | undefined): boolean {
  if (cells.some(({ cell }) => !isWords(cell) || isFundName(cell.text))) return false;
  const sentences =
    next?.cells.filter(({ cell: { text } }) => text.length > LONGEST_NAME / 2 && !text.startsWith('其中')) ??
    [];
  return cells.length >= 2 && sentences.length >= 2;
}

/** «资金管理情况 | 情况说明 | 存在问题»: no amount, no source. A row right under the header may belong to it. */
function isOfTexts({ cells }: ScannedRow): boolean {
  if (cells.length < 2 || NUMBERED.test(cells[0]?.cell.text ?? '')) return false;
  return cells.every(
    ({ cell }) =>
      isWords(cell) &&
      !isFundName(cell.text) &&
      /[\u4e00-\u9fff]{2}/.test(cell.text) &&
      !/[\d:：]/.test(cell.text),
  );
}

/** A text alone in its row that names no source: the heading of what follows. */
function headsNext({ cells: [first, ...others] }: ScannedRow): boolean {
  return first !== undefined && others.length === 0 && HEADING.test(first.cell.text);
}

const HEADING = /(?:指标|目标|情况|绩效)[^:：]{0,4}$/;
const GOAL_ROLES: ReadonlySet<LabelRole> = new Set<LabelRole>(['goalExpected', 'goalActual', 'goalBlock']);

/** A goal, known or by its look: only texts, none the name of a source of money, and no number. */
function endsFunds({ hits, cells }: ScannedRow): boolean {
  if (hits.some(({ role }) => GOAL_ROLES.has(role))) return true;
  if (cells.some(({ cell }) => !isWords(cell) || isFundName(cell.text))) return false;
  return cells.some(({ cell }) => speaksOfGoal(cell.text));
}

/** Words of a goal, or a sentence: names of sources are shorter. */
function speaksOfGoal(text: string): boolean {
  if (text.length > LONGEST_NAME || /[，。；]/.test(text)) return true;
  if (NUMBERED.test(text)) return false;
  return bestMeaning(goalWords(bareLabel(text)), SPEAKS) !== undefined;
}

const LONGEST_NAME = 24;
/** «任务1», «项目二：…» head rows of amounts, whatever they aim at. */
const NUMBERED = /^(?:任务|项目|工作)[\d一二三四五六七八九十]/;

function readHeadings(
  scan: Scan,
  header: ScannedRow,
  further: readonly ScannedRow[],
  body: readonly ScannedRow[],
): ReadColumn[] {
  const all = headingsIn(scan, header, further).map(withParent);
  const aside = all.filter(({ cell }) => isSetAside(scan, cell, 'funds'));
  const headings = labelled(
    scan,
    all.filter((heading) => !aside.includes(heading)),
    body,
  );
  const read = isAllKnown(headings)
    ? headings.map(knownColumn)
    : readFundColumns(withAcrossTotal(headerColumns(scan, headings, body, fundWords)));
  return [...read, ...aside.map(asideColumn)];
}

/** «总额» under «预算数» is the budget; «财政拨款» beside it is a source. */
function withParent(heading: Heading): Heading {
  const { above, ...own } = heading;
  if (above === undefined) return heading;
  if (!ACROSS_TOTAL.test(bareLabel(own.text))) return own;
  const role = roleOf(above);
  if (role === undefined || !ROLES.has(role)) return heading;
  const evidence = [{ code: 'layout-book', params: {} }] as const;
  return { ...own, hit: { role, text: above, cell: own.cell, state: 'known', evidence } };
}

/** The texts to the right of where the rows have their names; the label of the block is none of them. */
function labelled(scan: Scan, all: readonly Heading[], body: readonly ScannedRow[]): Heading[] {
  const edge = namesEdge(body);
  return all
    .filter(({ cell }) => cell.column > edge)
    .map((heading) => ({ ...heading, hit: fundHit(heading) }))
    .filter(
      ({ hit, ...heading }, index) => hit !== undefined || edge > 0 || !isBlockLabel(scan, heading, index),
    );
}

function fundHit({ hit }: Heading): LabelHit | undefined {
  const own = hitIn(hit, 'funds');
  return own && ROLES.has(own.role) ? own : undefined;
}

/** The last column of the names of fund rows; 0 where the amounts stand across, without names. */
function namesEdge(body: readonly ScannedRow[]): number {
  const columns = body.flatMap(({ cells }) =>
    cells.filter(({ cell }) => isWords(cell) && isFundName(cell.text)).map(({ column }) => column),
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
