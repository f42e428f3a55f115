import type Big from 'big.js';
import type { NumberField } from '../form/form';
import { isExecutionApart, writtenExecutionScore } from '../evaluation/evaluate';
import { plain } from '../values/print';
import { round } from '../values/round';
import { defineRule } from './engine/define-rule';
import type { RuleContext } from './engine/rule';
import { numberEdits } from './shared/number-fix';
import { decimalsIn, isNotANumber } from './shared/numbers';
import { places } from './shared/places';
import { MOF_2020 } from './shared/sources';

/** The written score of 预算执行率 does not follow from the rate (seen: 86.20 % → 8.62, written 9). */
export const executionScoreRule = defineRule({
  id: 'execution-score',
  title: '预算执行率得分算错',
  severity: 'E',
  advice: '预算执行率得分按口径由执行率算出，可改为公式自动计算。',
  sources: [MOF_2020, { document: '预算绩效一体化系统执行率得分', mark: 'seen' }],
  messages: {
    differs: '预算执行率得分填{written}，应为{expected}（{how}）。',
    blank: '预算执行率得分没有填，应为{expected}（{how}）。',
  },
  isFixable: true,
  waitsFor: ['fund-total-blank'],
  *check(context) {
    const { computed, written } = scores(context);
    const { value, explanation } = computed;
    if (!written?.cell || !value) return;
    if (written.number && isClose(written.number, value)) return;
    const total = context.form.funds?.total;
    yield {
      message: written.number || isNotANumber(written) ? 'differs' : 'blank',
      params: { written: written.raw, expected: plain(value), how: explanation },
      cells: [written.cell],
      inputs: places(written.cell, total?.rate.cell, total?.annualBudget.cell),
      fix: { edits: numberEdits(written, computed) },
    };
  },
});

/** The execution row of the funds block, or the indicator row that is the rate (family F). */
function scores({ form, evaluation }: RuleContext): {
  computed: RuleContext['evaluation']['executionScore'];
  written: NumberField | undefined;
} {
  if (isExecutionApart(form))
    return { computed: evaluation.executionScore, written: writtenExecutionScore(form) };
  const row = evaluation.indicators.find(({ indicator }) => indicator.isExecution);
  return { computed: row?.computed ?? evaluation.executionScore, written: row?.indicator.score };
}

/** Equal after rounding to the written decimals: 9.685 written 9.69; 9.0 for 8.62 is not. */
function isClose(written: Big, computed: Big): boolean {
  const decimals = Math.max(1, decimalsIn(written.toFixed()));
  return round(computed, decimals).minus(round(written, decimals)).abs().lte(0.005);
}
