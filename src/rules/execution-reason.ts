import { percentText } from '../values/print';
import { defineRule } from './engine/define-rule';
import { places } from './shared/places';
import { isBlankReason } from '../values/reason';

/** The rate is below the policy's threshold and no reason is given (Sichuan: 90 %). */
export const executionReason = defineRule({
  id: 'execution-reason',
  title: '执行率偏低未说明原因',
  severity: 'W',
  advice: '请在原因栏说明执行率偏低的原因和改进措施。',
  sources: [{ document: '四川部门预算项目支出绩效自评表（510000_0013zp）', mark: 'in-use' }],
  messages: { low: '预算执行率{rate}，低于{threshold}，没有说明原因。' },
  isFixable: false,
  waitsFor: ['fund-total-blank', 'execution-rate'],
  *check({ form: { funds }, evaluation, policy }) {
    const threshold = policy.execution.reasonBelow;
    const rate = evaluation.executionRate.value;
    const total = funds?.total;
    if (!funds || !total || !threshold || !rate || rate.gte(threshold)) return;
    if (funds.columns.reason !== undefined && !isBlankReason(total.reason)) return;
    yield {
      message: 'low',
      params: { rate: percentText(rate), threshold: percentText(threshold) },
      cells: places(total.reason.cell ?? total.rate.cell, total.rate.cell),
    };
  },
});
