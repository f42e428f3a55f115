import { cellKey, parseRange } from '../../../src/sheet/address';
import { type Area, areaOfRows, FormulaError, single } from '../../../src/formula/coerce';
import { evaluateNode, type Surroundings } from '../../../src/formula/evaluate';
import { type Node, parseFormula } from '../../../src/formula/parse';
import { isFormula } from './entry';
import { displayed } from './precision';
import type { CellState, Scalar, SheetState, WorkbookState } from './state';

const parsed = new Map<string, Node>();

/** How far and how exactly is computed. */
export interface CalculationScope {
  /** Only these cells; default all. */
  readonly only?: ReadonlySet<CellState>;
  readonly isAsDisplayed?: boolean;
}

/** Computes formulas of a workbook. @returns the ids of the sheets on which a value changed */
export function calculate(workbook: WorkbookState, scope: CalculationScope = {}): Set<string> {
  return new Calculation(workbook, scope).run();
}

/** One pass over all formulas, each computed once, its operands first. */
class Calculation {
  private readonly done = new Set<CellState>();
  private readonly running = new Set<CellState>();
  private readonly changed = new Set<string>();

  constructor(
    private readonly workbook: WorkbookState,
    private readonly scope: CalculationScope,
  ) {}

  run(): Set<string> {
    for (const sheet of this.workbook.sheets) {
      for (const cell of sheet.cells.values()) this.compute(sheet, cell);
    }
    return this.changed;
  }

  private compute(sheet: SheetState, cell: CellState): Scalar {
    if (this.done.has(cell) || (isFormula(cell) && this.scope.only?.has(cell) === false)) return cell.value;
    if (this.running.has(cell)) return 0;
    this.running.add(cell);
    const exact = isFormula(cell) ? this.result(sheet, String(cell.input)) : cell.input;
    const value =
      this.scope.isAsDisplayed && typeof exact === 'number' ? displayed(exact, cell.numberFormat) : exact;
    this.done.add(cell);
    if (isFormula(cell) && value !== cell.value) this.changed.add(sheet.id);
    cell.value = value;
    return value;
  }

  private result(sheet: SheetState, formula: string): Scalar {
    try {
      const value = single(evaluateNode(treeOf(formula), this.surroundings(sheet)));
      return value === '' ? '' : value;
    } catch (error) {
      if (error instanceof FormulaError) return error.code;
      throw error;
    }
  }

  private surroundings(own: SheetState): Surroundings {
    return {
      range: (sheet, address) => this.values(this.sheet(sheet) ?? own, address),
      name: (sheet, name) => this.named(this.sheet(sheet) ?? own, name),
    };
  }

  private sheet(name: string | undefined): SheetState | undefined {
    if (name === undefined) return undefined;
    const found = this.workbook.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    if (!found) throw new FormulaError('#REF!');
    return found;
  }

  private values(sheet: SheetState, address: string): Area {
    const { top, left, bottom, right } = parseRange(address);
    const rows = Array.from({ length: bottom - top + 1 }, (_, r) =>
      Array.from({ length: right - left + 1 }, (__, c) => {
        const cell = sheet.cells.get(cellKey({ row: top + r, column: left + c }));
        return cell ? this.compute(sheet, cell) : '';
      }),
    );
    return areaOfRows(rows);
  }

  private named(sheet: SheetState, name: string): Area {
    const same = (each: { name: string }) => each.name.toLowerCase() === name.toLowerCase();
    const found = sheet.names.find(same) ?? this.workbook.names.find(same);
    if (!found) throw new FormulaError('#NAME?');
    const value = evaluateNode(treeOf(found.formula), this.surroundings(sheet));
    return typeof value === 'object' ? value : areaOfRows([[value]]);
  }
}

function treeOf(formula: string): Node {
  const known = parsed.get(formula);
  if (known) return known;
  const tree = parseFormula(formula.slice(1));
  parsed.set(formula, tree);
  return tree;
}
