import { fundLabel, denominatorOf } from '../evaluation/execution';
import { percentText, plain } from '../values/print';
import type { Rule } from './rule';
import { places } from './shared/places';
import { MOF_2020 } from './shared/sources';

/** More was spent than budgeted (form 08: 102.59 %). */
export const executionOver: Rule = {
  id: 'execution-over',
  title: '执行数超过预算数',
  severity: 'W',
  advice: '请核对预算数是否为调整后的数、执行数是否含其他资金；确属超支的要说明原因。',
  sources: [MOF_2020, { document: '预算绩效一体化系统执行率校验', mark: 'seen' }],
  messages: { over: '{spentLabel}{spent}超过{budgetLabel}{budget}，执行率{rate}。' },
  isFixable: false,
  waitsFor: ['fund-total-blank', 'budget-zero'],
  *check({ form: { funds }, policy }) {
    const total = funds?.total;
    const spent = total?.spent.number;
    if (!funds || !total || spent === undefined) return;
    const column = denominatorOf(funds, policy);
    const budget = total[column].number;
    if (!budget?.gt(0) || spent.lte(budget)) return;
    yield {
      message: 'over',
      params: {
        spentLabel: fundLabel(funds, 'spent'),
        spent: plain(spent),
        budgetLabel: fundLabel(funds, column),
        budget: plain(budget),
        rate: percentText(spent.div(budget)),
      },
      cells: places(total.spent.cell, total[column].cell),
    };
  },
};
