import Big from 'big.js';
import { arrivalOperands } from '../evaluation/execution';
import type { Indicator } from '../form/form';
import { percentText } from '../values/print';
import { asksOfArrival, asksOfArrivalInTime, saysAllArrived, statedArrivals } from '../values/text/arrival';
import { isWrittenRate } from '../values/written-rate';
import { defineRule, type DetectionOf } from './engine/define-rule';
import type { RuleContext } from './engine/rule';
import { places } from './shared/places';
import { countedIndicators, nameOf } from './shared/rows';
import { freeTexts } from './shared/texts';

const messages = {
  differs: '“{name}”的完成值是{written}，按资金表应为{expected}（{how}）。',
  text: '文字写“{raw}”，按资金表应为{expected}（{how}）。',
} as const;

type Found = DetectionOf<typeof messages>;

/** An indicator 资金到位率 whose value is not what the amounts give: 90 of 100 arrived, «100%»; or a text that says so. */
export const arrivalRate = defineRule({
  id: 'arrival-rate',
  title: '资金到位率与资金表不符',
  severity: 'W',
  advice: '资金到位率＝实际到位资金÷全年项目资金×100%，请核对完成值和资金表。',
  sources: [{ document: '广西2021年项目支出绩效自评表（资金到位率计分）', mark: 'seen' }],
  messages,
  isFixable: false,
  *check(context) {
    const { budget, arrived } = arrivalOperands(context.form);
    if (!arrived || !budget?.number.gt(0)) return;
    const exact = arrived.number.div(budget.number);
    yield* wrongRows(context, exact);
    yield* wrongTexts(context, exact);
  },
});

function* wrongRows(context: RuleContext, exact: Big): Iterable<Found> {
  for (const indicator of countedIndicators(context)) {
    if (!asksOfArrival(indicator.level3.value ?? '')) continue;
    const percent = percentOf(indicator);
    if (!percent || isWrittenRate(exact, percent)) continue;
    if (asksOfArrivalInTime(indicator.level3.value ?? '') && exact.times(100).gte(percent)) continue;
    const { value, cell } = indicator.actual;
    const params = { name: nameOf(indicator), written: value.raw, ...expected(context) };
    yield { message: 'differs', params, ...placed(context, cell) };
  }
}

/** The value in per cent; words that say that all arrived are 100. */
function percentOf({ target, actual }: Indicator): Big | undefined {
  const { value } = actual;
  if (value.kind === 'qualitative') return saysAllArrived(value.raw) ? Big(100) : undefined;
  if (value.kind !== 'quantity' || value.change) return undefined;
  const isOfPercent = target.value.kind === 'quantity' && target.value.unit === '%' && value.number.gt(2);
  return value.unit === '%' || (value.unit === undefined && isOfPercent) ? value.number : undefined;
}

function* wrongTexts(context: RuleContext, exact: Big): Iterable<Found> {
  const { expected: planned } = context.form.goal;
  for (const { value, cell } of freeTexts(context.form)) {
    if (cell === planned.cell) continue;
    for (const { raw, percent } of statedArrivals(value)) {
      if (isWrittenRate(exact, percent)) continue;
      yield { message: 'text', params: { raw, ...expected(context) }, ...placed(context, cell) };
    }
  }
}

function expected({ evaluation: { arrivalRate } }: RuleContext) {
  return { expected: percentText(arrivalRate.value ?? Big(0)), how: arrivalRate.explanation };
}

function placed({ form }: RuleContext, cell: Found['cells'][number] | undefined) {
  const total = form.funds?.total;
  const cells = places(cell, total?.arrived.cell);
  return { cells, inputs: places(...cells, total?.annualBudget.cell) };
}
