import type { CellAddress } from '../../sheet/address';
import { cellAt, type Sheet } from '../../sheet/sheet';
import { inColumn, numberField } from '../fields';
import type { Indicator, IndicatorColumns } from '../form';
import { bareLabel } from '../labels';
import type { Evidence } from '../reading';
import { extentOf, type ScannedRow } from '../scan';
import { isLevel1, isLevel2 } from './vocabulary';
import { CLEAR, footWords } from './words';

/** A row that adds up points, by its words, its place and its sum. */
export interface FoundTotal {
  readonly row: number;
  readonly cell: CellAddress;
  readonly text: string;
  readonly state: 'inferred' | 'doubtful';
  readonly evidence: readonly Evidence[];
}

/**
 * Whether a row under indicators is their total: a text at the left that names no level, nothing where names and values
 * stand, and a number in a column of points. Sure by its words, or because it is the sum of the rows above.
 */
export function foundTotal(
  sheet: Sheet,
  row: ScannedRow,
  columns: IndicatorColumns,
  above: readonly Indicator[],
): FoundTotal | undefined {
  const first = row.cells[0];
  if (!first || above.length === 0 || typeof first.cell.value !== 'string') return undefined;
  const text = first.cell.text.trim();
  const match = footWords(bareLabel(text)).total;
  // In a form nobody has filled in yet only its words say so.
  const isBlank = row.cells.length === 1 && (match?.score ?? 0) >= CLEAR && first.column <= edgeOf(columns);
  if (!(standsAlone(sheet, row, columns) || isBlank) || isLevel1(text) || isLevel2(text)) return undefined;
  const sum = sumOfPoints(sheet, row.row, columns, above);
  const words: Evidence[] = match ? [{ code: 'words', params: { part: match.part } }] : [];
  const sums: Evidence[] = sum === undefined ? [] : [{ code: 'weights-make-total', params: { sum } }];
  const evidence = [...words, ...sums];
  const state = evidence.length > 0 ? 'inferred' : 'doubtful';
  return { row: row.row, cell: { row: row.row, column: first.column }, text, state, evidence };
}

/** «小计» that adds up the rows of all levels, where nothing else does: the total by another name. */
export function addsUpAll(
  sheet: Sheet,
  row: number,
  columns: IndicatorColumns,
  above: readonly Indicator[],
): boolean {
  const written = numberField(sheet, inColumn(row, columns.weight)).number;
  const sum = above.reduce((all, { weight }) => all + Number(weight.number ?? 0), 0);
  const levels = new Set(above.map(({ level1 }) => level1?.name));
  return levels.size > 1 && written !== undefined && Math.abs(Number(written) - sum) < 0.005;
}

/** The last column of names: what stands behind it are values. */
export function edgeOf({ level1, level2, level3 }: IndicatorColumns): number {
  return level3 ?? level2 ?? level1 ?? 1;
}

/** No name of an indicator and no value, but points. */
function standsAlone(sheet: Sheet, { row, cells }: ScannedRow, columns: IndicatorColumns): boolean {
  const first = cells[0];
  const { level2, level3, target, actual, weight, score } = columns;
  if (!first || first.column > edgeOf(columns)) return false;
  const isFilled = (column: number | undefined) =>
    column !== undefined && column !== first.column && cellAt(sheet, row, column) !== undefined;
  if ([level2, level3, target, actual].some(isFilled)) return false;
  if (first.column === level3 && extentOf(sheet, { row, column: first.column }).right === level3)
    return false;
  return [weight, score].some((column) => numberField(sheet, inColumn(row, column)).number !== undefined);
}

/** The number that is the sum of the rows above, alone or with the points of execution. */
function sumOfPoints(
  sheet: Sheet,
  row: number,
  columns: IndicatorColumns,
  above: readonly Indicator[],
): number | undefined {
  for (const key of ['weight', 'score'] as const) {
    const written = numberField(sheet, inColumn(row, columns[key])).number;
    if (written === undefined) continue;
    const sum = above.reduce((all, indicator) => all + Number(indicator[key].number ?? 0), 0);
    const rest = Number(written) - sum;
    if (sum > 0 && (Math.abs(rest) < 0.005 || (rest > 0 && rest <= 20))) return Number(written);
  }
  return undefined;
}
