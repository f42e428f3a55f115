import { type Cell, type CellValue, createSheet, isPicture, type Sheet } from '../../sheet/sheet';
import { FormulaResults, sameResult, type SheetSource } from './formula-results';
import { cellText } from './sheet-reader';

/** More formulas without a result are a ledger's; they are left to Excel. */
const MOST_FORMULAS = 50_000;

/** A formula of a sheet whose file holds no result, or the 0 that programs store; and what our engine makes of it. */
interface Candidate {
  readonly key: number;
  readonly cell: Cell;
  /** undefined where it cannot be computed here. */
  readonly result: CellValue | undefined;
}

/**
 * A sheet with the results that its file does not hold: programs write formulas without a result, or with 0. What our
 * engine cannot compute is «missing». A stored 0 that it cannot compute counts as one where other formulas of the sheet
 * show that nobody computed them.
 * @param source the sheets as their files hold them
 */
export function withResults(sheet: Sheet, source: SheetSource): Sheet {
  const open: (readonly [number, Cell])[] = [];
  for (const entry of sheet.cells) if (isOpen(entry[1])) open.push(entry);
  if (open.length === 0) return sheet;
  const candidates = resultsOf(sheet.name, open, source);
  const isUncomputed = candidates.some(({ cell, result }) => cell.value === null || isOther(cell, result));
  const cells = new Map(sheet.cells);
  for (const candidate of candidates) cells.set(candidate.key, completed(candidate, isUncomputed));
  return createSheet({ ...sheet, cells });
}

function isOpen(cell: Cell): boolean {
  return cell.formula !== undefined && (cell.value === null || cell.value === 0) && !isPicture(cell);
}

function resultsOf(
  name: string,
  open: readonly (readonly [number, Cell])[],
  source: SheetSource,
): Candidate[] {
  const isOpenAt = (sheet: string, key: number) => {
    const cell = source.sheet(sheet).cells.get(key);
    return cell !== undefined && isOpen(cell);
  };
  const results = new FormulaResults(source, isOpenAt, 'unknown');
  const isFew = open.length <= MOST_FORMULAS;
  return open.map(([key, cell]) => ({ key, cell, result: isFew ? results.at(name, key) : undefined }));
}

function isOther({ value }: Cell, result: CellValue | undefined): boolean {
  return result !== undefined && !sameResult(value, result);
}

function completed({ cell, result }: Candidate, isUncomputed: boolean): Cell {
  if (result === undefined)
    return isUncomputed ? { ...cell, value: null, text: '', result: 'missing' } : cell;
  if (cell.value !== null && !isOther(cell, result)) return cell;
  return { ...cell, value: result, text: cellText(result, cell.numberFormat), result: 'computed' };
}
