import type { CellRange } from '../sheet/address';
import type { Sheet } from '../sheet/sheet';
import { Answers } from './answers';
import { findForms, type FormRows } from './blocks';
import { familyOf } from './family';
import { arrivedInBlock, readFoot } from './foot';
import type { FormPlace, FormReading, Funds, Indicator, NumberField, SelfEvaluationForm } from './form';
import { NO_NUMBER } from './fields';
import { executionPlace, readFunds } from './funds';
import { readGoal } from './goal';
import { withGroups } from './groups';
import { moneyUnitOf, readHead } from './head';
import { type IndicatorBlock, readIndicators } from './indicators';
import { inspect } from './inspect';
import { isResultTitle, resultTitles } from './labels';
import { type Layout, NO_LAYOUT } from './layout';
import { blockLabel } from './levels';
import type { LabelReading } from './reading';
import { columnReadings } from './recognise/readings';
import { type ReadTable, readTable } from './recognise/table';
import { lostFunds, lostGoal } from './recognise/lost';
import { type Scan, type ScannedRow, scanSheet } from './scan';
import { notShown } from './shown';

/**
 * All forms on some sheets, by their labels; and what was looked for on the sheets without one.
 * @param layout what a person said of labels; it comes before what the product knows
 */
export function readForms(sheets: readonly Sheet[], layout: Layout = NO_LAYOUT): FormReading {
  const answers = new Answers(layout);
  const forms: SelfEvaluationForm[] = [];
  const inspections: FormReading['inspections'][number][] = [];
  for (const sheet of sheets) {
    const scan = scanSheet(sheet, answers);
    const found = findForms(scan);
    if (found.length === 0) inspections.push(inspect(scan));
    const own = found.map((rows, index) => readForm(scan, rows, { index, count: found.length }, layout));
    forms.push(...own.map((form, index) => withSharedHead(form, own[index - 1])));
  }
  return { forms, inspections };
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
  const rowsRead = withGroups(blocks.flatMap((block) => block.indicators));
  const { funds, goal, head, labels, own } = otherFields(scan, aroundTables(scan, rows, blocks));
  const { lastRow, labels: footLabels, ...foot } = readFoot(scan, rows, blocks, main.columns, own);
  const columnLabels = Object.fromEntries(
    main.read.flatMap(({ role, heading }) => (role ? [[role, heading.text]] : [])),
  );
  const execution = funds && executionPlace(scan.sheet, funds, rowsRead);
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
    ...foot,
    funds:
      funds &&
      withArrived(
        { ...funds, executionWeight: execution?.weight ?? NO_NUMBER },
        arrivedInBlock(scan, lastRow, resultTitles(place.index, place.count)),
      ),
    indicatorHeaderRow: main.rows.headerRow,
    columns: main.columns,
    columnLabels,
    blockLabel: blockLabel(scan.byRow.get(main.rows.headerRow), main.columns),
    indicators,
    isScored: isScored(main.columns.weight ?? main.columns.score, indicators),
    labels: inOrder([
      ...labels,
      ...tables.flatMap(({ read }) => columnReadings(read, 'indicators')),
      ...footLabels,
    ]),
  };
}

/** The rows over the tables, where head, funds and goal stand, and those below, where some forms have funds and goal. */
interface Around {
  readonly above: Scan['rows'];
  readonly below: Scan['rows'];
}

function aroundTables(
  scan: Scan,
  { top, tables, limit }: FormRows,
  blocks: readonly IndicatorBlock[],
): Around {
  const end = blocks.at(-1)?.endRow ?? limit;
  const below = scan.rows.filter(({ row }) => row >= end && row <= limit);
  const ours = below.findIndex(({ cells }) => isResultTitle(cells[0]?.cell.text ?? ''));
  return {
    above: scan.rows.filter(({ row }) => row >= top && row < tables[0].headerRow),
    below: ours < 0 ? below : below.slice(0, ours),
  };
}

interface OtherFields extends Pick<SelfEvaluationForm, 'goal'> {
  readonly funds: Omit<Funds, 'executionWeight'> | undefined;
  readonly head: ReturnType<typeof readHead>['head'];
  readonly labels: readonly LabelReading[];
  /** The rows of funds and goal. */
  readonly own: ReadonlySet<number>;
}

/** Funds, goal and head, in this order: what the first two hold is no label of the head. */
function otherFields(scan: Scan, { above, below }: Around): OtherFields {
  const unit = moneyUnitOf([...above, ...below]).value ?? '万元';
  const funds = firstRead(
    [above, below].map((rows) => readFunds(scan, rows, unit)),
    ({ funds }) => funds !== undefined,
  );
  const isFunds = ({ row }: ScannedRow) =>
    funds.rows !== undefined && row >= funds.rows.top && row <= funds.rows.bottom;
  const goal = firstRead(
    [above, below].map((rows) =>
      readGoal(
        scan,
        rows.filter((row) => !isFunds(row)),
      ),
    ),
    ({ goal: { expected, actual } }) => expected.cell !== undefined || actual.cell !== undefined,
  );
  const own = new Set([...[...above, ...below].filter(isFunds).map(({ row }) => row), ...goal.rows]);
  const { head, labels } = readHead(scan, above, own);
  const free = [...above, ...below.filter(({ hits }) => !hits.some(({ role }) => role === 'total'))].filter(
    ({ row }) => !goal.rows.has(row),
  );
  const lost = funds.funds ? [] : lostFunds(scan, free);
  const isGoalRead = goal.goal.expected.cell !== undefined || goal.goal.actual.cell !== undefined;
  const ofHead = isGoalRead ? labels : replaced(labels, lostGoal(scan, labels));
  const read = lost.length > 0 ? replaced(ofHead, lost) : [...ofHead, ...funds.labels, ...goal.labels];
  return { funds: funds.funds, goal: goal.goal, head, labels: read, own };
}

/** The first that holds something, else the first. */
function firstRead<Read>([first, second]: readonly Read[], isRead: (read: Read) => boolean): Read {
  if (!first) throw new RangeError('nothing was read');
  return !isRead(first) && second !== undefined && isRead(second) ? second : first;
}

/** What was taken for a label of the head and looks like funds or a goal is of those. */
function replaced(labels: readonly LabelReading[], by: readonly LabelReading[]): LabelReading[] {
  const cells = new Set(by.map(({ cell }) => `${cell.row}/${cell.column}`));
  return [...labels.filter(({ cell }) => !cells.has(`${cell.row}/${cell.column}`)), ...by];
}

function inOrder(labels: readonly LabelReading[]): LabelReading[] {
  return [...labels].sort((a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column);
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
