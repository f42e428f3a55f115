import { cellKey, cellOfKey, contains } from '../../sheet/address';
import type { Cell } from '../../sheet/sheet';
import type { Edit, WritePlan } from '../../plan/plan';
import { FormulaResults, placeOf, sameResult } from './formula-results';
import type { XlsxReading } from './reading';
import { arraysIn } from './sheet-layout';

/**
 * What a person's own formulas on the written sheets give after a plan, as edits of their results: a file is read again
 * before anybody opens it in Excel. A formula is only trusted where it gives exactly what the file says of it before
 * the plan; all others keep their result until Excel computes them.
 */
export function recalculated(before: XlsxReading, after: XlsxReading, plan: WritePlan): Edit[] {
  const written = new Set(plan.edits.map(({ sheet, cell }) => placeOf(sheet, cellKey(cell))));
  const was = new FormulaResults(before, () => false, true);
  const is = new FormulaResults(
    after,
    (sheet, key) => !written.has(placeOf(sheet, key)) && was.isTrusted(sheet, key),
    true,
  );
  const sheets = [...new Set(plan.edits.map(({ sheet }) => sheet))];
  return sheets.flatMap((sheet) => {
    const { path } = after.entry(sheet);
    // No single cell of an array formula can be written.
    const arrays = arraysIn(after.file.text(path), path);
    const isLeft = (key: number) =>
      written.has(placeOf(sheet, key)) || arrays.some((range) => contains(range, cellOfKey(key)));
    return [...after.sheet(sheet).cells].flatMap(([key, cell]) =>
      isLeft(key) ? [] : editOf(sheet, key, cell, is),
    );
  });
}

function editOf(sheet: string, key: number, { value, formula }: Cell, results: FormulaResults): Edit[] {
  if (formula === undefined) return [];
  const result = results.at(sheet, key);
  if (sameResult(value, result)) return [];
  const words = { group: 'form', label: '', explanation: '' } as const;
  return [
    { sheet, cell: cellOfKey(key), before: { value, formula }, after: { value: result, formula }, ...words },
  ];
}
