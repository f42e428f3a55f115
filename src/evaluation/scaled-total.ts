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
  if (!isScaled(form, policy) || !computed.value || !weight?.gt(0) || weight.gte(policy.total))
    return computed;
  const { score: decimals } = policy.decimals;
  const value = round(computed.value.times(policy.total).div(weight), decimals);
  return {
    value,
    explanation: `${computed.explanation}；不适用的指标剔除后折算：${plain(computed.value)} × ${plain(policy.total)} ÷ ${plain(weight)} = ${fixed(value, decimals)}`,
    formula: `ROUND(${sumFormula(scores, 10)}*${plain(policy.total)}/${sumFormula(weights, 4)},${decimals})`,
  };
}

/** Whether a form's points are those of the rows that apply, scaled to the policy's total. */
export function isScaled({ indicators }: SelfEvaluationForm, { scalesToTotal }: Policy): boolean {
  return scalesToTotal && indicators.some(({ isNotApplicable }) => isNotApplicable);
}
