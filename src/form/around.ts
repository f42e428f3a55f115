import type { FormRows } from './blocks';
import type { Funds, SelfEvaluationForm } from './form';
import { readFunds } from './funds';
import { readGoal } from './goal';
import { withInlineGoals } from './goal-inline';
import { readGoalParts } from './goal-parts';
import { moneyUnitOf, readHead } from './head';
import type { IndicatorBlock } from './indicators';
import { isResultTitle } from './labels';
import type { LabelReading } from './reading';
import { HEAD_ROLES } from './recognise/head-names';
import { lostFunds, lostGoal } from './recognise/lost';
import type { Scan, ScannedRow } from './scan';

/** The rows over the tables, where head, funds and goal stand, and those below, where some forms have funds and goal. */
export interface Around {
  readonly above: Scan['rows'];
  readonly below: Scan['rows'];
  /** All rows of the form, those of its tables too. */
  readonly all: Scan['rows'];
}

/** The rows of a form that may hold head, funds and goal. */
export function aroundTables(
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
    all: scan.rows.filter(({ row }) => row >= top && row <= limit),
  };
}

/** What stands around the tables, as read. */
export interface OtherFields extends Pick<SelfEvaluationForm, 'goal' | 'goals'> {
  readonly funds: Omit<Funds, 'executionWeight'> | undefined;
  readonly head: ReturnType<typeof readHead>['head'];
  readonly labels: readonly LabelReading[];
  /** The rows of funds and goal. */
  readonly own: ReadonlySet<number>;
}

/** Funds, goal and head, in this order: what the first two hold is no label of the head. */
export function otherFields(scan: Scan, { above, below, all }: Around): OtherFields {
  const unit = moneyUnitOf([...above, ...below]).value ?? '万元';
  const funds = firstRead(
    [above, below].map((rows) => readFunds(scan, rows, unit)),
    (read) => read.funds !== undefined,
  );
  const isFunds = ({ row }: ScannedRow) =>
    funds.rows !== undefined && row >= funds.rows.top && row <= funds.rows.bottom;
  const goal = goalsIn(scan, { above, below, all }, (row) => !isFunds(row));
  const own = new Set([...all.filter(isFunds).map(({ row }) => row), ...goal.rows]);
  const { head, labels, rows: headRows } = headOf(scan, { above, below, all }, own);
  for (const row of headRows) own.add(row);
  const free = [...above, ...below.filter(({ hits }) => !hits.some(({ role }) => role === 'total'))];
  const lost = funds.funds
    ? []
    : lostFunds(
        scan,
        free.filter(({ row }) => !goal.rows.has(row)),
      );
  const ofHead = isGoalRead(goal) ? labels : replaced(labels, lostGoal(scan, labels));
  const read = lost.length > 0 ? replaced(ofHead, lost) : [...ofHead, ...funds.labels];
  return {
    funds: funds.funds,
    goal: goal.goal,
    goals: goal.goals,
    head,
    labels: [...read, ...goal.labels],
    own,
  };
}

type ReadHead = ReturnType<typeof readHead> & { readonly rows: readonly number[] };

/** The head stands above the tables; names that are not there may stand in a head at the very end. */
function headOf(scan: Scan, { above, below }: Around, own: ReadonlySet<number>): ReadHead {
  const first = readHead(scan, above, own);
  const under = below.filter(
    ({ row, hits }) => !own.has(row) && hits.some(({ role }) => HEAD_ROLES.some((name) => name === role)),
  );
  if (under.length === 0 || HEAD_ROLES.some((name) => first.head[name].cell)) return { ...first, rows: [] };
  const { head, labels } = readHead(scan, under, own);
  const { projectName, competentDepartment, implementingUnit } = head;
  const year = first.head.year.cell ? first.head.year : head.year;
  return {
    head: { ...first.head, projectName, competentDepartment, implementingUnit, year },
    labels: [...first.labels, ...labels],
    rows: under.map(({ row }) => row),
  };
}

type ReadGoals = ReturnType<typeof readGoal> & Pick<SelfEvaluationForm, 'goals'>;

/** The goal above the tables or else below; and the goals of a form that has several, wherever they stand. */
function goalsIn(scan: Scan, { above, below, all }: Around, isFree: (row: ScannedRow) => boolean): ReadGoals {
  const one = firstRead(
    [above, below].map((rows) => goalIn(scan, rows.filter(isFree))),
    isGoalRead,
  );
  const several = readGoalParts(scan, all.filter(isFree));
  const [first] = several.parts;
  return {
    goal: first && !one.goal.actual.cell ? { ...one.goal, actual: first.actual } : one.goal,
    goals: several.parts,
    labels: replaced(one.labels, several.labels),
    rows: new Set([...one.rows, ...several.rows]),
  };
}

function goalIn(scan: Scan, rows: readonly ScannedRow[]): ReturnType<typeof readGoal> {
  return withInlineGoals(readGoal(scan, rows), rows);
}

function isGoalRead({ goal: { expected, actual } }: Pick<ReadGoals, 'goal'>): boolean {
  return expected.cell !== undefined || actual.cell !== undefined;
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
