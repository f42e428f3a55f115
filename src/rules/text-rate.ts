import { executionOperands } from '../evaluation/execution';
import { percentText, plain } from '../values/print';
import { statedRates } from '../values/text/budget-shares';
import { wrongRates } from '../values/text/rates';
import { isWrittenRate } from '../values/written-rate';
import { defineRule, type DetectionOf } from './engine/define-rule';
import type { RuleContext } from './engine/rule';
import { places } from './shared/places';
import { freeTexts, type FreeText } from './shared/texts';
import { picked } from '../values/picked';

const messages = {
  wrong: '文字写“{raw}”，按{top}÷{bottom}应为{expected}。',
  table: '文字写“{raw}”，按表中的数应为{expected}（{spentLabel}{spent}÷{budgetLabel}{budget}）。',
} as const;

type Found = DetectionOf<typeof messages>;

/** «x÷y×100%=z%» or «预算x万元，支出y万元，执行率z%» that is wrong at the written precision; «完成全年预算的98%» beside a table that says 95 %. */
export const textRate = defineRule({
  id: 'text-rate',
  title: '文字中的比率算错',
  severity: 'W',
  advice: '请核对文字里的算式和比率，使其与资金表一致。',
  sources: [{ document: '公开自评报告中的实例', mark: 'in-use' }],
  messages,
  isFixable: false,
  *check(context) {
    for (const { value, cell } of freeTexts(context.form)) {
      for (const { raw, top, bottom, expected } of wrongRates(value)) {
        const params = { raw, top: top.toFixed(), bottom: bottom.toFixed(), expected: percentText(expected) };
        yield { message: 'wrong', params, cells: places(cell) };
      }
      yield* againstTable(context, { value, cell });
    }
  },
});

/** A rate of the whole project that none of the total row's budgets gives; one that is an arithmetic in the text is judged above. */
function* againstTable({ form, policy }: RuleContext, { value, cell }: FreeText): Iterable<Found> {
  const stated = statedRates(value);
  const operands = stated.length > 0 ? executionOperands(form, policy) : '';
  if (typeof operands === 'string' || /[÷/]\d/.test(value)) return;
  const { spent, budget, spentLabel, budgetLabel, ratio } = operands;
  const total = form.funds?.total;
  const budgets = total ? [total.annualBudget, total.initialBudget, total.arrived] : [];
  const known = picked(budgets, ({ number }) => (number?.gt(0) ? spent.number.div(number) : undefined));
  // What was planned is no statement of what was spent.
  if (cell !== undefined && cell === form.goal.expected.cell) return;
  for (const { raw, percent } of stated) {
    if ([ratio, ...known].some((rate) => isWrittenRate(rate, percent))) continue;
    const params = { spentLabel, spent: plain(spent.number), budgetLabel, budget: plain(budget.number) };
    yield {
      message: 'table',
      params: { raw, expected: percentText(ratio), ...params },
      cells: places(cell),
      inputs: places(cell, budget.cell, spent.cell),
    };
  }
}
