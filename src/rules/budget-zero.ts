import { denominatorOf, fundLabel } from '../evaluation/execution';
import type { LabelReading } from '../form/reading';
import { defineRule } from './engine/define-rule';
import { places } from './shared/places';
import { MOF_2020 } from './shared/sources';

/** The budget is 0 or blank: there is no rate. */
export const budgetZero = defineRule({
  id: 'budget-zero',
  title: '没有预算数，无法计算执行率',
  severity: 'E',
  advice: '请填写全年预算数（有调整的填调整后的数）。',
  sources: [MOF_2020],
  messages: {
    zero: '“{label}”的{column}为空或为0，无法计算预算执行率。',
    spent: '“{label}”的{column}为空或为0，却有支出{spent}，请补填预算数。',
  },
  isFixable: false,
  waitsFor: ['fund-total-blank'],
  *check({ form: { funds, labels }, policy }) {
    const total = funds?.total;
    if (!funds || !total || labels.some(mayBeBudget)) return;
    const column = denominatorOf(funds, policy);
    if (total[column].number?.gt(0)) return;
    const spent = total.spent.number;
    const params = {
      label: total.label.replace(/[:：]$/, ''),
      column: fundLabel(funds, column),
      spent: spent?.toFixed() ?? '',
    };
    yield {
      message: spent?.gt(0) ? 'spent' : 'zero',
      params,
      cells: places(total[column].cell, total.rate.cell, total.score.cell),
    };
  },
});

/** A column of the funds that was not read may hold the budget; label-not-read names it. */
function mayBeBudget({ state, keepsFrom }: LabelReading): boolean {
  return state === 'unread' && keepsFrom.includes('execution-rate');
}
