import type { CellAddress } from '../../sheet/address';
import type { FundColumns } from '../form';
import { bareLabel, spokenLabel } from '../labels';
import type { LabelState, Evidence } from '../reading';
import { hitIn, hitsIn, type Scan, type ScannedRow } from '../scan';
import { isFundName } from './vocabulary';
import { isAmount, isOperator, isWords } from './values';
import { bestMeaning, CLEAR, fundWords } from './words';

/** A label with its amount to the right of it: «计划投资额（万元） | 570». */
interface FundPair {
  readonly role: keyof FundColumns;
  readonly text: string;
  readonly cell: CellAddress;
  readonly value: CellAddress;
  readonly state: Exclude<LabelState, 'unread' | 'irrelevant'>;
  readonly evidence: readonly Evidence[];
}

/** Amounts of one source beside those of all money: «中央» over «预算数 | 500», «执行数 | 480». */
export interface FundPart {
  readonly label: string;
  readonly cell: CellAddress;
  readonly values: Readonly<Partial<Record<keyof FundColumns, CellAddress>>>;
}

/** Amounts that stand beside their labels, in a row or one below the other; and the rows of sources under them. */
export interface FundPairs {
  readonly pairs: readonly FundPair[];
  readonly below: readonly ScannedRow[];
  /** Where the pairs stand one below the other: columns of sources beside the amounts of all money. */
  readonly parts: readonly FundPart[];
  /** The first row, with the headings of such columns. */
  readonly top: number;
}

const BUDGETS: ReadonlySet<string> = new Set(['initialBudget', 'annualBudget', 'arrived']);
const POINTS: ReadonlySet<string> = new Set(['weight', 'score']);

/** Pairs of label and amount in some rows; undefined unless there are a budget and a spending among them. */
export function findFundPairs(rows: readonly ScannedRow[]): FundPairs | undefined {
  const start = rows.findIndex((row) => pairsIn(row).some(({ role }) => !POINTS.has(role)));
  if (start < 0) return undefined;
  const { pairs: found, end } = pairsFrom(rows, start);
  const pairs = spentByRate(rows.slice(start, end), found);
  const budget = budgetLeft(rows.slice(start, end), pairs);
  if (budget) pairs.unshift(budget);
  const isWhole = pairs.some(({ role }) => role === 'spent') && pairs.some(({ role }) => BUDGETS.has(role));
  if (!isWhole) return undefined;
  const header = headerOver(rows[start - 1], pairs);
  const beside = header ? columnsBeside(header, rows.slice(start, end), pairs) : NOTHING_BESIDE;
  return {
    pairs: [...pairs, ...beside.points],
    below: rowsOfSources(rows.slice(end)),
    parts: beside.parts,
    top: header?.row ?? pairs[0]?.cell.row ?? 1,
  };
}

function pairsFrom(rows: readonly ScannedRow[], start: number): { pairs: FundPair[]; end: number } {
  const pairs: FundPair[] = [];
  let end = start;
  for (; end < rows.length; end++) {
    const more = pairsIn(rows[end]).filter(({ role }) => !pairs.some((pair) => pair.role === role));
    if (more.length === 0) break;
    pairs.push(...more);
  }
  return { pairs, end };
}

function rowsOfSources(rest: readonly ScannedRow[]): readonly ScannedRow[] {
  const end = rest.findIndex((row) => !row.cells.some(({ cell }) => isWords(cell) && isFundName(cell.text)));
  return end < 0 ? rest : rest.slice(0, end);
}

interface Beside {
  readonly points: readonly FundPair[];
  readonly parts: readonly FundPart[];
}

const NOTHING_BESIDE: Beside = { points: [], parts: [] };

/** The row of headings over amounts that stand one below the other: only texts, one of them over the amounts. */
function headerOver(row: ScannedRow | undefined, pairs: readonly FundPair[]): ScannedRow | undefined {
  const rows = new Set(pairs.map(({ cell }) => cell.row));
  const column = pairs[0]?.value.column;
  if (!row || rows.size < 2 || !pairs.every(({ value }) => value.column === column)) return undefined;
  if (row.cells.some(({ cell }) => !isWords(cell))) return undefined;
  return row.cells.some((each) => each.column === column) ? row : undefined;
}

/** Headings right of the amounts of all money: points, or a source with amounts of its own. */
function columnsBeside(header: ScannedRow, rows: readonly ScannedRow[], pairs: readonly FundPair[]): Beside {
  const points: FundPair[] = [];
  const parts: FundPart[] = [];
  for (const { column, cell } of header.cells) {
    if (column <= (pairs[0]?.value.column ?? column)) continue;
    const heading = { text: cell.text.trim(), cell: { row: header.row, column } };
    const value = firstNumber(rows, column);
    const role = pointsRole(header, column, heading.text);
    if (!value) continue;
    if (role && !pairs.some((pair) => pair.role === role))
      points.push({ ...heading, ...pointsAt(role, value) });
    else if (!role)
      parts.push({ label: heading.text, cell: heading.cell, values: valuesIn(rows, column, pairs) });
  }
  return { points, parts };
}

function pointsAt(role: 'weight' | 'score', value: CellAddress): Omit<FundPair, 'text' | 'cell'> {
  return { role, value, state: 'known', evidence: [{ code: 'layout-book', params: {} }] };
}

function pointsRole({ hits }: ScannedRow, column: number, text: string): 'weight' | 'score' | undefined {
  const known = hitIn(
    hits.find(({ cell }) => cell.column === column),
    'funds',
  )?.role;
  const role = known ?? bestMeaning(fundWords(spokenLabel(text)), CLEAR);
  return role === 'weight' || role === 'score' ? role : undefined;
}

function firstNumber(rows: readonly ScannedRow[], column: number): CellAddress | undefined {
  const row = rows.find(({ cells }) =>
    cells.some((each) => each.column === column && isAmount(each.cell.text)),
  );
  return row && { row: row.row, column };
}

function valuesIn(
  rows: readonly ScannedRow[],
  column: number,
  pairs: readonly FundPair[],
): FundPart['values'] {
  const inRows = pairs.filter(({ cell }) => rows.some(({ row }) => row === cell.row));
  return Object.fromEntries(inRows.map(({ role, cell }) => [role, { row: cell.row, column }]));
}

/** «实际拨付» over the budget makes the rate of execution: here it is what was spent. */
function spentByRate(rows: readonly ScannedRow[], pairs: readonly FundPair[]): FundPair[] {
  const arrived = pairs.find(({ role }) => role === 'arrived');
  if (!arrived || pairs.some(({ role }) => role === 'spent')) return [...pairs];
  const wholes = rows.flatMap(amountsIn).filter(({ value }) => !isSame(value, arrived.value));
  const isSpent = wholes.some(({ value }) => isRateOf(rows, pairs, arrived.value, value));
  return pairs.map((pair) =>
    pair === arrived && isSpent ? { ...pair, role: 'spent', state: 'inferred', evidence: BY_RATE } : pair,
  );
}

const BY_RATE: readonly Evidence[] = [{ code: 'rate-is-spent-by-budget', params: { rows: 1 } }];

/** Whether the rate among the pairs is the one amount over the other. */
function isRateOf(
  rows: readonly ScannedRow[],
  pairs: readonly FundPair[],
  part: CellAddress,
  whole: CellAddress,
): boolean {
  const rate = pairs.find(({ role }) => role === 'rate');
  if (!rate || numberAt(rows, whole) === 0) return false;
  const share = numberAt(rows, part) / numberAt(rows, whole);
  const written = numberAt(rows, rate.value);
  return Math.abs(share * 100 - written) < 0.06 || Math.abs(share - written) < 0.0006;
}

/** Where no budget is known, the only other amount, not below the spending: sure where the written rate says so. */
function budgetLeft(rows: readonly ScannedRow[], pairs: readonly FundPair[]): FundPair | undefined {
  if (pairs.some(({ role }) => role === 'annualBudget' || role === 'initialBudget')) return undefined;
  const spent = pairs.find(({ role }) => role === 'spent');
  const free = rows.flatMap(amountsIn).filter(({ cell }) => !pairs.some((pair) => isSame(pair.cell, cell)));
  const [only] = free;
  if (!only || free.length > 1 || !spent) return undefined;
  if (isRateOf(rows, pairs, spent.value, only.value))
    return { ...only, role: 'annualBudget', state: 'inferred', evidence: BY_RATE };
  if (!(numberAt(rows, only.value) >= numberAt(rows, spent.value))) return undefined;
  const evidence = [{ code: 'only-one-left', params: {} }] as const;
  return { ...only, role: 'annualBudget', state: 'doubtful', evidence };
}

function numberAt(rows: readonly ScannedRow[], { row, column }: CellAddress): number {
  const cells = rows.find((each) => each.row === row)?.cells;
  return numberOf(cells?.find((each) => each.column === column)?.cell.text);
}

function isSame(a: CellAddress, b: CellAddress): boolean {
  return a.row === b.row && a.column === b.column;
}

function numberOf(text = ''): number {
  return Number(text.replace(/[^\d.-]/g, ''));
}

/** Labels with an amount beside them; a sign may stand between («执行数 | = | 456 | 万元»). */
function amountsIn({ row, cells }: ScannedRow): Pick<FundPair, 'text' | 'cell' | 'value'>[] {
  return cells.flatMap(({ column, cell }, index) => {
    const beside = cells[index + 1];
    const next = beside && isOperator(beside.cell.text) ? cells[index + 2] : beside;
    if (!isWords(cell) || !next || !isAmount(next.cell.text)) return [];
    if (isOperator(cell.text)) return [];
    return [{ text: cell.text.trim(), cell: { row, column }, value: { row, column: next.column } }];
  });
}

/** Beside known amounts, labels with an amount of which nothing is known. */
export function unpaired(
  scan: Scan,
  { pairs }: FundPairs,
): { readonly text: string; readonly cell: CellAddress }[] {
  const rows = new Set(pairs.map(({ cell }) => cell.row));
  return scan.rows
    .filter(({ row }) => rows.has(row))
    .flatMap(amountsIn)
    .filter(({ cell }) => !pairs.some((pair) => isSame(pair.cell, cell)));
}

function pairsIn(row: ScannedRow | undefined): FundPair[] {
  if (!row) return [];
  return amountsIn(row).flatMap(({ cell, value, text }) => pairAt(row, cell, value, text));
}

function pairAt(row: ScannedRow, cell: CellAddress, value: CellAddress, text: string): FundPair[] {
  const hit = hitsIn(row, 'funds').find((each) => each.cell.column === cell.column);
  if (hit && ROLES.has(hit.role))
    return [
      {
        role: hit.role as keyof FundColumns,
        text: text.trim(),
        cell,
        value,
        state: hit.state,
        evidence: hit.evidence,
      },
    ];
  const words = fundWords(spokenLabel(text));
  const role = bestMeaning(words, CLEAR) as keyof FundColumns | undefined;
  const match = role && words[role];
  if (!role || !match || !ROLES.has(role) || bareLabel(text) === '') return [];
  const evidence = [{ code: 'words', params: { part: match.part } }] as const;
  return [{ role, text: text.trim(), cell, value, state: 'inferred', evidence }];
}

const ROLES: ReadonlySet<string> = new Set([
  'initialBudget',
  'annualBudget',
  'arrived',
  'spent',
  'rate',
  'weight',
  'score',
]);
