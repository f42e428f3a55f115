import type Big from 'big.js';
import { normalise } from '../values/normalise';
import { sum } from '../values/sum';
import type { FundRow } from './form';
import { picked } from '../values/picked';

/** The columns of amounts; where one of them is looked for, the budget of the year comes first. */
export const AMOUNTS = ['annualBudget', 'initialBudget', 'arrived', 'spent'] as const;

/**
 * The same money is divided more than once: «按支出性质： 基本支出、项目支出», «按资金来源： 财政拨款、其他资金». Only the
 * rows of the first division are parts of the total; those of another would count it a second time.
 */
export function withDivisions(all: readonly FundRow[]): readonly FundRow[] {
  const rows = withSpending(all);
  const total = rows.find(({ role }) => role === 'total');
  const parts = rows.filter((row) => row !== total && !row.isSubPart);
  if (!total || rows[0] !== total) return rows;
  const second = secondHeading(parts) ?? secondSum(total, parts);
  const further = new Set(second === undefined ? [] : parts.slice(second));
  return further.size === 0
    ? rows
    : rows.map((row) => (further.has(row) ? { ...row, isSubPart: true } : row));
}

/** «基金收入», «基金支出», «当年结余» without a row for all money: what is spent is the project's, the rest is beside it. */
function withSpending(rows: readonly FundRow[]): readonly FundRow[] {
  const [spending, ...others] = rows.filter(({ label }) => /支出$/.test(normalise(label)));
  const hasIncome = rows.some(({ label }) => /收入$/.test(normalise(label)));
  if (!spending || others.length > 0 || !hasIncome || rows.some(({ role }) => role === 'total')) return rows;
  return rows.map((row) => (row === spending ? { ...row, role: 'total' } : { ...row, isSubPart: true }));
}

/** Where «按…» heads a division again, below parts with amounts. */
function secondHeading(parts: readonly FundRow[]): number | undefined {
  const at = parts.findIndex(
    (row, index) => headsDivision(row) && parts.slice(0, index).some((part) => !isWithoutAmounts(part)),
  );
  return at < 0 ? undefined : at;
}

/** «按收入性质分：» without an amount of its own heads the parts below it. */
export function headsDivision(row: FundRow): boolean {
  return isWithoutAmounts(row) && /^(?:其中[:：]?)?按/.test(normalise(row.label));
}

/** Nothing stands in any of the columns of amounts. */
export function isWithoutAmounts(row: FundRow): boolean {
  return AMOUNTS.every((column) => row[column].number === undefined);
}

/** Where the parts above make the whole, and those below make it again. */
function secondSum(total: FundRow, parts: readonly FundRow[]): number | undefined {
  for (let at = 1; at < parts.length; at++) {
    if (isWhole(total, parts.slice(0, at)) && isWhole(total, parts.slice(at))) return at;
  }
  return undefined;
}

/** The sums of all amounts that the total states. */
function isWhole(total: FundRow, parts: readonly FundRow[]): boolean {
  const stated = AMOUNTS.filter((column) => total[column].number?.gt(0));
  return (
    stated.length > 0 &&
    stated.every((column) =>
      addUpTo(
        picked(parts, (part) => part[column].number),
        total[column].number ?? 0,
      ),
    )
  );
}

/** Whether amounts make a whole, to what rounding leaves of them. */
export function addUpTo(amounts: readonly Big[], whole: Big | number): boolean {
  return sum(amounts).minus(whole).abs().lte(ROUNDING);
}

const ROUNDING = 0.02;
