import type { CellAddress } from '../../sheet/address';
import { normalise } from '../../values/normalise';
import type { FundColumns } from '../form';
import { bareLabel, roleOf, spokenLabel } from '../labels';
import type { Evidence, LabelState } from '../reading';
import { hitIn, hitsIn, knownHit, type LabelHit, type Scan, type ScannedRow } from '../scan';
import { assign, type Option } from './assign';
import { inlineLabels } from './inline-labels';
import { isFundName, isFundTotal } from './vocabulary';
import { isAmount, isOperator, isWords } from './values';
import { bestMeaning, CLEAR, fundWords, headWords, SPEAKS, type WordScores } from './words';

/** A label with its amount to the right of it: «计划投资额（万元） | 570». */
interface FundPair {
  readonly role: keyof FundColumns;
  readonly text: string;
  readonly cell: CellAddress;
  readonly value: CellAddress;
  /** The amount where it shares the label's cell: «预算资金：3000万元». */
  readonly inline?: string;
  readonly state: Exclude<LabelState, 'unread' | 'irrelevant'>;
  readonly evidence: readonly Evidence[];
}

/** Amounts of one source beside those of all money: «中央» over «预算数 | 500», «执行数 | 480». */
interface FundPart {
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
  const known = spentByRate(rows.slice(start, end), found);
  const budget = budgetLeft(rows.slice(start, end), known) ?? totalAbove(rows[start - 1], known);
  const pairs = budget ? [budget, ...known.filter(({ cell }) => !isSame(cell, budget.cell))] : known;
  const isWhole = pairs.some(({ role }) => role === 'spent') && pairs.some(({ role }) => BUDGETS.has(role));
  if (!isWhole) return undefined;
  const header = headerOver(rows[start - 1], pairs);
  const beside = header ? columnsBeside(header, rows.slice(start, end), pairs) : NOTHING_BESIDE;
  return {
    pairs: [...pairs, ...beside.points],
    below: rowsOfSources(rows.slice(end)),
    parts: [...beside.parts, ...sourcesBeside(rows.slice(start, end), pairs)],
    top: header?.row ?? pairs[0]?.cell.row ?? 1,
  };
}

function pairsFrom(rows: readonly ScannedRow[], start: number): { pairs: FundPair[]; end: number } {
  const pairs: FundPair[] = [];
  let end = start;
  for (; end < rows.length; end++) {
    const more = pairsIn(rows[end]).filter(
      (each) => !pairs.some(({ role }) => role === each.role) && !(end > start && isSource(each)),
    );
    if (more.length === 0) break;
    pairs.push(...more);
  }
  return { pairs, end };
}

/** «其中：财政拨款 | 150» below the amounts of all money is a part of them, though 拨款 is what arrives too. */
function isSource({ text, state }: FundPair): boolean {
  return state !== 'known' && isFundName(text);
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
    const role = besideRole(header, column, heading.text);
    if (!value) continue;
    if (role && !pairs.some((pair) => pair.role === role))
      points.push({ ...heading, ...pointsAt(role, value) });
    else if (!role)
      parts.push({ label: heading.text, cell: heading.cell, values: valuesIn(rows, column, pairs) });
  }
  return { points, parts };
}

/** «预算安排 | 560 | 其中：财政资金 | 560» over «实际支出 | 549.2 | 其中：财政资金 | 549.2»: parts of the amount before them. */
function sourcesBeside(rows: readonly ScannedRow[], pairs: readonly FundPair[]): FundPart[] {
  const parts = new Map<string, FundPart>();
  for (const row of rows) {
    const role = pairs.find(({ cell }) => cell.row === row.row)?.role;
    const sources = amountsIn(row).filter(
      ({ text, cell }) => isFundName(text) && !pairs.some((pair) => isSame(pair.cell, cell)),
    );
    for (const { text, cell, value } of role === undefined ? [] : sources) {
      const known = parts.get(text) ?? { label: text, cell, values: {} };
      parts.set(text, { ...known, values: { ...known.values, ...(role ? { [role]: value } : {}) } });
    }
  }
  return [...parts.values()];
}

function pointsAt(role: 'weight' | 'score' | 'rate', value: CellAddress): Omit<FundPair, 'text' | 'cell'> {
  return { role, value, state: 'known', evidence: [{ code: 'layout-book', params: {} }] };
}

function besideRole(
  { hits }: ScannedRow,
  column: number,
  text: string,
): 'weight' | 'score' | 'rate' | undefined {
  const known = hitIn(
    hits.find(({ cell }) => cell.column === column),
    'funds',
  )?.role;
  const role = known ?? bestMeaning(fundWords(spokenLabel(text)), CLEAR);
  return role === 'weight' || role === 'score' || role === 'rate' ? role : undefined;
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
  const arrived = pairs.find(({ role }) => role === 'arrived');
  // «财政拨款 | 50», «实际使用 | 49.5», «预算完成率 | 99%»: what arrived is the budget.
  if (!only && arrived && spent && isRateOf(rows, pairs, spent.value, arrived.value))
    return { ...arrived, role: 'annualBudget', state: 'inferred', evidence: BY_RATE };
  if (!only || free.length > 1 || !spent) return undefined;
  if (isRateOf(rows, pairs, spent.value, only.value))
    return { ...only, role: 'annualBudget', state: 'inferred', evidence: BY_RATE };
  if (!(numberAt(rows, only.value) >= numberAt(rows, spent.value))) return undefined;
  const evidence = [{ code: 'only-one-left', params: {} }] as const;
  return { ...only, role: 'annualBudget', state: 'doubtful', evidence };
}

/** «预算单位 | 交通局 | 资金总额 | 120» over «实际到位 | 120 | 实际支出 | 114»: all the money stands in the row above. */
function totalAbove(above: ScannedRow | undefined, pairs: readonly FundPair[]): FundPair | undefined {
  if (!above || pairs.some(({ role }) => role === 'annualBudget' || role === 'initialBudget'))
    return undefined;
  const total = amountsIn(above).find(({ text }) => isFundTotal(text));
  const part = total?.text ?? '';
  return (
    total && {
      ...total,
      role: 'annualBudget',
      state: 'inferred',
      evidence: [{ code: 'words', params: { part } }],
    }
  );
}

function numberAt(rows: readonly ScannedRow[], { row, column }: CellAddress): number {
  const cells = rows.find((each) => each.row === row)?.cells;
  return numberOf(cells?.find((each) => each.column === column)?.cell.text);
}

function isSame(a: CellAddress, b: CellAddress): boolean {
  return a.row === b.row && a.column === b.column;
}

function numberOf(text = ''): number {
  return Number(normalise(text).replace(/[^\d.-]/g, ''));
}

/** Labels with an amount beside them; a sign may stand between («执行数 | = | 456 | 万元»). */
function amountsIn({ row, cells }: ScannedRow): Amount[] {
  return cells.flatMap(({ column, cell }, index) => {
    const inside = amountInside(cell.text, { row, column });
    if (inside) return [inside];
    const beside = cells[index + 1];
    const next = beside && isOperator(beside.cell.text) ? cells[index + 2] : beside;
    if (!isWords(cell) || !next || !isAmount(next.cell.text)) return [];
    if (isOperator(cell.text) || isYear(cell.text)) return [];
    return [{ text: cell.text.trim(), cell: { row, column }, value: { row, column: next.column } }];
  });
}

type Amount = Pick<FundPair, 'text' | 'cell' | 'value' | 'inline'>;

/** One label with its amount in the same cell. */
export function amountInside(text: string, cell: CellAddress): Amount | undefined {
  const [only, ...others] = inlineLabels(text, (bare) => bestMeaning(fundWords(bare), SPEAKS) !== undefined);
  if (!only || others.length > 0 || !isAmount(only.content) || isYear(only.label)) return undefined;
  return { text: only.label, cell, value: cell, inline: only.content };
}

/** «预算年度 | 2023» is no amount. */
function isYear(text: string): boolean {
  return (headWords(bareLabel(text)).year?.score ?? 0) >= CLEAR;
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
    .filter(({ text }) => !isFundName(text) && !isChange(text))
    .filter(({ cell }) => !pairs.some((pair) => isSame(pair.cell, cell)));
}

/** «执行中调整 | -5» says how the budget changed. */
function isChange(text: string): boolean {
  return bestMeaning(fundWords(spokenLabel(text)), CLEAR) === 'irrelevant';
}

/** The pairs of a row, each meaning at most once: the best reading of all its labels together. */
function pairsIn(row: ScannedRow | undefined): FundPair[] {
  if (!row) return [];
  const amounts = amountsIn(row);
  const hits = amounts.map((amount) => moneyHit(row, amount));
  const words = amounts.map(({ text }, at) =>
    hits[at] || bareLabel(text) === '' ? {} : fundWords(spokenLabel(text)),
  );
  const { roles } = assign<PairRole>({
    columns: amounts.map((_, at) => optionsOf(hits[at], words[at] ?? {})),
    together: (_left, leftRole, _right, rightRole) =>
      ORDER.indexOf(leftRole) < ORDER.indexOf(rightRole) ? 0.4 : -0.4,
  });
  return amounts.flatMap((amount, at) => pairOf(amount, roles[at], hits[at], words[at] ?? {}));
}

/** In the order in which they usually stand. */
const ORDER = ['initialBudget', 'annualBudget', 'arrived', 'spent', 'rate', 'weight', 'score'] as const;
type PairRole = (typeof ORDER)[number];

const isPairRole = (role: string): role is PairRole => (ORDER as readonly string[]).includes(role);

function moneyHit(
  row: ScannedRow,
  { cell: { column }, text, inline }: Amount,
): (LabelHit & { readonly role: PairRole }) | undefined {
  const role = inline === undefined ? undefined : roleOf(text);
  const hit = role
    ? knownHit(role, text, { row: row.row, column })
    : hitsIn(row, 'funds').find(({ cell }) => cell.column === column);
  return hit && isPairRole(hit.role) ? { ...hit, role: hit.role } : undefined;
}

function optionsOf(hit: ReturnType<typeof moneyHit>, words: WordScores): Option<PairRole>[] {
  const none = { role: undefined, score: Math.max(CLEAR, words.irrelevant?.score ?? 0) };
  if (hit) return [{ role: hit.role, score: KNOWN }, none];
  const spoken = ORDER.map((role) => ({ role, score: words[role]?.score ?? 0 }));
  return [...spoken.filter(({ score }) => score >= SPEAKS), none];
}

const KNOWN = 12;

function pairOf(
  amount: Amount,
  role: PairRole | undefined,
  hit: LabelHit | undefined,
  words: WordScores,
): FundPair[] {
  if (role === undefined) return [];
  if (hit) return [{ ...amount, role, state: hit.state, evidence: hit.evidence }];
  const part = words[role]?.part ?? '';
  // What another label took away may have been the better reading.
  const state = bestMeaning(words, CLEAR) === role ? 'inferred' : 'doubtful';
  return [{ ...amount, role, state, evidence: [{ code: 'words', params: { part } }] }];
}
