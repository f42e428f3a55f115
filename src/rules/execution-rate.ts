import Big from 'big.js';
import type { FundRow, NumberField } from '../form/form';
import { exactExecutionRate } from '../evaluation/execution';
import { rateDecimals } from '../evaluation/standing';
import { percentText } from '../values/print';
import { defineRule, type DetectionOf } from './engine/define-rule';
import type { Fix } from './engine/finding';
import type { RuleContext } from './engine/rule';
import { numberEdits } from './shared/number-fix';
import { places } from './shared/places';
import { MOF_2020 } from './shared/sources';

const messages = {
  differs: '执行率填{written}，应为{expected}（{how}）。',
  blank: '执行率没有填，应为{expected}（{how}）。',
  cut: '执行率填{written}，按四舍五入应为{expected}（{how}），像是截去了尾数。',
} as const;

type Found = DetectionOf<typeof messages>;

/** The written rate ≠ spent ÷ budget at the written precision; cut instead of rounded is an I (seen: 99.985 % → 99 %); points without a rate are a W. */
export const executionRateRule = defineRule({
  id: 'execution-rate',
  title: '预算执行率算错',
  severity: 'E',
  advice: '预算执行率＝执行数÷预算数×100%，可改为公式自动计算。',
  sources: [MOF_2020, { document: '四川部门预算项目支出绩效自评表（执行数÷调整后预算数）', mark: 'in-use' }],
  messages,
  isFixable: true,
  waitsFor: ['fund-total-blank'],
  *check(context) {
    const total = context.form.funds?.total;
    const exact = exactExecutionRate(context.form, context.policy);
    if (!total || !exact) return;
    if (isForgotten(total)) yield blankRate(context, total);
    else if (total.rate.number) yield* wrongRate(context, total, exact, total.rate.number);
  },
});

/** Points without the rate that they follow from (test/forms/a-blanks-and-placeholders: 10 of 10 beside a blank). */
function isForgotten({ rate, score }: FundRow): boolean {
  return rate.cell !== undefined && rate.raw === '' && score.number !== undefined;
}

function blankRate(context: RuleContext, { rate }: FundRow): Found {
  return {
    message: 'blank',
    params: paramsOf(context),
    cells: places(rate.cell),
    severity: 'W',
    fix: fixOf(context, rate),
  };
}

function* wrongRate(
  context: RuleContext,
  { rate, annualBudget, spent }: FundRow,
  exact: Big,
  written: Big,
): Iterable<Found> {
  if (context.evaluation.executionRate.standing === 'right') return;
  const isCut = exact.round(rateDecimals(rate), Big.roundDown).eq(written);
  yield {
    message: isCut ? 'cut' : 'differs',
    params: { ...paramsOf(context), written: writtenText(rate.raw, written) },
    cells: places(rate.cell, annualBudget.cell, spent.cell),
    ...(isCut ? { severity: 'I' as const } : {}),
    fix: fixOf(context, rate),
  };
}

function paramsOf({ evaluation: { executionRate } }: RuleContext): { expected: string; how: string } {
  return { expected: percentText(executionRate.value ?? Big(0)), how: executionRate.explanation };
}

function fixOf({ evaluation }: RuleContext, rate: NumberField): Fix {
  return { edits: numberEdits(rate, evaluation.executionRate, { numberFormat: '0.00%' }) };
}

function writtenText(raw: string, number: Big): string {
  return /[%％]/.test(raw) ? raw : percentText(number);
}
