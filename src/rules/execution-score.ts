import { plain } from '../values/print';
import { defineRule } from './engine/define-rule';
import { numberEdits } from './shared/number-fix';
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
  needsAllPoints: true,
  *check(context) {
    const { executionScore } = context.evaluation;
    const { field: written, value, explanation, standing } = executionScore;
    if (!written?.cell || !value || standing === 'right') return;
    const total = context.form.funds?.total;
    yield {
      message: standing === 'blank' ? 'blank' : 'differs',
      params: { written: written.raw, expected: plain(value), how: explanation },
      cells: [written.cell],
      inputs: places(written.cell, total?.rate.cell, total?.annualBudget.cell),
      fix: { edits: numberEdits(written, executionScore) },
    };
  },
});
