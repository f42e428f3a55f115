import type Big from 'big.js';
import { type Indicator, isFilled, type SelfEvaluationForm } from '../form/form';
import type { Policy } from '../policy/policy';
import { fixed, percentText, plain } from '../values/print';
import type { Explained } from './evaluation';

/** What an execution rate earns, and what its formula is made of. */
interface Earned {
  readonly ratio: Big;
  /** Spent ÷ budget as a formula. */
  readonly operand: string;
  readonly weight: Big;
  /** The cell of the points, or their number. */
  readonly points: string;
}

/**
 * «预算执行率 | ≥95% | 98% | 10 | 10»: a form that sets its own target below the whole and gives full points where it is
 * reached, as the rows beside it do. Any other score is that of the policy.
 */
export function byOwnTarget(
  usual: Explained,
  { ratio, operand, weight, points }: Earned,
  { indicators }: SelfEvaluationForm,
  { decimals: { score: decimals } }: Policy,
): Explained {
  const row = indicators.find(({ isExecution }) => isExecution);
  const least = row && leastShare(row);
  if (!row || !least || ratio.lt(least) || !isFilled(row.score) || !row.score.number.eq(weight)) return usual;
  return {
    value: weight,
    explanation: `预算执行率${percentText(ratio)}，达到本行指标值${percentText(least)}，得满分 ${fixed(weight, decimals)}`,
    formula: `IF(${operand}>=${plain(least)},${points},${usual.formula ?? '0'})`,
  };
}

/** «≥95%» → 0.95; undefined for the whole, and for what is no least rate. */
function leastShare({ target: { value } }: Indicator): Big | undefined {
  if (value.kind !== 'quantity' || value.unit !== '%' || value.operator !== '≥') return undefined;
  return value.number.gt(0) && value.number.lt(100) ? value.number.div(100) : undefined;
}
