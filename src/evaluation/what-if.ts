import type Big from 'big.js';
import { nameOf } from '../form/indicator-name';
import type { Grade, Policy } from '../policy/policy';
import { plain } from '../values/print';
import type { Evaluation, IndicatorEvaluation } from './evaluation';

/** Points that a row (or 预算执行) does not have, and what the figures say of it. */
export interface LostPoints {
  /** The indicator row; undefined for 预算执行 in the funds block. */
  readonly row: number | undefined;
  /** Chinese: the 三级指标, «预算执行». */
  readonly name: string;
  readonly points: Big;
  /** Chinese: how its score follows from the figures, or why only a person can judge it. */
  readonly why: string;
}

/** Where the points of a form went, most first. It says what is; never what to write. */
export function lostPoints({ indicators, lines, executionScore }: Evaluation): LostPoints[] {
  const rows = indicators.filter(({ isCounted }) => isCounted).flatMap(lostInRow);
  const execution = lines.find(({ kind }) => kind === 'execution');
  const points = execution?.weight && execution.score && execution.weight.minus(execution.score);
  const apart = points?.gt(0)
    ? [{ row: undefined, name: '预算执行', points, why: whyExecution(executionScore) }]
    : [];
  return [...apart, ...rows].sort((a, b) => b.points.cmp(a.points));
}

/** The score that stands there, and the one that follows where it is another. */
function whyExecution({ standing, value, explanation }: Evaluation['executionScore']): string {
  const differs = (standing === 'over' || standing === 'under') && value !== undefined;
  return differs ? `按执行率可得${plain(value)}（${explanation}）` : explanation;
}

/** What took the points: the figures, a reason that stands in the form, or neither. */
function whyInRow({ indicator, computed, standing }: IndicatorEvaluation): string {
  const { value, explanation } = computed;
  const earned = value === undefined ? explanation : `按完成情况可得${plain(value)}`;
  switch (standing) {
    case 'unexplained':
      return `${earned}，少给的没有写明理由`;
    case 'deducted':
      return `${earned}；表中写明：${shortened(indicator.reason.value ?? '')}`;
    case 'over':
      return `${earned}（${explanation}），表中多给了`;
    default:
      return explanation;
  }
}

/** Characters of a reason that are repeated. */
const MOST_REPEATED = 40;

function shortened(text: string): string {
  const plainText = text.replace(/\s+/g, '');
  return plainText.length > MOST_REPEATED ? `${plainText.slice(0, MOST_REPEATED)}…` : plainText;
}

function lostInRow(evaluated: IndicatorEvaluation): LostPoints[] {
  const { indicator } = evaluated;
  const { row, weight, score } = indicator;
  if (!weight.number || !score.number?.lt(weight.number)) return [];
  return [
    { row, name: nameOf(indicator), points: weight.number.minus(score.number), why: whyInRow(evaluated) },
  ];
}

/** The next better grade and how many points it is away; undefined for the best, and where there is no grade. */
export function nextGrade(
  { grade, totalScore }: Evaluation,
  policy: Policy,
): { readonly grade: Grade; readonly points: Big } | undefined {
  const index = policy.grades.findIndex(({ name }) => name === grade.value);
  const above = policy.grades[index - 1];
  if (!above || !totalScore.value) return undefined;
  return { grade: above.name, points: above.from.times(policy.total).minus(totalScore.value) };
}

/** The total if one row had another score (without one: its full weight); undefined where there is no total, or no such row. */
export function totalIf({ indicators, total }: Evaluation, row: number, score?: Big): Big | undefined {
  const found = indicators.find(({ indicator, isCounted }) => isCounted && indicator.row === row);
  if (!found) return undefined;
  const { score: written, weight } = found.indicator;
  return total.score?.minus(written.number ?? 0).plus(score ?? weight.number ?? 0);
}
