import { FormulaError, type Scalar, single } from '../../formula/coerce';
import { evaluateNode, type Surroundings } from '../../formula/evaluate';
import { parseFormula } from '../../formula/parse';
import { cellKey, parseRange } from '../../sheet/address';
import type { CellValue, Sheet } from '../../sheet/sheet';

/** Results may differ in the last of the 15 digits that Excel keeps. */
const TOLERANCE = 1e-9;

/** Sheets of a workbook, as formulas name them. */
export interface SheetSource {
  readonly names: readonly string[];
  sheet(name: string): Sheet;
}

/** The values of a workbook, with the formulas that are open computed anew, operands first. */
export class FormulaResults {
  private readonly known = new Map<string, CellValue>();
  private readonly failed = new Set<string>();
  private readonly trusted = new Map<string, boolean>();

  /**
   * @param isOpen whether the formula of a cell is computed; else its stored result holds
   * @param keepsStored what an open formula gives that cannot be computed: its stored result, or an error for all
   *   formulas that use it
   */
  constructor(
    private readonly source: SheetSource,
    private readonly isOpen: (sheet: string, key: number) => boolean,
    private readonly keepsStored: boolean,
  ) {}

  /** The value of a cell. @throws {FormulaError} #N/A where it cannot be computed and no stored result is kept */
  at(sheet: string, key: number): CellValue {
    const place = placeOf(sheet, key);
    if (this.failed.has(place)) throw new FormulaError('#N/A');
    const found = this.known.get(place);
    if (found !== undefined) return found;
    const stored = this.source.sheet(sheet).cells.get(key);
    // While it is being computed the stored result stands: formulas may go round in a circle.
    this.known.set(place, stored?.value ?? null);
    if (stored?.formula === undefined || !this.isOpen(sheet, key)) return stored?.value ?? null;
    const value = this.compute(sheet, stored.formula) ?? this.fallback(place, stored.value);
    this.known.set(place, value);
    return value;
  }

  /** Whether computing a formula gives what the file says of it. */
  isTrusted(sheet: string, key: number): boolean {
    const place = placeOf(sheet, key);
    const known = this.trusted.get(place);
    if (known !== undefined) return known;
    const cell = this.source.names.includes(sheet) ? this.source.sheet(sheet).cells.get(key) : undefined;
    const result = cell?.formula === undefined ? undefined : this.compute(sheet, cell.formula);
    const isRight = cell !== undefined && result !== undefined && sameResult(cell.value, result);
    this.trusted.set(place, isRight);
    return isRight;
  }

  private fallback(place: string, stored: CellValue): CellValue {
    if (this.keepsStored) return stored;
    this.failed.add(place);
    throw new FormulaError('#N/A');
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
    const found = this.source.names.find((name) => name.toLowerCase() === wanted.toLowerCase());
    if (found === undefined) throw new FormulaError('#REF!');
    return found;
  }

  private values(sheet: string, address: string): Scalar[][] {
    const { top, left, bottom, right } = within(this.source.sheet(sheet), address);
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

/** Whether two results are the same at the precision that Excel keeps; blank and the empty text are. */
export function sameResult(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(b));
  return (a ?? '') === (b ?? '');
}

/** One key for a cell of a workbook. */
export function placeOf(sheet: string, key: number): string {
  return `${key} ${sheet}`;
}
