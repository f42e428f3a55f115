import Big from 'big.js';
import { decimalsIn, percentText } from '../values/print';
import { round } from '../values/round';
import { defineRule } from './engine/define-rule';
import { places } from './shared/places';
import { countedIndicators, nameOf } from './shared/rows';

/** An indicator 资金到位率 whose value is not what the amounts give: 90 of 100 arrived, «100%». */
export const arrivalRate = defineRule({
  id: 'arrival-rate',
  title: '资金到位率与资金表不符',
  severity: 'W',
  advice: '资金到位率＝实际到位资金÷全年项目资金×100%，请核对完成值和资金表。',
  sources: [{ document: '广西2021年项目支出绩效自评表（资金到位率计分）', mark: 'seen' }],
  messages: { differs: '“{name}”的完成值是{written}，按资金表应为{expected}（{how}）。' },
  isFixable: false,
  *check(context) {
    const { value: rate, explanation } = context.evaluation.arrivalRate;
    const total = context.form.funds?.total;
    if (!rate || !total) return;
    for (const indicator of countedIndicators(context)) {
      const { value, cell } = indicator.actual;
      if (!/(?:资金|预算)到位率/.test(nameOf(indicator)) || value.kind !== 'quantity' || value.unit !== '%')
        continue;
      const exact = total.arrived.number?.div(
        total.annualBudget.number ?? total.initialBudget.number ?? Big(1),
      );
      const decimals = decimalsIn(value.number.toFixed());
      if (exact && round(exact.times(100), decimals).eq(value.number)) continue;
      yield {
        message: 'differs',
        params: {
          name: nameOf(indicator),
          written: value.raw,
          expected: percentText(rate),
          how: explanation,
        },
        cells: places(cell, total.arrived.cell),
        inputs: places(cell, total.arrived.cell, total.annualBudget.cell),
      };
    }
  },
});
