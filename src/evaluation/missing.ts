import type Big from 'big.js';
import type { FundRow, Funds, Indicator, NumberField, SelfEvaluationForm } from '../form/form';
import { nameOf } from '../form/indicator-name';
import type { Policy } from '../policy/policy';
import { type CellAddress, cellKey, LAST_ROW } from '../sheet/address';
import type { Evaluation, IndicatorEvaluation, MissingPart } from './evaluation';
import { denominatorOf, fundLabel } from './execution';
import { picked } from '../values/picked';

type Known = Pick<Evaluation, 'indicators' | 'execution' | 'executionScore' | 'total'>;

/** What the result still needs, in the order of the form. Rows of a template that nobody began are none; see openRows. */
export function missingParts(form: SelfEvaluationForm, policy: Policy, known: Known): MissingPart[] {
  const hasAllPoints = known.total.weight?.gte(policy.total) === true;
  const rows = known.indicators.flatMap((row) => missingInRow(form, row, hasAllPoints));
  const parts = inOrder([...missingInFunds(form, policy, known), ...rows]);
  return known.total.weight === undefined && parts.every(({ what }) => what !== 'weight')
    ? [...parts, NO_POINTS]
    : parts;
}

/** What a form without points still needs: its amounts, and the values of the rows that somebody began. */
export function missingUnscored(form: SelfEvaluationForm, policy: Policy, known: Known): MissingPart[] {
  const { funds } = form;
  const rows = known.indicators.flatMap((row) => missingInRow(form, row, false));
  return inOrder([...(funds?.total ? blankAmounts(funds, funds.total, policy, undefined) : []), ...rows]);
}

/** Blank places of the head, the goals and the total: part of the list while a form is being filled in. */
export function blankHead(form: SelfEvaluationForm): MissingPart[] {
  const { projectName, competentDepartment, implementingUnit, year, goal } = form;
  const places = [
    ['年度', year],
    ['项目名称', projectName],
    ['主管部门', competentDepartment],
    ['实施单位', implementingUnit],
    ['预期目标', goal.expected],
    ['实际完成情况', goal.actual],
  ] as const;
  return picked(places, ([label, { value, cell }]): MissingPart | undefined =>
    value === undefined && cell
      ? { what: 'head', label, cell, row: undefined, points: undefined }
      : undefined,
  );
}

/** A form that prints points nowhere: neither in rows nor in labels. */
const NO_POINTS: MissingPart = {
  what: 'weight',
  label: '各指标的分值',
  cell: undefined,
  row: undefined,
  points: undefined,
};

/** Rows of a template that wait for an indicator, while the points are not all given yet; where no row has points, all of them. */
export function openRows(
  { indicators, columns }: SelfEvaluationForm,
  policy: Policy,
  total: Big | undefined,
): MissingPart[] {
  if (columns.weight !== undefined && total?.gte(policy.total)) return [];
  return indicators.filter(isUntouched).map(({ row, level1, level2, level3 }) => ({
    what: 'row',
    label: `“${level2?.name ?? level1?.name ?? `第${row}行`}”的指标`,
    cell: level3.cell,
    row,
    points: undefined,
  }));
}

function isUntouched({ isPlaceholder, isNotApplicable, level3, target, actual }: Indicator): boolean {
  const isMarked = [target.value, actual.value].some((value) => value.kind === 'none' && value.marked);
  return isPlaceholder || (isNotApplicable && level3.value === undefined && !isMarked);
}

/** By their place on the sheet; what has none comes last. */
export function inOrder(parts: readonly MissingPart[]): MissingPart[] {
  return [...parts].sort((a, b) => placeOf(a) - placeOf(b));
}

function placeOf({ cell, row }: MissingPart): number {
  return cellKey(cell ?? { row: row ?? LAST_ROW, column: 1 });
}

function missingInFunds(
  form: SelfEvaluationForm,
  policy: Policy,
  { execution, executionScore }: Known,
): MissingPart[] {
  const total = form.funds?.total;
  if (!form.funds || !total || !execution.isApart) return [];
  const points = execution.weight.number;
  if (points === undefined)
    return blankPart('execution-weight', '预算执行率的分值', total.weight, undefined).filter(() =>
      policy.execution.weight.gt(0),
    );
  return [
    ...blankAmounts(form.funds, total, policy, points),
    ...blankPart('execution-score', '预算执行率得分', executionScore.field ?? total.score, points),
  ];
}

function blankAmounts(funds: Funds, total: FundRow, policy: Policy, points: Big | undefined): MissingPart[] {
  const column = denominatorOf(funds, policy);
  return [
    ...blankPart('budget', fundLabel(funds, column), total[column], points),
    ...blankPart('spent', fundLabel(funds, 'spent'), total.spent, points),
  ];
}

function blankPart(
  what: MissingPart['what'],
  label: string,
  { cell, number }: NumberField,
  points: Big | undefined,
): MissingPart[] {
  return cell && number === undefined ? [{ what, label, cell, row: undefined, points }] : [];
}

function missingInRow(
  form: SelfEvaluationForm,
  { indicator, isCounted, standing }: IndicatorEvaluation,
  hasAllPoints: boolean,
): readonly MissingPart[] {
  const { weight, score, target, actual, row, isExecution } = indicator;
  const isIdle = weight.number === undefined && score.number === undefined && hasAllPoints;
  if (!isCounted || isIdle || isExplanatory(indicator) || weight.number?.eq(0)) return [];
  const found: MissingPart[] = [];
  const add = (what: MissingPart['what'], label: string, cell: CellAddress | undefined) => {
    found.push({ what, label: `“${nameOf(indicator)}”的${label}`, cell, row, points: weight.number });
  };
  const { columns } = form;
  const hasNoScore =
    columns.weight === undefined
      ? score.number === undefined
      : standing === 'blank' || standing === 'unreadable';
  if (!isExecution && isBlank(target)) add('target', '指标值', target.cell);
  if (!isExecution && isBlank(actual)) add('actual', '完成值', actual.cell);
  // Points merged over several rows stand in the first: the others have no place for any.
  if (columns.weight !== undefined && !weight.cell && weight.number === undefined) return found;
  if (columns.weight !== undefined && weight.number === undefined) add('weight', '分值', weight.cell);
  if (columns.score !== undefined && hasNoScore) add('score', '得分', score.cell);
  return found;
}

function isBlank({ value, cell }: Pick<Indicator['actual'], 'value' | 'cell'>): boolean {
  return cell !== undefined && value.kind === 'none' && !value.marked;
}

/** «其中：» rows only explain the row above; they need no points. */
export function isExplanatory({ level3, score }: Indicator): boolean {
  return /^[★☆]*其中/.test(level3.value ?? '') && score.number === undefined;
}
