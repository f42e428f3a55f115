import { executionOperands } from '../evaluation/execution';
import { percentText, plain } from '../values/print';
import { defineRule } from './engine/define-rule';
import { places } from './shared/places';
import { MOF_2020 } from './shared/sources';

/** More was spent than budgeted (test/forms/a-department-wide: 102.59 %). */
export const executionOver = defineRule({
  id: 'execution-over',
  title: '执行数超过预算数',
  severity: 'W',
  advice: '请核对预算数是否为调整后的数、执行数是否含其他资金；确属超支的要说明原因。',
  sources: [MOF_2020, { document: '预算绩效一体化系统执行率校验', mark: 'seen' }],
  messages: { over: '{spentLabel}{spent}超过{budgetLabel}{budget}，执行率{rate}。' },
  isFixable: false,
  *check({ form, policy, evaluation }) {
    const found = executionOperands(form, policy);
    if (typeof found === 'string' || evaluation.spending !== 'over') return;
    const { budget, spent, budgetLabel, spentLabel, ratio } = found;
    yield {
      message: 'over',
      params: {
        spentLabel,
        spent: plain(spent.number),
        budgetLabel,
        budget: plain(budget.number),
        rate: percentText(ratio),
      },
      cells: places(spent.cell, budget.cell),
    };
  },
});
