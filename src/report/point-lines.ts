import type Big from 'big.js';
import type { Evaluation, ResultLine } from '../evaluation/evaluation';

/** A line of points: 预算执行, a 一级指标, 合计. */
export type PointLine = Pick<ResultLine, 'kind' | 'name' | 'weight' | 'score' | 'rate'>;

/**
 * The lines of a result with the points of those indicators that stand under no 一级指标, so that the lines add up to
 * the last of them.
 */
export function pointLines({ lines }: Pick<Evaluation, 'lines'>): PointLine[] {
  const total = lines.find(({ kind }) => kind === 'total');
  const parts = lines.filter(({ kind }) => kind !== 'total');
  const rest = total && restOf(total, parts);
  return [...parts, ...(rest ? [rest] : []), ...(total ? [total] : [])];
}

function restOf(total: ResultLine, parts: readonly ResultLine[]): PointLine | undefined {
  const weight = left(total.weight, parts, 'weight');
  const score = left(total.score, parts, 'score');
  if (!weight?.gt(0)) return undefined;
  const isAll = parts.every(({ kind }) => kind !== 'level');
  return {
    kind: 'level',
    name: isAll ? '各项指标' : '其他指标',
    weight,
    score,
    rate: score?.div(weight),
  };
}

/** What the parts leave of a sum; unknown where one of them is. */
function left(sum: Big | undefined, parts: readonly ResultLine[], of: 'weight' | 'score'): Big | undefined {
  return parts.reduce((rest, part) => (part[of] ? rest?.minus(part[of]) : undefined), sum);
}
