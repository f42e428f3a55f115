import type { NumberField, SelfEvaluationForm } from '../form/form';

/** Where the form states its total: in the row of the total, else in its head («自评总分：98»). */
export function writtenTotal({
  total,
  statedTotal,
}: Pick<SelfEvaluationForm, 'total' | 'statedTotal'>): NumberField {
  return total?.score.number ? total.score : statedTotal;
}
