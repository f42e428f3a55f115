import type { FundRow, SelfEvaluationForm } from '../form/form';
import { percentText } from '../values/print';
import { speaksOfLatePayment, speaksOfSpending } from '../values/text/spending-words';
import { defineRule } from './engine/define-rule';
import { places } from './shared/places';
import { isBlankReason } from '../values/reason';
import { freeTexts } from './shared/texts';

/** The rate is below the policy's threshold and no reason is given (Sichuan: 90 %). */
export const executionReason = defineRule({
  id: 'execution-reason',
  title: '执行率偏低未说明原因',
  severity: 'W',
  advice: '请在原因栏说明执行率偏低的原因和改进措施。',
  sources: [{ document: '四川部门预算项目支出绩效自评表（510000_0013zp）', mark: 'in-use' }],
  messages: {
    low: '预算执行率{rate}，低于{threshold}，没有说明原因。',
    silent: '预算执行率只有{rate}，全表没有一处说明为什么没有支出。',
  },
  options: {
    silentBelow: {
      default: 0.8,
      about: '口径没有规定时，执行率低于多少而全表没有说明就提示；0 表示不检查。',
    },
  },
  isFixable: false,
  waitsFor: ['fund-total-blank', 'execution-rate'],
  *check({ form, evaluation, policy, options }) {
    const { funds } = form;
    const threshold = policy.execution.reasonBelow;
    const rate = evaluation.executionRate.value;
    const total = funds?.total;
    if (!funds || !total || !rate) return;
    if (funds.columns.reason !== undefined && !isBlankReason(total.reason)) return;
    const cells = places(total.reason.cell ?? total.rate.cell, total.rate.cell, total.spent.cell);
    if (threshold && evaluation.spending === 'low')
      yield { message: 'low', params: { rate: percentText(rate), threshold: percentText(threshold) }, cells };
    else if (!threshold && rate.lt(options.silentBelow) && !isExplained(form, total, options.silentBelow))
      yield { message: 'silent', params: { rate: percentText(rate) }, cells };
  },
});

/** Money that did not arrive could not be spent; else any text of the form may say a word about the spending. */
function isExplained(form: SelfEvaluationForm, { arrived, spent }: FundRow, limit: number): boolean {
  if (arrived.number?.gt(0) && spent.number?.div(arrived.number).gte(limit)) return true;
  const ofProject = [form.goal.actual, ...form.notes.map(({ text }) => text)];
  return (
    freeTexts(form).some(({ value }) => speaksOfSpending(value)) ||
    ofProject.some(({ value }) => speaksOfLatePayment(value ?? ''))
  );
}
