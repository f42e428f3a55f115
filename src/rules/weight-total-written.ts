import { plain } from '../values/print';
import { defineRule } from './engine/define-rule';
import { numberEdits } from './shared/number-fix';
import { places } from './shared/places';
import { MOF_2020 } from './shared/sources';

/** The weight written in the 总分 row is not the sum of the weights. */
export const weightTotalWritten = defineRule({
  id: 'weight-total-written',
  title: '总分行的分值与合计不同',
  severity: 'E',
  advice: '总分行的分值应等于预算执行与各指标分值之和，可改为求和公式。',
  sources: [MOF_2020],
  messages: { differs: '总分行分值填{written}，按各行应为{sum}。' },
  isFixable: true,
  waitsFor: ['weight-total', 'weight-missing', 'weight-invalid'],
  needsAllPoints: true,
  *check({ form, evaluation, policy }) {
    const { value, field, standing } = evaluation.totalWeight;
    if (!field?.cell || !field.number || !value || standing === 'right') return;
    yield {
      message: 'differs',
      params: { written: plain(field.number), sum: plain(value) },
      cells: [field.cell],
      inputs: places(field.cell, ...form.indicators.map(({ weight }) => weight.cell)),
      ...(value.eq(policy.total) ? { fix: { edits: numberEdits(field, evaluation.totalWeight) } } : {}),
    };
  },
});
