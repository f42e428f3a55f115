import Big from 'big.js';
import { percentText } from '../values/print';
import { sum as total } from '../values/sum';
import { defineRule } from './engine/define-rule';
import { places } from './shared/places';
import { countedRows } from './shared/rows';
import { picked } from '../values/picked';

/** Results look better than spending, or much was not spent (two lamps of a provincial system). */
export const spendingGap = defineRule({
  id: 'spending-gap',
  title: '产出效益与资金执行不匹配',
  severity: 'I',
  advice: '请核对预算是否偏高、指标值是否偏低，必要时在报告中说明。',
  sources: [{ document: '预算绩效一体化系统监控预警', mark: 'seen' }],
  messages: {
    gap: '指标得分率{scoreRate}，预算执行率{rate}，相差较大。',
    unspent: '预算还有{unspent}没有支出。',
  },
  options: {
    gap: { default: 0.05, about: '得分率高出执行率的相对差距超过多少时提示。' },
    unspent: { default: 0.2, about: '未支出比例超过多少时提示。' },
  },
  isFixable: false,
  waitsFor: ['fund-total-blank'],
  *check(context) {
    const { evaluation, form, options } = context;
    const rate = evaluation.executionRate.value;
    if (rate === undefined) return;
    const cells = places(form.funds?.total?.rate.cell ?? form.funds?.total?.spent.cell);
    const scoreRate = indicatorScoreRate(context);
    const gap = scoreRate?.gt(0) ? scoreRate.minus(rate).div(scoreRate) : Big(0);
    if (scoreRate && gap.gt(options.gap)) {
      yield { message: 'gap', params: { scoreRate: percentText(scoreRate), rate: percentText(rate) }, cells };
    } else if (Big(1).minus(rate).gt(options.unspent)) {
      yield { message: 'unspent', params: { unspent: percentText(Big(1).minus(rate)) }, cells };
    }
  },
});

function indicatorScoreRate(context: Parameters<typeof countedRows>[0]): Big | undefined {
  const rows = countedRows(context).filter(
    ({ indicator }) => !indicator.isExecution && indicator.score.number && indicator.weight.number?.gt(0),
  );
  const sum = (pick: 'weight' | 'score') => total(picked(rows, ({ indicator }) => indicator[pick].number));
  return rows.length === 0 ? undefined : sum('score').div(sum('weight'));
}
