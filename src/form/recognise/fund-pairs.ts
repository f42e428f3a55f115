import type { CellAddress } from '../../sheet/address';
import type { FundColumns } from '../form';
import { spokenLabel } from '../labels';
import type { LabelState, Evidence } from '../reading';
import type { Scan, ScannedRow } from '../scan';
import { isFundName } from './vocabulary';
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

/** Amounts that stand beside their labels, in a row or one below the other; and the rows of sources under them. */
export interface FundPairs {
  readonly pairs: readonly FundPair[];
  readonly below: readonly ScannedRow[];
}

const BUDGETS: ReadonlySet<string> = new Set(['initialBudget', 'annualBudget', 'arrived']);

/** Pairs of label and amount between two rows; undefined unless there are a budget and a spending among them. */
export function findFundPairs(scan: Scan, top: number, bottom: number): FundPairs | undefined {
  const rows = scan.rows.filter(({ row }) => row >= top && row < bottom);
  const start = rows.findIndex((row) => pairsIn(row).length > 0);
  if (start < 0) return undefined;
  const pairs: FundPair[] = [];
  let index = start;
  for (; index < rows.length; index++) {
    const more = rows[index]
      ? pairsIn(rows[index]).filter(({ role }) => !pairs.some((pair) => pair.role === role))
      : [];
    if (more.length === 0) break;
    pairs.push(...more);
  }
  const budget = budgetLeft(rows.slice(start, index), pairs);
  if (budget) pairs.unshift(budget);
  const isWhole = pairs.some(({ role }) => role === 'spent') && pairs.some(({ role }) => BUDGETS.has(role));
  if (!isWhole) return undefined;
  const rest = rows.slice(index);
  const end = rest.findIndex(
    (row) => !row.cells.some(({ cell }) => typeof cell.value === 'string' && isFundName(cell.text)),
  );
  return { pairs, below: end < 0 ? rest : rest.slice(0, end) };
}

/** Where no budget is known, the only other amount, not below the spending: it can be nothing else, but is not sure. */
function budgetLeft(rows: readonly ScannedRow[], pairs: readonly FundPair[]): FundPair | undefined {
  if (pairs.some(({ role }) => role === 'annualBudget' || role === 'initialBudget')) return undefined;
  const amount = ({ row, column }: CellAddress) =>
    numberOf(rows.find((each) => each.row === row)?.cells.find((each) => each.column === column)?.cell.text);
  const spent = pairs.find(({ role }) => role === 'spent');
  const free = rows.flatMap(amountsIn).filter(({ cell }) => !pairs.some((pair) => isSame(pair.cell, cell)));
  const [only] = free;
  if (!only || free.length > 1 || !spent || !(amount(only.value) >= amount(spent.value))) return undefined;
  const evidence = [{ code: 'only-one-left', params: {} }] as const;
  return { ...only, role: 'annualBudget', state: 'doubtful', evidence };
}

function isSame(a: CellAddress, b: CellAddress): boolean {
  return a.row === b.row && a.column === b.column;
}

function numberOf(text = ''): number {
  return Number(text.replace(/[^\d.-]/g, ''));
}

/** Labels with an amount beside them. */
function amountsIn({ row, cells }: ScannedRow): Pick<FundPair, 'text' | 'cell' | 'value'>[] {
  return cells.flatMap(({ column, cell }, index) => {
    const next = cells[index + 1];
    if (typeof cell.value !== 'string' || !next || !AMOUNT.test(next.cell.text.trim())) return [];
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

const AMOUNT = /^[￥¥]?-?[\d,]+(?:\.\d+)?(?:万?元)?%?$/;

function pairAt(row: ScannedRow, cell: CellAddress, value: CellAddress, text: string): FundPair[] {
  const hit = row.hits.find((each) => each.cell.column === cell.column);
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
  if (!role || !match || !ROLES.has(role)) return [];
  const evidence = [{ code: 'words', params: { part: match.part } }] as const;
  return [{ role, text: text.trim(), cell, value, state: 'inferred', evidence }];
}

const ROLES: ReadonlySet<string> = new Set(['initialBudget', 'annualBudget', 'arrived', 'spent', 'rate']);
