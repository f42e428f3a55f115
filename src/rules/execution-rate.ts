import Big from 'big.js';
import type { FundRow, NumberField } from '../form/form';
import { exactExecutionRate } from '../evaluation/execution';
import { percentText } from '../values/print';
import { round } from '../values/round';
import type { Detection, Rule, RuleContext } from './rule';
import { numberEdits } from './shared/number-fix';
import { decimalsIn } from './shared/numbers';
import { places } from './shared/places';
import { MOF_2020 } from './shared/sources';

/** The written rate ≠ spent ÷ budget at the written precision; cut instead of rounded is an I (form 34: 99.985 % → 99 %). */
export const executionRateRule: Rule = {
  id: 'execution-rate',
  title: '预算执行率算错',
  severity: 'E',
  advice: '预算执行率＝执行数÷预算数×100%，可改为公式自动计算。',
  sources: [MOF_2020, { document: '四川部门预算项目支出绩效自评表（执行数÷调整后预算数）', mark: 'in-use' }],
  messages: {
    differs: '执行率填{written}，应为{expected}（{how}）。',
    cut: '执行率填{written}，按四舍五入应为{expected}（{how}），像是截去了尾数。',
  },
  isFixable: true,
  waitsFor: ['fund-total-blank'],
  *check(context) {
    const total = context.form.funds?.total;
    if (total) yield* rateDetection(context, total);
  },
};

function* rateDetection({ evaluation, form }: RuleContext, total: FundRow): Iterable<Detection> {
  const { rate } = total;
  const { value, explanation } = evaluation.executionRate;
  const exact = exactExecutionRate(form, evaluation.policy);
  if (!rate.number || !value || !exact) return;
  const decimals = writtenDecimals(rate);
  if (round(exact, decimals).eq(round(rate.number, decimals))) return;
  const isCut = exact.round(decimals, Big.roundDown).eq(rate.number);
  yield {
    message: isCut ? 'cut' : 'differs',
    params: { written: writtenText(rate.raw, rate.number), expected: percentText(value), how: explanation },
    cells: places(rate.cell, total.annualBudget.cell, total.spent.cell),
    ...(isCut ? { severity: 'I' as const } : {}),
    fix: { edits: numberEdits(rate, evaluation.executionRate, { numberFormat: '0.00%' }) },
  };
}

/** Decimals of the fraction: «89.7%» is written to three, «86%» to two; a number to what its cell shows. */
function writtenDecimals({ raw }: NumberField): number {
  const shown = /(\d+(?:\.\d+)?)\s*[%％]/.exec(raw)?.[1];
  if (shown !== undefined) return decimalsIn(shown) + 2;
  return Number(raw) > 2 ? decimalsIn(raw) + 2 : Math.max(2, decimalsIn(raw));
}

function writtenText(raw: string, number: Big): string {
  return /[%％]/.test(raw) ? raw : percentText(number);
}
