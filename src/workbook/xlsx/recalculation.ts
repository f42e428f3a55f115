import { FormulaError, type Scalar, single } from '../../formula/coerce';
import { evaluateNode, type Surroundings } from '../../formula/evaluate';
import { parseFormula } from '../../formula/parse';
import { cellKey, cellOfKey, contains, parseRange } from '../../sheet/address';
import type { Cell, CellValue, Sheet } from '../../sheet/sheet';
import type { Edit, WritePlan } from '../../plan/plan';
import type { XlsxReading } from './reading';
import { arraysIn } from './sheet-layout';

/** Results may differ in the last of the 15 digits that Excel keeps. */
const TOLERANCE = 1e-9;

/**
 * What a person's own formulas on the written sheets give after a plan, as edits of their results: a file is read again
 * before anybody opens it in Excel. A formula is only trusted where it gives exactly what the file says of it before
 * the plan; all others keep their result until Excel computes them.
 */
export function recalculated(before: XlsxReading, after: XlsxReading, plan: WritePlan): Edit[] {
  const written = new Set(plan.edits.map(({ sheet, cell }) => placeOf(sheet, cellKey(cell))));
  const was = new Results(before, () => false);
  const is = new Results(after, (place) => isOpen(was, written, place));
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

function isOpen(was: Results, written: ReadonlySet<string>, place: string): boolean {
  return !written.has(place) && was.isTrusted(place);
}

function editOf(sheet: string, key: number, { value, formula }: Cell, results: Results): Edit[] {
  if (formula === undefined) return [];
  const result = results.at(sheet, key);
  if (same(value, result)) return [];
  const words = { group: 'form', label: '', explanation: '' } as const;
  return [
    { sheet, cell: cellOfKey(key), before: { value, formula }, after: { value: result, formula }, ...words },
  ];
}

/** The values of a workbook, with the formulas that are open computed anew, operands first. */
class Results {
  private readonly known = new Map<string, CellValue>();
  private readonly trusted = new Map<string, boolean>();

  /** @param isOpen whether the formula at a place is computed; else its stored result holds */
  constructor(
    private readonly reading: XlsxReading,
    private readonly isOpen: (place: string) => boolean,
  ) {}

  at(sheet: string, key: number): CellValue {
    const place = placeOf(sheet, key);
    const found = this.known.get(place);
    if (found !== undefined) return found;
    const stored = this.reading.sheet(sheet).cells.get(key);
    // While it is being computed the stored result stands: formulas may go round in a circle.
    this.known.set(place, stored?.value ?? null);
    if (stored?.formula === undefined || !this.isOpen(place)) return stored?.value ?? null;
    const value = this.compute(sheet, stored.formula) ?? stored.value;
    this.known.set(place, value);
    return value;
  }

  /** Whether computing a formula gives what the file says of it. */
  isTrusted(place: string): boolean {
    const known = this.trusted.get(place);
    if (known !== undefined) return known;
    const [key, sheet] = splitPlace(place);
    const cell = this.reading.workbook.sheets.some(({ name }) => name === sheet)
      ? this.reading.sheet(sheet).cells.get(key)
      : undefined;
    const result = cell?.formula === undefined ? undefined : this.compute(sheet, cell.formula);
    const isRight = cell !== undefined && result !== undefined && same(cell.value, result);
    this.trusted.set(place, isRight);
    return isRight;
  }

  /** Undefined where the formula gives an error or holds what is not known here. */
  private compute(sheet: string, formula: string): CellValue | undefined {
    try {
      return single(evaluateNode(parseFormula(formula), this.surroundings(sheet)));
    } catch (error) {
      if (error instanceof FormulaError || error instanceof SyntaxError) return undefined;
      throw error;
    }
  }

  private surroundings(own: string): Surroundings {
    return {
      range: (sheet, address) => this.values(this.named(sheet) ?? own, address),
      // Names are left to Excel.
      name: () => {
        throw new FormulaError('#NAME?');
      },
    };
  }

  private named(wanted: string | undefined): string | undefined {
    if (wanted === undefined) return undefined;
    const found = this.reading.workbook.sheets.find(
      ({ name }) => name.toLowerCase() === wanted.toLowerCase(),
    );
    if (!found) throw new FormulaError('#REF!');
    return found.name;
  }

  private values(sheet: string, address: string): Scalar[][] {
    const { top, left, bottom, right } = within(this.reading.sheet(sheet), address);
    return Array.from({ length: bottom - top + 1 }, (_, r) =>
      Array.from({ length: right - left + 1 }, (__, c) => {
        return this.at(sheet, cellKey({ row: top + r, column: left + c })) ?? '';
      }),
    );
  }
}

/** A range no larger than what the sheet holds; its first cell stays. */
function within({ used }: Sheet, address: string) {
  const { top, left, bottom, right } = parseRange(address);
  return {
    top,
    left,
    bottom: Math.max(top, Math.min(bottom, used?.bottom ?? top)),
    right: Math.max(left, Math.min(right, used?.right ?? left)),
  };
}

function same(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(b));
  return (a ?? '') === (b ?? '');
}

function placeOf(sheet: string, key: number): string {
  return `${key} ${sheet}`;
}

function splitPlace(place: string): [key: number, sheet: string] {
  const space = place.indexOf(' ');
  return [Number(place.slice(0, space)), place.slice(space + 1)];
}
