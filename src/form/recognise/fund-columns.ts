import type { FundColumns } from '../form';
import type { LabelMeaning } from '../layout';
import type { Evidence } from '../reading';
import { type Assignment, assign, type Option } from './assign';
import { evidenceOf, type HeaderColumn, isSure, type ReadColumn } from './columns';
import { withPeriods } from './periods';
import { type ColumnValues, commonRows, share } from './values';
import { isFundName } from './vocabulary';
import { CLEAR, SPEAKS } from './words';
import { picked } from '../../values/picked';

export type FundColumnRole = keyof FundColumns;

/** The roles of the funds block in their usual order. */
export const FUND_COLUMN_ROLES: readonly FundColumnRole[] = [
  'initialBudget',
  'annualBudget',
  'arrived',
  'spent',
  'weight',
  'rate',
  'score',
  'reason',
];

const KNOWN = 12;

/** Reads all columns of a funds header together. */
export function readFundColumns(all: readonly HeaderColumn[]): ReadColumn[] {
  const columns = withPeriods(all);
  const laws = ratesOf(columns);
  const assignment = assign<FundColumnRole>({
    columns: columns.map((column) => optionsOf(column, columns)),
    together: (left, leftRole, right, rightRole) =>
      together(columns, laws, [left, leftRole], [right, rightRole]),
  });
  const taken = new Set<LabelMeaning>(
    picked(columns, ({ hit }, index) => (hit && assignment.roles[index] === hit.role ? hit.role : undefined)),
  );
  const change = changeOf(columns, assignment);
  const carried = carriedOver(columns);
  return columns.map(
    (column, index) =>
      byCarry(column, index, carried) ??
      byChange(column, index, change) ??
      readColumn(column, assignment, index, laws, taken),
  );
}

/** A column of rates and the two columns that it is the ratio of, by index. */
interface RateLaw {
  readonly spent: number;
  readonly budget: number;
  readonly rate: number;
  readonly rows: number;
}

/** All columns that are the ratio of two others, row by row. */
function ratesOf(columns: readonly HeaderColumn[]): RateLaw[] {
  const found: RateLaw[] = [];
  const numbers = picked(columns, ({ values }, at) =>
    values.numberByRow.size > 0 ? { values, at } : undefined,
  );
  for (const rate of numbers) {
    for (const spent of numbers) {
      for (const budget of numbers) {
        if (rate === spent || rate === budget || spent === budget) continue;
        const rows = ratioRows(rate.values, spent.values, budget.values);
        if (rows > 0) found.push({ spent: spent.at, budget: budget.at, rate: rate.at, rows });
      }
    }
  }
  return found;
}

/** Rows in which rate = spent ÷ budget, as written (0.95, 95 or 95%); 0 where one disagrees. */
function ratioRows(rates: ColumnValues, spent: ColumnValues, budget: ColumnValues): number {
  let rows = 0;
  for (const [row, rate] of rates.numberByRow) {
    const [part, whole] = [spent.numberByRow.get(row), budget.numberByRow.get(row)];
    if (part === undefined || whole === undefined || whole === 0) continue;
    const ratio = part / whole;
    if (Math.abs(ratio - rate) > 0.0051 && Math.abs(ratio * 100 - rate) > 0.051) return 0;
    rows++;
  }
  return rows;
}

/** 年初预算 + 调整 = 全年预算 in every row, in one of them with a change; by index. */
interface ChangeLaw {
  readonly initial: number;
  readonly change: number;
  readonly annual: number;
  readonly rows: number;
}

/** The column of what was added to the budget of the year's start, where there is one. */
function changeOf(
  columns: readonly HeaderColumn[],
  { roles }: Assignment<FundColumnRole>,
): ChangeLaw | undefined {
  const [initial, annual] = [roles.indexOf('initialBudget'), roles.indexOf('annualBudget')];
  const [before, after] = [columns[initial]?.values, columns[annual]?.values];
  if (!before || !after) return undefined;
  for (const [change, { values }] of columns.entries()) {
    const rows = roles[change] === undefined ? changedRows(before, values, after) : 0;
    if (rows > 0) return { initial, change, annual, rows };
  }
  return undefined;
}

/** 上年结转 + 本年预算 = 资金合计 in every row: all of the money is what is spent from. */
function carriedOver(columns: readonly HeaderColumn[]): ChangeLaw | undefined {
  const change = columns.findIndex(({ bare, hit }) => !hit && CARRIED.test(bare));
  const annual = columns.findIndex(({ bare, hit }) => !hit && /合计$|总[额计]$/.test(bare));
  const [carried, whole] = [columns[change]?.values, columns[annual]?.values];
  if (!carried || !whole) return undefined;
  for (const [initial, { bare, hit, values }] of columns.entries()) {
    if (hit || initial === annual || !/预算|安排|下达|拨款/.test(bare)) continue;
    const rows = changedRows(values, carried, whole);
    if (rows > 0) return { initial, change, annual, rows };
  }
  return undefined;
}

const CARRIED = /^(?:上年|以前年度|往年|历年)?(?:度)?(?:结转|结余)(?:资金|数|金额)?$/;

/** Rows in which the budget changed by as much as the column says; 0 where one disagrees. */
function changedRows(before: ColumnValues, change: ColumnValues, after: ColumnValues): number {
  let rows = 0;
  for (const [row, whole] of after.numberByRow) {
    const [start, added] = [before.numberByRow.get(row), change.numberByRow.get(row)];
    if (start === undefined || added === undefined) continue;
    if (Math.abs(start + added - whole) > 0.0051) return 0;
    if (added !== 0) rows++;
  }
  return rows;
}

function optionsOf(column: HeaderColumn, all: readonly HeaderColumn[]): Option<FundColumnRole>[] {
  const none = { role: undefined, score: column.words.irrelevant?.score ?? 0.4 };
  if (column.hit) {
    const known = { role: column.hit.role as FundColumnRole, score: KNOWN };
    return all.some((other) => other !== column && other.hit?.role === known.role) ? [known, none] : [known];
  }
  if (KIND.test(column.bare)) return [none];
  if (SOURCE.test(column.bare) && (!speaksOfAmounts(column) || isFundName(column.bare))) return [none];
  // A known label holds against everything, so its meaning is not open to others.
  const open = FUND_COLUMN_ROLES.filter((role) => !all.some(({ hit }) => hit?.role === role));
  const options = open.map((role) => ({
    role,
    score:
      Math.min(4, column.words[role]?.score ?? 0) +
      VALUES[role](column.values) -
      unsaid(column, role) -
      otherwise(column, role),
  }));
  return [...options.filter(({ score }) => score >= 0.5), none];
}

/** Of two budgets the one at the start of the year says so; the money that arrived says so too. */
function unsaid({ words }: HeaderColumn, role: FundColumnRole): number {
  // «合计得分» is given, whatever else no column says.
  if (role === 'weight' && words.weight === undefined && (words.score?.score ?? 0) >= CLEAR) return 4;
  return (role === 'initialBudget' || role === 'arrived') && words[role] === undefined ? 1.2 : 0;
}

/** «结余» is clearly something else, whatever its numbers look like. */
function otherwise({ words }: HeaderColumn, role: FundColumnRole): number {
  return words[role] === undefined ? (words.irrelevant?.score ?? 0) : 0;
}

/** «省级预算数» is a budget, «省级» alone a source. */
function speaksOfAmounts({ words }: HeaderColumn): boolean {
  return FUND_COLUMN_ROLES.some((role) => (words[role]?.score ?? 0) >= SPEAKS);
}

/** How much the values of a column speak for a role; 0 where it is empty. */
const VALUES: Readonly<Record<FundColumnRole, (values: ColumnValues) => number>> = {
  initialBudget: amountShare,
  annualBudget: amountShare,
  arrived: amountShare,
  spent: amountShare,
  weight: (values) => pointsShare(values),
  rate: (values) =>
    2 * share(values, values.percents) +
    (isFractions(values) ? 1 : 0) -
    2 * share(values, values.words + values.sentences + values.quantities),
  score: (values) => pointsShare(values),
  reason: (values) =>
    share(values, values.sentences + values.words) - 2 * share(values, values.numbers + values.percents),
};

function amountShare(values: ColumnValues): number {
  const others = values.percents + values.words + values.sentences;
  return 0.8 * share(values, values.numbers + values.quantities) - 2.5 * share(values, others);
}

/** Points of execution stand in the first row; below it stand dashes or nothing. */
function pointsShare(values: ColumnValues): number {
  if (values.filled === 0) return 0;
  const isUsual = [...values.numberByRow.values()].every((number) => number >= 0 && number <= 30);
  const others = values.percents + values.words + values.sentences + values.quantities;
  return (isUsual ? 0.8 : -2) + 0.7 * share(values, values.dashes) - 2.5 * share(values, others);
}

function isFractions(values: ColumnValues): boolean {
  return (
    values.numbers > 0 && [...values.numberByRow.values()].every((number) => number >= 0 && number <= 1.5)
  );
}

type Placed = readonly [index: number, role: FundColumnRole];

function together(
  columns: readonly HeaderColumn[],
  laws: readonly RateLaw[],
  [left, leftRole]: Placed,
  [right, rightRole]: Placed,
): number {
  const place = PLACE[leftRole][rightRole];
  if (leftRole === 'rate') return place + lawScore(laws, left, right, rightRole);
  if (rightRole === 'rate') return place + lawScore(laws, right, left, leftRole);
  if (leftRole === 'weight' && rightRole === 'score') return place + within(columns[left], columns[right]);
  if (leftRole === 'score' && rightRole === 'weight') return place + within(columns[right], columns[left]);
  return place;
}

type ByRole<Value> = Readonly<Record<FundColumnRole, Value>>;

function byRole<Value>(valueOf: (role: FundColumnRole, index: number) => Value): ByRole<Value> {
  return Object.fromEntries(
    FUND_COLUMN_ROLES.map((role, index) => [role, valueOf(role, index)]),
  ) as ByRole<Value>;
}

/** What speaks for two roles standing in this order. */
const PLACE: ByRole<ByRole<number>> = byRole((left, at) =>
  byRole((right, index) => (at < index ? 0.4 : left === 'rate' || right === 'rate' ? -0.3 : -1.2)),
);

const BUDGETS: ReadonlySet<FundColumnRole> = new Set<FundColumnRole>([
  'annualBudget',
  'initialBudget',
  'arrived',
]);

function lawScore(laws: readonly RateLaw[], rate: number, other: number, role: FundColumnRole): number {
  if (role === 'spent') return laws.some((law) => law.spent === other && law.rate === rate) ? 1.2 : 0;
  const isWhole = BUDGETS.has(role) && laws.some((law) => law.budget === other && law.rate === rate);
  if (!isWhole) return 0;
  // Most rates are of the budget of the whole year.
  return role === 'annualBudget' ? 1.2 : 0.8;
}

/** No score is above its weight. */
function within(weight: HeaderColumn | undefined, score: HeaderColumn | undefined): number {
  if (!weight || !score) return 0;
  const rows = commonRows(weight.values, score.values);
  return rows.some(([most, given]) => given > most + 1e-9) ? -2 : rows.length > 0 ? 0.5 : 0;
}

const KINDS: Readonly<Record<FundColumnRole, string>> = {
  initialBudget: '金额',
  annualBudget: '金额',
  arrived: '金额',
  spent: '金额',
  weight: '分数',
  rate: '百分比',
  score: '分数',
  reason: '文字说明',
};

function readColumn(
  heading: HeaderColumn,
  { roles, margins }: Assignment<FundColumnRole>,
  index: number,
  laws: readonly RateLaw[],
  taken: ReadonlySet<LabelMeaning>,
): ReadColumn {
  const role = roles[index];
  if (heading.hit && role === heading.hit.role)
    return { heading, role, state: heading.hit.state, evidence: heading.hit.evidence };
  if (role === undefined) return unassigned(heading, roles);
  const support = {
    values: VALUES[role](heading.values),
    margin: margins[index] ?? 0,
    laws: lawsOf(laws, roles, index, role),
    isFree: (meaning: LabelMeaning) => !taken.has(meaning),
  };
  // Nothing hangs on a column of remarks in which nothing stands.
  const isIdle = role === 'reason' && (heading.values.filled === 0 || REMARKS.test(heading.bare));
  const state = isIdle || isSure(heading, role, support) ? 'inferred' : 'doubtful';
  return { heading, role, state, evidence: evidenceOf(heading, role, support, KINDS[role]) };
}

/** «基本支出 | 项目支出 | 合计»: what money is for, of the budget as well as of the spending. */
const KIND = /^(?:基本|项目|人员|公用|经营)(?:支出|经费)$/;

const REMARKS = /^(?:备注|说明)$/;

function byCarry(heading: HeaderColumn, index: number, law: ChangeLaw | undefined): ReadColumn | undefined {
  if (!law) return undefined;
  const evidence = [{ code: 'parts-make-total', params: {} }] as const;
  if (index === law.annual) return { heading, role: 'annualBudget', state: 'inferred', evidence };
  if (index === law.initial) return { heading, role: 'initialBudget', state: 'inferred', evidence };
  return index === law.change ? { heading, role: undefined, state: 'irrelevant', evidence } : undefined;
}

/** What the change of the budget proves: the budget it was made to, and that its own column is no other. */
function byChange(heading: HeaderColumn, index: number, law: ChangeLaw | undefined): ReadColumn | undefined {
  if (!law || heading.hit) return undefined;
  const evidence = [{ code: 'budget-is-start-and-change', params: { rows: law.rows } }] as const;
  if (index === law.initial) return { heading, role: 'initialBudget', state: 'inferred', evidence };
  return index === law.change ? { heading, role: undefined, state: 'irrelevant', evidence } : undefined;
}

function lawsOf(
  laws: readonly RateLaw[],
  roles: Assignment<FundColumnRole>['roles'],
  index: number,
  role: FundColumnRole,
): Evidence[] {
  const law = laws.find(
    ({ spent, budget, rate }) =>
      [spent, budget, rate].includes(index) &&
      roles[spent] === 'spent' &&
      roles[rate] === 'rate' &&
      BUDGETS.has(roles[budget] ?? 'reason'),
  );
  if (!law || role === 'weight' || role === 'score') return [];
  return [{ code: 'rate-is-spent-by-budget', params: { rows: law.rows } }];
}

/** Amounts by source («中央», «省级») and second columns of the same name stand beside; they are added up elsewhere, unless no column holds the budget. */
function unassigned(heading: HeaderColumn, roles: Assignment<FundColumnRole>['roles']): ReadColumn {
  const { words, hit, bare, values } = heading;
  const mayBeBudget = !roles.includes('annualBudget') && values.numbers > 0;
  if (KIND.test(bare) || (SOURCE.test(bare) && !mayBeBudget))
    return {
      heading,
      role: undefined,
      state: 'irrelevant',
      evidence: [{ code: 'words', params: { part: bare } }],
    };
  if (hit)
    return {
      heading,
      role: undefined,
      state: 'irrelevant',
      evidence: [{ code: 'place', params: { place: '同名的另一栏已经用上' } }],
    };
  const match = words.irrelevant;
  return match && match.score >= CLEAR
    ? {
        heading,
        role: undefined,
        state: 'irrelevant',
        evidence: [{ code: 'words', params: { part: match.part } }],
      }
    : { heading, role: undefined, state: 'unread', evidence: [] };
}

const SOURCE = /^(?:中央|省|自治区|市|州|县|区|乡|镇|本级|地方|上级|其他|其它|自筹|单位|财政|结转|债券|社会)/;
