import { FormulaError, NotComputable, single } from '../../formula/coerce';
import { evaluateNode, type Surroundings } from '../../formula/evaluate';
import { type Node, parseFormula } from '../../formula/parse';
import { type Reference, referencesIn } from '../../formula/references';
import { type CellRange, parseArea } from '../../sheet/address';
import type { CellValue, Sheet } from '../../sheet/sheet';
import { WorkbookError } from '../workbook';
import { ColumnValues } from './column-values';

/** Results may differ in the last of the 15 digits that Excel keeps. */
const TOLERANCE = 1e-9;

/** Sheets of a workbook, as formulas name them. */
export interface SheetSource {
  readonly names: readonly string[];
  sheet(name: string): Sheet;
}

/** What an open formula gives that cannot be computed: its stored result, or nothing for all formulas that use it. */
export type Otherwise = 'stored' | 'unknown';

/** A formula whose value is wanted. */
interface Wanted {
  readonly sheet: string;
  readonly key: number;
  readonly tree: Node | undefined;
  readonly references: readonly { readonly sheet: string; readonly range: CellRange }[];
}

/**
 * The values of a workbook, with the formulas that are open computed anew, operands first. Formulas wait for each other
 * in a list and not in calls, however long their chain is; those that go round in a circle are left to Excel.
 */
export class FormulaResults {
  private readonly columns = new Map<string, ColumnValues | undefined>();
  private readonly settled = new Map<string, CellValue | undefined>();
  private readonly trusted = new Map<string, boolean>();

  /** @param isOpen whether the formula of a cell is computed; else its stored result holds */
  constructor(
    private readonly source: SheetSource,
    private readonly isOpen: (sheet: string, key: number) => boolean,
    private readonly otherwise: Otherwise,
  ) {}

  /** The value of a cell; undefined where it cannot be computed and no stored result is kept. */
  at(sheet: string, key: number): CellValue | undefined {
    const place = placeOf(sheet, key);
    if (!this.settled.has(place)) this.settle(this.wanted(sheet, key));
    return this.settled.get(place);
  }

  /** Whether computing a formula gives what the file says of it. */
  isTrusted(sheet: string, key: number): boolean {
    const place = placeOf(sheet, key);
    const known = this.trusted.get(place);
    if (known !== undefined) return known;
    const cell = this.valuesOf(sheet)?.sheet.cells.get(key);
    const result = cell?.formula === undefined ? undefined : this.compute(this.wanted(sheet, key));
    const isRight = cell !== undefined && result !== undefined && sameResult(cell.value, result);
    this.trusted.set(place, isRight);
    return isRight;
  }

  private settle(first: Wanted): void {
    const waiting = [first];
    const places = new Set([placeOf(first.sheet, first.key)]);
    for (let last = waiting[0]; last; last = waiting[waiting.length - 1]) {
      const operand = this.isComputed(last) ? this.firstOperand(last) : undefined;
      if (operand && places.has(placeOf(operand.sheet, operand.key))) {
        this.leaveCircle(waiting, places, operand);
        continue;
      }
      if (operand) {
        waiting.push(this.wanted(operand.sheet, operand.key));
        places.add(placeOf(operand.sheet, operand.key));
        continue;
      }
      if (this.isComputed(last)) this.keep(last, this.compute(last));
      else this.keepStored(last);
      waiting.pop();
      places.delete(placeOf(last.sheet, last.key));
    }
  }

  /** Formulas that use each other in a circle have no result of their own. */
  private leaveCircle(waiting: Wanted[], places: Set<string>, from: { sheet: string; key: number }): void {
    for (let last = waiting.pop(); last; last = waiting.pop()) {
      places.delete(placeOf(last.sheet, last.key));
      this.keep(last, undefined);
      if (last.sheet === from.sheet && last.key === from.key) return;
    }
  }

  private isComputed({ sheet, key, tree }: Wanted): boolean {
    const isFormula = this.valuesOf(sheet)?.sheet.cells.get(key)?.formula !== undefined;
    return isFormula && this.isOpen(sheet, key) && (tree !== undefined || this.otherwise === 'unknown');
  }

  private firstOperand({ references }: Wanted): { sheet: string; key: number } | undefined {
    for (const { sheet, range } of references) {
      const key = this.valuesOf(sheet)?.firstWaiting(range);
      if (key !== undefined) return { sheet, key };
    }
    return undefined;
  }

  private keep(formula: Wanted, result: CellValue | undefined): void {
    if (result === undefined && this.otherwise === 'stored') return this.keepStored(formula);
    this.settled.set(placeOf(formula.sheet, formula.key), result);
    this.valuesOf(formula.sheet)?.settle(formula.key, { value: result });
  }

  private keepStored({ sheet, key }: Wanted): void {
    const values = this.valuesOf(sheet);
    this.settled.set(placeOf(sheet, key), values?.sheet.cells.get(key)?.value ?? null);
    values?.settle(key);
  }

  private wanted(sheet: string, key: number): Wanted {
    const formula = this.valuesOf(sheet)?.sheet.cells.get(key)?.formula;
    const tree = formula === undefined ? undefined : treeOf(formula);
    const references = tree ? referencesIn(tree).flatMap((each) => this.resolved(sheet, each)) : [];
    return { sheet, key, tree, references };
  }

  private resolved(own: string, { sheet, range }: Reference): { sheet: string; range: CellRange }[] {
    try {
      return [{ sheet: this.named(sheet) ?? own, range: areaAt(range) }];
    } catch (error) {
      if (error instanceof FormulaError) return [];
      throw error;
    }
  }

  /** Undefined where the formula gives an error or holds what is not known here. */
  private compute({ sheet, tree }: Wanted): CellValue | undefined {
    if (!tree) return undefined;
    try {
      return single(evaluateNode(tree, this.surroundings(sheet)));
    } catch (error) {
      if (error instanceof FormulaError) return undefined;
      throw error;
    }
  }

  private surroundings(own: string): Surroundings {
    return {
      range: (sheet, address) => {
        const values = this.valuesOf(this.named(sheet) ?? own);
        if (!values) throw new NotComputable('#REF!');
        return values.area(areaAt(address));
      },
      // Names are left to Excel.
      name: () => {
        throw new NotComputable('#NAME?');
      },
    };
  }

  private named(wanted: string | undefined): string | undefined {
    if (wanted === undefined) return undefined;
    const found = this.source.names.find((name) => name.toLowerCase() === wanted.toLowerCase());
    if (found === undefined) throw new NotComputable('#REF!');
    return found;
  }

  /** Undefined where a sheet cannot be read: missing, damaged, far too large. */
  private valuesOf(sheet: string): ColumnValues | undefined {
    if (this.columns.has(sheet)) return this.columns.get(sheet);
    const values = this.load(sheet);
    this.columns.set(sheet, values);
    return values;
  }

  private load(sheet: string): ColumnValues | undefined {
    try {
      return this.source.names.includes(sheet) ? new ColumnValues(this.source.sheet(sheet)) : undefined;
    } catch (error) {
      if (error instanceof WorkbookError) return undefined;
      throw error;
    }
  }
}

/** Undefined where our engine cannot read the formula. */
function treeOf(formula: string): Node | undefined {
  try {
    return parseFormula(formula);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function areaAt(address: string): CellRange {
  try {
    return parseArea(address);
  } catch (error) {
    throw error instanceof RangeError ? new NotComputable('#REF!') : error;
  }
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
