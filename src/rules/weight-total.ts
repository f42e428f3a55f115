import { isScaled } from '../evaluation/scaled-total';
import { weightsOf } from '../evaluation/weights';
import { plain } from '../values/print';
import { defineRule } from './engine/define-rule';
import { places } from './shared/places';
import { countedIndicators } from './shared/rows';
import { MOF_2020 } from './shared/sources';
import { isUnfinished } from './shared/unfinished';
import { scalingFix } from './weight-scaling/fix';
import { groupsOfTotal } from './weight-scaling/groups';

/** Execution weight + Σ indicator weights = the policy's total (test/forms/b-copied-targets: 10 + 100 = 110). */
export const weightTotal = defineRule({
  id: 'weight-total',
  title: '分值合计不等于总分',
  severity: 'E',
  advice: '请调整各指标分值，使预算执行与各指标的分值合计等于总分。',
  sources: [MOF_2020, { document: '中江县2022年绩效目标自评表填表说明', mark: 'in-use' }],
  messages: { sum: '分值合计{sum}，应为{expected}（{how}）。' },
  isFixable: true,
  waitsFor: ['weight-missing', 'weight-invalid'],
  needsAllPoints: true,
  *check(context) {
    const { evaluation, policy, form } = context;
    const { value, explanation } = evaluation.totalWeight;
    if (!value || value.eq(policy.total) || isUnfinished(form, form.indicators)) return;
    if (isScaled(form, policy) && value.lt(policy.total)) return;
    const weights = weightsOf(form, countedIndicators(context)).map(({ cell }) => cell);
    yield {
      message: 'sum',
      params: { sum: plain(value), expected: plain(policy.total), how: explanation },
      cells: places(form.total?.weight.cell, ...weights),
      inputs: places(...weights),
      fix: form.family === 'F' ? undefined : scalingFix(context, groupsOfTotal(context)),
    };
  },
});
