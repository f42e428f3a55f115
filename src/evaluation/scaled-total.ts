import type Big from 'big.js';
import type { SelfEvaluationForm } from '../form/form';
import type { Policy } from '../policy/policy';
import { fixed, plain } from '../values/print';
import { round } from '../values/round';
import type { Explained, ResultLine } from './evaluation';
import { sumFormula } from './sums';

/** Rows that do not apply are left out and the rest stands for the whole, where the policy says so. */
export function scaled(
  computed: Explained,
  { weight, weights, scores }: ResultLine,
  form: SelfEvaluationForm,
  policy: Policy,
): Explained {
  const value = computed.value && scaledPoints(computed.value, weight, form, policy);
  if (!value || !computed.value || !weight) return computed;
  const { score: decimals } = policy.decimals;
  return {
    value,
    explanation: `${computed.explanation}；不适用的指标剔除后折算：${plain(computed.value)} × ${plain(policy.total)} ÷ ${plain(weight)} = ${fixed(value, decimals)}`,
    formula: `ROUND(${sumFormula(scores, 10)}*${plain(policy.total)}/${sumFormula(weights, 4)},${decimals})`,
  };
}

/** Points of a weight below the policy's total as points of that total; undefined where nothing is scaled. */
export function scaledPoints(
  points: Big,
  weight: Big | undefined,
  form: SelfEvaluationForm,
  policy: Policy,
): Big | undefined {
  if (!isScaled(form, policy) || !weight?.gt(0) || weight.gte(policy.total)) return undefined;
  return round(points.times(policy.total).div(weight), policy.decimals.score);
}

/** Whether a form's points are those of the rows that apply, scaled to the policy's total. */
export function isScaled({ indicators }: SelfEvaluationForm, { scalesToTotal }: Policy): boolean {
  return scalesToTotal && indicators.some(({ isNotApplicable }) => isNotApplicable);
}
