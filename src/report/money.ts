import type Big from 'big.js';
import type { Assessment } from '../assess';
import { inTenThousands } from '../form/money-unit';

/** Budget and spending of a project in 万元, whatever unit its form counts in; undefined where either is missing. */
export function projectMoney({
  form,
  evaluation,
}: Assessment): { readonly budget: Big; readonly spent: Big } | undefined {
  const budget = evaluation.arrival.budget?.number;
  const spent = form.funds?.total?.spent.number;
  if (!budget || !spent) return undefined;
  const { value: unit } = form.moneyUnit;
  return { budget: inTenThousands(budget, unit), spent: inTenThousands(spent, unit) };
}
