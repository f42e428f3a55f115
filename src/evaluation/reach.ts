import Big from 'big.js';
import type { Indicator } from '../form/form';
import type { Policy } from '../policy/policy';
import type { IndicatorEvaluation } from './evaluation';

type Reached = Pick<IndicatorEvaluation, 'completion' | 'direction'>;

/** Weight − score as written; undefined where one of them is not written. */
export function lostPoints({ weight, score }: Pick<Indicator, 'weight' | 'score'>): Big | undefined {
  return weight.number && score.number && weight.number.minus(score.number);
}

/** A ÷ T, whatever the direction; undefined where nothing was reached. */
export function actualShare({ completion, direction }: Reached): Big | undefined {
  if (!completion || completion.eq(0)) return undefined;
  return direction === 'reverse' ? Big(1).div(completion) : completion;
}

/** Reached, and so far beyond the target that the target itself asks for a reason (for «less is better» as far below it). */
export function isFarBeyond(row: Reached, { quantitative }: Policy): boolean {
  const share = actualShare(row);
  if (!share) return false;
  const { overachievement, deviation } = quantitative;
  const beyond = row.direction === 'reverse' ? Big(1).minus(share) : share.minus(1);
  return deviation ? beyond.gt(deviation) : beyond.gte(overachievement.minus(1));
}
