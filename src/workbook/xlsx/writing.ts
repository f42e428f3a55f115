import { showsDay } from '../../sheet/date-format';
import { absoluteReference, cellKey } from '../../sheet/address';
import type { CellStyle } from '../../sheet/new-sheet';
import type { Edit, NameEdit, WritePlan } from '../../plan/plan';
import { refuseUnwritable, type SheetBefore, type WorkbookBefore } from '../before-writing';
import { sameEntry } from '../same-content';
import { factsOf } from '../sheet-facts';
import { to1904 } from './date-serial';
import { PackageDraft } from './draft';
import { withoutEmptyRows } from './empty-rows';
import { placeOf } from './formula-results';
import { addNewSheets } from './new-sheets';
import { XlsxReading } from './reading';
import { recalculated, type Results } from './recalculation';
import { withNewResults } from './result-patch';
import {
  arraysIn,
  type CellPlace,
  cellsByKey,
  readSheetLayout,
  type RowPlace,
  type SheetLayout,
} from './sheet-layout';
import { type CellChange, patchSheet } from './sheet-patch';
import { openStyles, type StylePart } from './style-part';
import { renameTableColumns } from './table-headers';
import { verifyPlan } from './verify';
import { relationshipBase } from './workbook-part';
import { type NameRegistration, patchWorkbook } from './workbook-patch';

/**
 * Writes a plan into copies of the parts it touches, and reads everything back.
 * @returns the workbook as it is then, and the number of cells compared; the given reading stays as it was
 * @throws {WorkbookError} the first obstacle (before-writing.ts), verify-failed
 */
export function writePlan(reading: XlsxReading, plan: WritePlan): { reading: XlsxReading; verified: number } {
  refuseUnwritable(plan, workbookBefore(reading));
  const draft = new PackageDraft(reading.file);
  const styles = openStyles(draft, reading);
  const sheets = new Set([...plan.edits, ...plan.merges, ...plan.rowHeights].map(({ sheet }) => sheet));
  sheets.forEach((sheet) => writeSheet(draft, reading, styles, plan, sheet));
  const { names, ...changes } = addNewSheets(draft, reading, styles, plan.newSheets);
  const { path } = reading.workbook;
  const own = plan.names.map((name) => nameRegistration(reading, name));
  const recalculates = leavesResults(reading, plan);
  const patch = { ...changes, names: [...own, ...names], recalculates };
  draft.put(path, patchWorkbook(draft.text(path), path, relationshipBase(reading.workbook), patch));
  styles.finish();
  if (changesFormulas(plan)) dropCalculationChain(draft, reading);
  const written = new XlsxReading(draft.finish(), reading);
  const verified = verifyPlan(written, plan);
  const results = plan.isComputed ? NO_RESULTS : recalculated(reading, written, plan);
  return { reading: withNewResults(written, results), verified };
}

const NO_RESULTS: Results = new Map();

/** The workbook as the pre-flight asks for it: for every edit, of the same few sheets. */
function workbookBefore(reading: XlsxReading): WorkbookBefore {
  const { sheets, allSheetNames, isStructureProtected } = reading.workbook;
  const paths = new Map(sheets.map(({ name, path }) => [name, path]));
  const known = new Map<string, SheetBefore>();
  const factsAt = (name: string, path: string) =>
    factsOf(reading.sheet(name), arraysIn(reading.file.text(path), path));
  return {
    sheet: (name) => {
      const path = paths.get(name);
      if (path === undefined) return undefined;
      const facts = known.get(name) ?? factsAt(name, path);
      known.set(name, facts);
      return facts;
    },
    sheetNames: allSheetNames,
    isStructureProtected,
  };
}

function writeSheet(
  draft: PackageDraft,
  reading: XlsxReading,
  styles: StylePart,
  plan: WritePlan,
  name: string,
): void {
  const { path } = reading.entry(name);
  const xml = reading.file.text(path);
  const edits = plan.edits.filter(({ sheet }) => sheet === name);
  const layout = readSheetLayout(xml, path, rowsOf(plan, name));
  const styling = new SheetStyling(layout, styles, reading);
  const changes = {
    cells: edits.map((edit) => styling.change(edit)),
    merges: plan.merges.filter(({ sheet }) => sheet === name).map(({ range }) => range),
    heights: growing(plan, name, layout),
    together: (plan.together ?? []).filter(({ sheet }) => sheet === name),
  };
  draft.put(path, patchSheet(xml, layout, reading.sheet(name), changes));
  renameTableColumns(draft, reading, reading.entry(name), edits);
}

/** The rows of a sheet that a plan makes higher than they are. */
function growing({ rowHeights }: WritePlan, name: string, layout: SheetLayout): Map<number, number> {
  const now = new Map(layout.rows.map(({ row, attributes: { ht = '0' } }) => [row, Number(ht)]));
  const heights = new Map<number, number>();
  for (const { row, points } of rowHeights.filter(({ sheet }) => sheet === name))
    if (points > (heights.get(row) ?? now.get(row) ?? 0)) heights.set(row, points);
  return heights;
}

/** The rows of a sheet that a plan writes, or takes a look from. */
function rowsOf({ edits, rowHeights }: WritePlan, name: string): ReadonlySet<number> {
  const heights = rowHeights.filter(({ sheet }) => sheet === name).map(({ row }) => row);
  const cells = edits
    .filter(({ sheet }) => sheet === name)
    .flatMap(({ cell, style }) => [cell.row, style?.like?.row ?? cell.row]);
  return new Set([...heights, ...cells]);
}

/** Finds the style that a written cell has. */
class SheetStyling {
  private readonly cells: ReadonlyMap<number, CellPlace>;
  private readonly rows: ReadonlyMap<number, RowPlace>;

  constructor(
    private readonly layout: SheetLayout,
    private readonly styles: StylePart,
    private readonly reading: XlsxReading,
  ) {
    this.cells = cellsByKey(layout);
    this.rows = new Map(layout.rows.map((row) => [row.row, row]));
  }

  change({ cell, before, after, style }: Edit): CellChange {
    const isResult = !style && after.formula !== undefined && sameEntry(before, after);
    const base = this.styleAt(style?.like ?? cell);
    const content =
      this.isDay(style, base) && this.reading.workbook.date1904 && typeof after.value === 'number'
        ? { ...after, value: to1904(after.value) }
        : after;
    return { address: cell, content, isResult, style: style ? this.styles.formatFor(style, base) : base };
  }

  private isDay(style: CellStyle | undefined, base: number): boolean {
    if (style?.numberFormat !== undefined) return showsDay(style.numberFormat);
    return this.reading.formats().at(base).showsDay;
  }

  /** A cell's own style, else its row's, else its column's, as Excel does it. */
  private styleAt(cell: Edit['cell']): number {
    const own = this.cells.get(cellKey(cell));
    if (own) return own.style ?? 0;
    const row = this.rows.get(cell.row)?.attributes['s'];
    if (row !== undefined) return Number(row);
    return this.layout.columns.find(({ from, to }) => cell.column >= from && cell.column <= to)?.style ?? 0;
  }
}

function nameRegistration(reading: XlsxReading, { sheet, name, refersTo }: NameEdit): NameRegistration {
  return { name, sheetIndex: reading.entry(sheet).index, target: absoluteReference(sheet, refersTo) };
}

/** Whether cells begin or cease to hold a formula: the order of calculation is then out of date. */
function changesFormulas({ edits, newSheets }: WritePlan): boolean {
  const changed = edits.some(
    ({ before, after }) => (before.formula === undefined) !== (after.formula === undefined),
  );
  return (
    changed ||
    newSheets.some(({ replaces, cells }) => replaces !== undefined || cells.some(({ formula }) => formula))
  );
}

/**
 * Whether the file holds formulas that may depend on what is written, with results of before: those that we cannot
 * compute Excel and WPS are asked to compute when they open the file. Other sheets are only looked through for formulas.
 */
function leavesResults(reading: XlsxReading, { edits, isComputed }: WritePlan): boolean {
  if (edits.length === 0 || isComputed) return false;
  const written = new Set(edits.map(({ sheet, cell }) => placeOf(sheet, cellKey(cell))));
  const touched = new Set(edits.map(({ sheet }) => sheet));
  return reading.workbook.sheets.some(({ name, path }) => {
    if (!reading.file.isReadable(path)) return reading.file.has(path);
    if (!HAS_FORMULA.test(withoutEmptyRows(reading.file.text(path)))) return false;
    if (!touched.has(name)) return true;
    return [...reading.sheet(name).cells].some(
      ([key, { formula }]) => formula !== undefined && !written.has(placeOf(name, key)),
    );
  });
}

const HAS_FORMULA = /<(\w+:)?f[\s>]/;

/** Excel builds the chain anew; one that does not fit makes it «repair» the workbook. */
function dropCalculationChain(draft: PackageDraft, { workbook }: XlsxReading): void {
  const path = workbook.partPath('calcChain');
  if (path !== undefined && draft.has(path)) draft.remove(path, workbook.path);
}
