import type { WritePlan } from '../../plan/plan';
import { cellKey, cellOfKey, contains } from '../../sheet/address';
import type { CellValue } from '../../sheet/sheet';
import { FormulaResults, placeOf, sameResult } from './formula-results';
import type { XlsxReading } from './reading';
import { arraysIn } from './sheet-layout';

/** New results of formulas, by sheet and cellKey. */
export type Results = ReadonlyMap<string, ReadonlyMap<number, CellValue>>;

/**
 * What a person's own formulas on the written sheets give after a plan: a file is read again before anybody opens it in
 * Excel. A formula is only trusted where it gives exactly what the file says of it before the plan; all others keep
 * their result until Excel computes them.
 */
export function recalculated(before: XlsxReading, after: XlsxReading, plan: WritePlan): Results {
  const written = new Set(plan.edits.map(({ sheet, cell }) => placeOf(sheet, cellKey(cell))));
  const was = new FormulaResults(before, () => false, 'stored');
  const isOpen = (sheet: string, key: number) =>
    !written.has(placeOf(sheet, key)) && was.isTrusted(sheet, key);
  const is = new FormulaResults(after, isOpen, 'stored');
  const sheets = [...new Set(plan.edits.map(({ sheet }) => sheet))];
  return new Map(sheets.map((sheet) => [sheet, changedResults(after, sheet, is, written)]));
}

function changedResults(
  after: XlsxReading,
  sheet: string,
  results: FormulaResults,
  written: ReadonlySet<string>,
): ReadonlyMap<number, CellValue> {
  const { path } = after.entry(sheet);
  // Our engine gives the first value of an array formula alone.
  const arrays = arraysIn(after.file.text(path), path);
  const changed = new Map<number, CellValue>();
  for (const [key, { value, formula }] of after.sheet(sheet).cells) {
    if (formula === undefined || written.has(placeOf(sheet, key))) continue;
    if (arrays.some((range) => contains(range, cellOfKey(key)))) continue;
    const result = results.at(sheet, key) ?? null;
    if (!sameResult(value, result)) changed.set(key, result);
  }
  return changed;
}
