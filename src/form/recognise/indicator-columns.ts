import type { IndicatorColumns } from '../form';
import type { LabelMeaning } from '../layout';
import type { Evidence } from '../reading';
import { type Assignment, assign, type Option } from './assign';
import { evidenceOf, type HeaderColumn, isSure, type ReadColumn } from './columns';
import { isDeduction } from './deductions';
import { inContext } from './context';
import { type ColumnValues, commonRows, share, sumOf } from './values';
import { bestMeaning, CLEAR, SPEAKS } from './words';
import { picked } from '../../values/picked';

export type IndicatorRole = keyof IndicatorColumns;

/** The roles of the indicator block in their usual order. */
export const INDICATOR_ROLES: readonly IndicatorRole[] = [
  'level1',
  'level2',
  'level3',
  'operator',
  'target',
  'unit',
  'actual',
  'weight',
  'score',
  'reason',
];

/** A known label is held against everything but another known label. */
const KNOWN = 12;
/** A known label of which there are two is held only as far as clear words are. */
const CONTESTED = 3.5;

/** Reads all columns of an indicator header together. */
export function readIndicatorColumns(all: readonly HeaderColumn[]): readonly ReadColumn[] {
  const columns = inContext(all);
  const settled = settledRoles(columns);
  const assignment = assign<IndicatorRole>({
    columns: columns.map((column, index) => optionsOf(column, index === columns.length - 1, settled)),
    together: (left, leftRole, right, rightRole) =>
      together(columns[left], leftRole, columns[right], rightRole, right - left),
  });
  const taken = new Set<LabelMeaning>(
    picked(columns, ({ hit }, index) => (hit && assignment.roles[index] === hit.role ? hit.role : undefined)),
  );
  return withScores(withNames(columns.map((_, index) => readColumn(columns, assignment, index, taken))));
}

/** A table whose only points besides the weights are a reviewer's by their words: they may be its scores, but not for sure. */
function withScores(read: readonly ReadColumn[]): readonly ReadColumn[] {
  if (read.some(({ role }) => role === 'score')) return read;
  const deducted = read.find(({ heading }) => isDeduction(heading));
  if (deducted) return read.map((column) => (column === deducted ? asScores(column) : column));
  const only = read.find(
    ({ state, heading: { bare, hit, values } }) =>
      state === 'irrelevant' &&
      hit?.role !== 'weight' &&
      /分/.test(bare) &&
      !/标准|依据|细则/.test(bare) &&
      share(values, values.numbers) > 0.5,
  );
  return read.map((column) =>
    column === only ? { ...column, role: 'score', state: 'doubtful', evidence: [ONLY_ONE_LEFT] } : column,
  );
}

/** «分值 | 扣分»: what a row keeps is its score. */
function asScores(column: ReadColumn): ReadColumn {
  const evidence = [{ code: 'words', params: { part: column.heading.bare } }] as const;
  return { ...column, role: 'score', state: 'inferred', evidence };
}

/** A table without a column of names is read by nobody: the best of the columns left over is it, but not for sure. */
function withNames(read: readonly ReadColumn[]): ReadColumn[] {
  if (read.some(({ role }) => role === 'level3')) return [...read];
  const free = read.filter(({ role, heading }) => role === undefined && VALUES.level3(heading.values) >= 1);
  const [best] = free.sort((a, b) => b.heading.values.filled - a.heading.values.filled);
  return read.map((column) =>
    column === best ? { ...column, role: 'level3', state: 'doubtful', evidence: [ONLY_ONE_LEFT] } : column,
  );
}

const ONLY_ONE_LEFT: Evidence = { code: 'only-one-left', params: {} };

function optionsOf(
  column: HeaderColumn,
  isLast: boolean,
  settled: ReadonlySet<string>,
): Option<IndicatorRole>[] {
  const none = { role: undefined, score: column.words.irrelevant?.score ?? 0.4 };
  if (!column.hit) return [...openOptions(column, isLast, settled), none];
  const role = column.hit.role as IndicatorRole;
  if (settled.has(role)) return [{ role, score: KNOWN }];
  return [{ role, score: column.hit.state === 'chosen' ? KNOWN : CONTESTED }, none];
}

/** Meanings of known labels that no other label may have: there is nothing to weigh, so nothing is. */
function settledRoles(all: readonly HeaderColumn[]): ReadonlySet<string> {
  const known = picked(all, ({ hit }) => (hit ? (hit.role as IndicatorRole) : undefined));
  return new Set(known.filter((role) => all.filter((column) => mayBe(column, role)).length === 1));
}

/** By its label, or by words as clear: three columns 分值, one per level. Then place and values decide. */
function mayBe({ hit, words }: HeaderColumn, role: IndicatorRole): boolean {
  return hit?.role === role || (words[role]?.score ?? 0) >= CLEAR;
}

const LEAST_SCORE = 0.5;

function openOptions(
  column: HeaderColumn,
  isLast: boolean,
  settled: ReadonlySet<string>,
): Option<IndicatorRole>[] {
  const isOtherwise = bestMeaning(column.words, CLEAR) !== undefined;
  const options: Option<IndicatorRole>[] = [];
  for (const role of INDICATOR_ROLES) {
    if (settled.has(role)) continue;
    const score = scoreOf(column, role, isLast);
    const otherwise = isOtherwise && !column.words[role] ? OTHERWISE : 0;
    if (score >= LEAST_SCORE + (isPoints(role) ? 0 : otherwise))
      options.push({ role, score: score - otherwise });
  }
  return options;
}

/** Words that say nothing for a role and clearly something else speak against it. */
const OTHERWISE = 2;

function scoreOf({ words, values, text }: HeaderColumn, role: IndicatorRole, isLast: boolean): number {
  const byWords = Math.min(4, words[role]?.score ?? 0);
  const reviewed = words.irrelevant && words.irrelevant.score > byWords ? -words.irrelevant.score : 0;
  const atTheEnd = role === 'reason' && isLast ? 0.6 : 0;
  const blank = text === '' && role !== 'reason' && role !== 'unit' && role !== 'operator' ? -1.5 : 0;
  return byWords + VALUES[role](values) + atTheEnd + reviewed + blank;
}

/** How much the values of a column speak for a role; 0 where it is empty. */
const VALUES: Readonly<Record<IndicatorRole, (values: ColumnValues) => number>> = {
  level1: (values) => levelShare(values, values.level1),
  level2: (values) => levelShare(values, values.level2),
  level3: (values) =>
    values.filled === 0
      ? -1
      : 2 * share(values, values.words + values.sentences + values.quantities) -
        3 * share(values, values.numbers + values.percents + values.comparisons + values.operators) -
        2 * share(values, Math.max(values.level1, values.level2)),
  operator: (values) => (values.filled === 0 ? -0.5 : 7 * share(values, values.operators) - 3.5),
  target: (values) =>
    3 * share(values, values.comparisons) +
    share(values, values.percents + values.quantities + values.words + values.dashes) -
    3 * share(values, values.operators + Math.max(values.level1, values.level2)) +
    0.4 * share(values, values.numbers),
  unit: (values) => (values.filled === 0 ? -0.5 : 5 * share(values, values.units) - 3),
  actual: (values) =>
    share(values, values.percents + values.quantities + values.words + values.dashes + values.comparisons) -
    3 * share(values, values.operators + Math.max(values.level1, values.level2)) +
    0.5 * share(values, values.numbers),
  weight: (values) => pointsShare(values) + (makesTotal(values) ? 1.5 : 0),
  score: (values) => pointsShare(values),
  reason: (values) =>
    values.filled === 0
      ? 0.3
      : 2 * share(values, values.sentences) + 0.5 - 3 * share(values, values.numbers + values.percents),
};

function levelShare(values: ColumnValues, names: number): number {
  return values.filled === 0 ? 0 : 6 * share(values, names) - 2;
}

/** Points are plain numbers; what else stands there («/», «—») is little. */
function pointsShare(values: ColumnValues): number {
  if (values.filled === 0) return 0;
  return (
    1.5 * share(values, values.numbers) -
    3 * share(values, values.filled - values.numbers - values.dashes - values.percents)
  );
}

/** Weights of indicators add up to 100, or to what execution leaves of it; a total row may stand among them. */
const USUAL_TOTALS = [100, 90, 80, 95, 85, 98];

function makesTotal(values: ColumnValues): boolean {
  const sum = sumOf(values);
  const last = [...values.numberByRow.values()].at(-1) ?? 0;
  return values.numbers >= 2 && USUAL_TOTALS.some((total) => near(sum, total) || near(sum - last, total));
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.01;
}

/** What speaks for two columns having two roles together; `apart`: how many columns the right one is further. */
function together(
  left: HeaderColumn | undefined,
  leftRole: IndicatorRole,
  right: HeaderColumn | undefined,
  rightRole: IndicatorRole,
  apart: number,
): number {
  if (!left || !right) return 0;
  return (
    ORDER[leftRole][rightRole] +
    (apart === 1 ? (BESIDE[leftRole]?.[rightRole] ?? 0) : 0) +
    pointsTogether(left, leftRole, right, rightRole)
  );
}

const LEVELS: ReadonlySet<IndicatorRole> = new Set<IndicatorRole>(['level1', 'level2', 'level3']);
/** Neighbours in nearly every form. */
const BESIDE: Readonly<Partial<Record<IndicatorRole, Readonly<Partial<Record<IndicatorRole, number>>>>>> = {
  level1: { level2: 0.5 },
  level2: { level3: 0.8 },
  level3: { weight: 0.3, target: 0.3 },
  operator: { target: 1 },
  target: { actual: 0.8, unit: 0.8 },
  weight: { score: 0.4 },
  score: { reason: 0.3 },
};

type ByRole<Value> = Readonly<Record<IndicatorRole, Value>>;

function byRole<Value>(valueOf: (role: IndicatorRole, index: number) => Value): ByRole<Value> {
  return Object.fromEntries(
    INDICATOR_ROLES.map((role, index) => [role, valueOf(role, index)]),
  ) as ByRole<Value>;
}

function orderScore(left: IndicatorRole, right: IndicatorRole, isUsual: boolean): number {
  if (LEVELS.has(left) && LEVELS.has(right)) return isUsual ? 0.3 : -6;
  if (LEVELS.has(right)) return left === 'weight' || left === 'score' ? -2 : -3;
  // Points stand before the targets or behind the values reached.
  if ((left === 'weight') !== (right === 'weight') && left !== 'score' && right !== 'score') return 0.4;
  return isUsual ? 0.4 : -1.5;
}

/** What speaks for two roles standing in this order, wherever they stand. */
const ORDER: ByRole<ByRole<number>> = byRole((left, at) =>
  byRole((right, index) => orderScore(left, right, at < index)),
);

/** No score is above its weight; most are all of it. */
function pointsTogether(
  left: HeaderColumn,
  leftRole: IndicatorRole,
  right: HeaderColumn,
  rightRole: IndicatorRole,
): number {
  if (leftRole === 'weight' && rightRole === 'score') return within(left.values, right.values);
  if (leftRole === 'score' && rightRole === 'weight') return within(right.values, left.values);
  return 0;
}

function within(weights: ColumnValues, scores: ColumnValues): number {
  const rows = pointRows(weights, scores);
  if (rows.length === 0) return 0;
  const over = rows.filter(([weight, score]) => score > weight + 1e-9).length / rows.length;
  const full = rows.filter(([weight, score]) => near(weight, score)).length / rows.length;
  return 1.5 + full - 4 * over;
}

/** Weights and scores row by row; weights in per cent as points of 100. */
function pointRows(weights: ColumnValues, scores: ColumnValues): (readonly [number, number])[] {
  const factor = weights.percents > weights.numbers ? 100 : 1;
  return commonRows(weights, scores).map(([weight, score]) => [weight * factor, score] as const);
}

/** Where a column can be nothing else: a value between its sign and its unit, names right of those of level 2. */
function placeOf(
  columns: readonly HeaderColumn[],
  roles: Assignment<IndicatorRole>['roles'],
  heading: HeaderColumn,
  role: IndicatorRole,
): Evidence[] {
  const at = columns.indexOf(heading);
  const [left, right] = [roles[at - 1], roles[at + 1]];
  const said = (place: string): Evidence[] => [{ code: 'place', params: { place } }];
  if (role === 'target' && left === 'operator' && right === 'unit') return said('在符号和单位之间');
  const above = columns[at - 1]?.values;
  const isAlone = role === 'level3' && !roles.includes('level1') && !roles.includes('level2');
  if (isAlone && heading.values.level1 > 1) return said('各级指标同在一栏');
  const isFirst =
    role === 'level1' &&
    (right === 'level2' || right === 'level3') &&
    share(heading.values, heading.values.level1) >= 0.5;
  if (isFirst) return said(right === 'level2' ? '在二级指标左边' : '在指标名称左边');
  const isBesideLevels = left === 'level2' && above !== undefined && share(above, above.level2) >= 0.5;
  return role === 'level3' && isBesideLevels ? said('在二级指标右边') : [];
}

/** Enough rows for a comparison to prove something. */
const ENOUGH = 3;

function readColumn(
  columns: readonly HeaderColumn[],
  assignment: Assignment<IndicatorRole>,
  index: number,
  taken: ReadonlySet<LabelMeaning>,
): ReadColumn {
  const heading = columns[index];
  if (!heading) throw new RangeError(`no column ${index}`);
  const role = assignment.roles[index];
  if (heading.hit && role === heading.hit.role)
    return { heading, role, state: heading.hit.state, evidence: heading.hit.evidence };
  if (role === undefined) return unassigned(heading, assignment.roles);
  const support = {
    values: VALUES[role](heading.values),
    margin: assignment.margins[index] ?? 0,
    laws: lawsOf(columns, assignment, heading, role),
    isFree: (meaning: LabelMeaning) => !taken.has(meaning),
  };
  const saysPoints = (heading.words[role]?.score ?? 0) >= SPEAKS && !VALUE.test(heading.bare);
  const isNeeded = isPoints(role) && !saysPoints && !hasValues(assignment.roles);
  // A known label that was set aside for these words may be right after all.
  const isDisputed = columns.some(({ hit }, at) => hit?.role === role && at !== index) && !isNearer(heading);
  const isCertain = isSure(heading, role, support) || isBlankReasons(columns, index, role);
  const state = isCertain && !isNeeded && !isDisputed ? 'inferred' : 'doubtful';
  return { heading, role, state, evidence: evidenceOf(heading, role, support, KINDS[role]) };
}

/** «四级指标» beside 三级指标 names the indicators, «加权得分» beside 得分（百分制） is what counts. */
function isNearer({ bare }: HeaderColumn): boolean {
  return /^(?:四级|第四层|4级|加权|折算)/.test(bare);
}

/** Texts alone under a blank heading behind the scores: why points were lost. */
function isBlankReasons(columns: readonly HeaderColumn[], index: number, role: IndicatorRole): boolean {
  const heading = columns[index];
  if (role !== 'reason' || heading?.text !== '' || index < columns.length - 1) return false;
  const { filled, words, sentences } = heading.values;
  return filled > 0 && words + sentences === filled;
}

/** «自评值» is a value by its last word, whatever it says before. */
const VALUE = /(?<![分权重])值$/;

function isPoints(role: IndicatorRole): boolean {
  return role === 'weight' || role === 'score';
}

/** Without targets or actuals elsewhere, numbers may just as well be those. */
function hasValues(roles: Assignment<IndicatorRole>['roles']): boolean {
  return roles.includes('target') && roles.includes('actual');
}

/** What the values of a role look like, for people. */
const KINDS: Readonly<Record<IndicatorRole, string>> = {
  level1: '一级指标的名称',
  level2: '二级指标的名称',
  level3: '各不相同的名称',
  operator: '符号',
  target: '指标值',
  unit: '单位',
  actual: '完成值',
  weight: '分数',
  score: '分数',
  reason: '文字说明',
};

/** A heading that means nothing to the checks: a second 分值 column, a reviewer's, a criterion; else it was not read. */
function unassigned(heading: HeaderColumn, roles: Assignment<IndicatorRole>['roles']): ReadColumn {
  const { words, hit } = heading;
  const irrelevant = words.irrelevant;
  const isSecondWeight = (words.weight?.score ?? 0) >= CLEAR && roles.includes('weight');
  if (irrelevant && irrelevant.score >= CLEAR && bestMeaning(words, SPEAKS) === 'irrelevant')
    return {
      heading,
      role: undefined,
      state: 'irrelevant',
      evidence: [{ code: 'words', params: { part: irrelevant.part } }],
    };
  if (hit || isSecondWeight)
    return {
      heading,
      role: undefined,
      state: 'irrelevant',
      evidence: [{ code: 'place', params: { place: '同名的另一栏已经用上' } }],
    };
  return { heading, role: undefined, state: 'unread', evidence: [] };
}

function lawsOf(
  columns: readonly HeaderColumn[],
  { roles }: Assignment<IndicatorRole>,
  heading: HeaderColumn,
  role: IndicatorRole,
): Evidence[] {
  const at = (wanted: IndicatorRole) => columns[roles.indexOf(wanted)];
  const [weight, score] = [at('weight'), at('score')];
  if (role === 'weight' && makesTotal(heading.values))
    return [{ code: 'weights-make-total', params: { sum: Math.round(sumOf(heading.values) * 100) / 100 } }];
  if (role !== 'score' && role !== 'weight') return placeOf(columns, roles, heading, role);
  if (!weight || !score) return [];
  const rows = pointRows(weight.values, score.values);
  if (rows.length < ENOUGH || rows.some(([most, given]) => given > most + 1e-9)) return [];
  return [{ code: 'score-within-weight', params: { rows: rows.length, weight: weight.text } }];
}
