import type Big from 'big.js';
import { decimalsIn, decimalsOf, plain } from '../values/print';
import { round } from '../values/round';
import { share } from './language';

/** A number of a table: as texts print it, and as a sheet computes with it. */
interface ReportFigure {
  readonly text: string;
  readonly number: number;
  readonly format: string;
}

/** A cell of a table. */
export type ReportCell = string | ReportFigure;

/** What a cell shows in a text. */
export function cellText(cell: ReportCell): string {
  return typeof cell === 'string' ? cell : cell.text;
}

/** A cell with its words printed another way; figures stay. */
export function withText(cell: ReportCell, print: (text: string) => string): ReportCell {
  return typeof cell === 'string' ? print(cell) : cell;
}

const MISSING = '—';

/** Points; a dash where there are none. */
export function pointsCell(points: Big | undefined): ReportCell {
  return points ? { text: plain(points), number: Number(points), format: 'General' } : MISSING;
}

/** An amount of money, in a sheet with two decimals or as many as it has. */
export function amountCell(amount: Big | undefined): ReportCell {
  if (!amount) return MISSING;
  const format = `#,##0.${'0'.repeat(Math.max(2, decimalsOf(amount)))}`;
  return { text: plain(amount), number: Number(amount), format };
}

/** A fraction as a percent. */
export function rateCell(rate: Big | undefined): ReportCell {
  if (!rate) return MISSING;
  const text = share(rate);
  const decimals = decimalsIn(text.replace('%', ''));
  const format = decimals === 0 ? '0%' : `0.${'0'.repeat(decimals)}%`;
  return { text, number: Number(round(rate, 4)), format };
}
