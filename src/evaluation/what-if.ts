import type Big from 'big.js';
import type { Grade, Policy } from '../policy/policy';
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
    ? [{ row: undefined, name: '预算执行', points, why: executionScore.explanation }]
    : [];
  return [...apart, ...rows].sort((a, b) => b.points.cmp(a.points));
}

function lostInRow({ indicator, computed }: IndicatorEvaluation): LostPoints[] {
  const { row, weight, score, level3, level2 } = indicator;
  if (!weight.number || !score.number?.lt(weight.number)) return [];
  const name = (level3.value ?? level2?.name ?? `第${row}行`).replace(/\s/g, '');
  return [{ row, name, points: weight.number.minus(score.number), why: computed.explanation }];
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
