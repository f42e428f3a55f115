import type { Indicator, SelfEvaluationForm } from '../../form/form';

/**
 * Whether some rows still wait for the last one: a form without a 总分 row whose last row has no weight is being filled
 * in, and a sum over that row is not there yet.
 */
export function isUnfinished({ total, indicators }: SelfEvaluationForm, rows: readonly Indicator[]): boolean {
  const last = indicators.at(-1);
  if (total !== undefined || last === undefined) return false;
  return last.weight.number === undefined && !last.isNotApplicable && rows.includes(last);
}
