import type { CellRange } from '../sheet/address';
import type { Sheet } from '../sheet/sheet';
import { Answers } from './answers';
import { aroundTables, otherFields } from './around';
import { formsSideBySide, withoutTablesBeside } from './beside';
import { findForms, type FormRows } from './blocks';
import { withMergesOfCopies } from './copies';
import { familyOf } from './family';
import { withExecution } from './execution-row';
import { arrivedInBlock, readFoot } from './foot';
import type {
  FormPlace,
  FormReading,
  Funds,
  Indicator,
  NumberField,
  SelfEvaluationForm,
  TotalRow,
} from './form';
import { NO_NUMBER, remainder } from './fields';
import { executionPlace, fundsInRow, withExecutionPlace } from './funds';
import { withGroups } from './groups';
import { type IndicatorBlock, readIndicators } from './indicators';
import { inspect } from './inspect';
import { resultTitles } from './labels';
import { type Layout, NO_LAYOUT } from './layout';
import { levelAbove, withLevelRows } from './level-rows';
import { blockLabel } from './levels';
import { withPairedPoints } from './paired-columns';
import { withoutOtherKinds } from './other-kinds';
import type { LabelReading } from './reading';
import { columnReadings } from './recognise/readings';
import { type ReadTable, readTable } from './recognise/table';
import { type Scan, scanSheet } from './scan';
import { notShown } from './shown';
import { picked } from '../values/picked';

/**
 * All forms on some sheets, by their labels; and what was looked for on the sheets without one.
 * @param layout what a person said of labels; it comes before what the product knows
 */
export function readForms(sheets: readonly Sheet[], layout: Layout = NO_LAYOUT): FormReading {
  const answers = new Answers(layout);
  const forms: SelfEvaluationForm[] = [];
  const inspections: FormReading['inspections'][number][] = [];
  for (const sheet of sheets) {
    const parts = formsOn(sheet, answers);
    const count = parts.reduce((sum, { found }) => sum + found.length, 0);
    if (count === 0) inspections.push(...parts.map(({ scan }) => inspect(scan)));
    const all = parts.flatMap(({ scan, found }) => found.map((rows) => ({ scan, rows })));
    const own = all.map(({ scan, rows }, index) => readForm(scan, rows, { index, count }, layout));
    forms.push(...own.map((form, index) => withSharedHead(form, own[index - 1])));
  }
  return { forms, inspections };
}

/** The forms of a sheet, read as if lost merges were there, and without what stands beside the form. */
function formsOn(sheet: Sheet, answers: Answers): readonly FormsFound[] {
  const bare = scanSheet(sheet, answers);
  const withMerges = withMergesOfCopies(bare);
  const scan = withMerges ? scanSheet(withMerges, answers) : bare;
  const found = formsIn(scan);
  const halves = formsSideBySide(scan, found);
  if (halves) return halves.flatMap((half) => formsOn(half, answers));
  const alone = withoutTablesBeside(scan, found);
  if (!alone) return [{ scan, found }];
  const rest = scanSheet(alone, answers);
  return [{ scan: rest, found: formsIn(rest) }];
}

/** The self-evaluation forms among the tables that look like one. */
function formsIn(scan: Scan): readonly FormRows[] {
  return withoutOtherKinds(scan, findForms(scan));
}

/** Forms on a sheet, or on the part of one that has its own beside another's. */
interface FormsFound {
  readonly scan: Scan;
  readonly found: readonly FormRows[];
}

/** A second form on a sheet that names no year and no unit has those of the first. */
function withSharedHead(form: SelfEvaluationForm, first: SelfEvaluationForm | undefined): SelfEvaluationForm {
  if (!first) return form;
  return {
    ...form,
    year: form.year.cell ? form.year : first.year,
    competentDepartment: form.competentDepartment.cell ? form.competentDepartment : first.competentDepartment,
    implementingUnit: form.implementingUnit.cell ? form.implementingUnit : first.implementingUnit,
    moneyUnit: form.moneyUnit.cell ? form.moneyUnit : first.moneyUnit,
  };
}

function readForm(scan: Scan, rows: FormRows, place: FormPlace, layout: Layout): SelfEvaluationForm {
  const tables = rows.tables.map((table) => readTable(scan, table));
  const blocks = tables.map((table) => readIndicators(scan, table));
  const main = mainTable(tables, blocks);
  const { goal, goals, head, own, ...others } = otherFields(scan, aroundTables(scan, rows, blocks));
  const leveled = withLevels(scan, tables, blocks);
  const rowsRead = withExecution(withGroups(leveled), others.funds !== undefined);
  const inRow = others.funds ? undefined : fundsInRow(scan, rowsRead, head.moneyUnit.value ?? '万元');
  const funds = others.funds ?? inRow?.funds;
  const { lastRow, labels: footLabels, ...foot } = readFoot(scan, rows, blocks, main.columns, own);
  const columnLabels = Object.fromEntries(
    picked(main.read, ({ role, heading }) => (role ? [role, heading.text] : undefined)),
  );
  const execution = funds && executionPlace(scan.sheet, funds, rowsRead, foot.total?.weight);
  const indicators = execution?.indicators ?? rowsRead;
  const range = rangeOf(scan, rows.top, lastRow);
  return {
    sheet: scan.sheet.name,
    place,
    range,
    layout,
    ...notShown(scan, range),
    family: familyOf(main.columns, funds, rowsRead, columnLabels['target'] ?? ''),
    ...head,
    goal,
    goals,
    ...foot,
    total: totalOf(scan.sheet, main, foot.total),
    funds:
      funds &&
      withArrived(
        execution ? withExecutionPlace(funds, execution) : { ...funds, executionWeight: NO_NUMBER },
        arrivedInBlock(scan, lastRow, resultTitles(place.index, place.count)),
      ),
    indicatorHeaderRow: main.rows.headerRow,
    columns: main.columns,
    columnLabels,
    blockLabel: blockLabel(scan.byRow.get(main.rows.headerRow), main.columns),
    indicators,
    isScored: isScored(main.columns.weight ?? main.columns.score, indicators),
    labels: inOrder([
      ...others.labels,
      ...(inRow?.labels ?? []),
      ...tables.flatMap(({ read }) => columnReadings(read, 'indicators')),
      ...footLabels,
    ]),
  };
}

function inOrder(labels: readonly LabelReading[]): LabelReading[] {
  return [...labels].sort((a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column);
}

/** The rows of all tables, with the levels that stand in rows of their own. */
function withLevels(
  scan: Scan,
  tables: readonly ReadTable[],
  blocks: readonly IndicatorBlock[],
): readonly Indicator[] {
  return tables.flatMap(({ columns, rows: { headerRow } }, at) =>
    withLevelRows(blocks[at]?.indicators ?? [], columns, levelAbove(scan, headerRow)),
  );
}

/** The table with targets and actuals, and of those the longest: the other one judges decision and process. */
function mainTable(tables: readonly ReadTable[], blocks: readonly IndicatorBlock[]): ReadTable {
  const rank = (table: ReadTable) => {
    const hasValues = table.columns.target !== undefined || table.columns.actual !== undefined;
    return (hasValues ? 10_000 : 0) + (blocks[tables.indexOf(table)]?.indicators.length ?? 0);
  };
  return tables.reduce((best, table) => (rank(table) > rank(best) ? table : best));
}
/** A form without a column for 实际到位资金 has it in the block 评价结果 below, once a person typed it there. */
function withArrived(funds: Funds, arrived: NumberField | undefined): Funds {
  const { total } = funds;
  if (!arrived || !total || total.arrived.cell) return funds;
  const withIt = { ...total, arrived };
  return { ...funds, total: withIt, rows: funds.rows.map((row) => (row === total ? withIt : row)) };
}

/** «合计 | 100 | 2.2» is the sum of what was deducted, «99.8/100» holds two numbers. */
function totalOf(
  sheet: Sheet,
  { deducts, paired }: ReadTable,
  found: TotalRow | undefined,
): TotalRow | undefined {
  const total = withPairedPoints(sheet, paired, found);
  return total && deducts ? { ...total, score: remainder(total.weight, total.score) } : total;
}

/** A form with a column of weights or scores is scored. */
function isScored(pointsColumn: number | undefined, indicators: readonly Indicator[]): boolean {
  return pointsColumn !== undefined && indicators.length > 0;
}

/** A merge over more columns is decoration over whole rows, not part of a form. */
const WIDEST = 60;

/** From the first row of the head to the last of the foot, as wide as its cells and merges. */
function rangeOf(scan: Scan, top: number, lastRow: number): CellRange {
  let [left, right] = [Infinity, 1];
  for (const { row, cells } of scan.rows) {
    if (row < top || row > lastRow) continue;
    left = Math.min(left, cells[0]?.column ?? left);
    right = Math.max(right, cells.at(-1)?.column ?? right);
  }
  for (const merge of scan.sheet.merges) {
    const isOfForm = merge.top >= top && merge.bottom <= lastRow && merge.right - merge.left < WIDEST;
    if (isOfForm) right = Math.max(right, merge.right);
  }
  return { top, left: Math.min(left, right), bottom: lastRow, right };
}
