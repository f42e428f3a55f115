import type { SelfEvaluationForm } from '../form/form';
import { percentText, plain } from '../values/print';
import { speaksOfChange } from '../values/text/spending-words';
import { defineRule } from './engine/define-rule';
import { places } from './shared/places';
import { isBlankReason } from '../values/reason';
import { freeTexts } from './shared/texts';

/** The annual budget was set to what was spent (rate 100 % by adjustment), or changed much without a reason. */
export const budgetAdjusted = defineRule({
  id: 'budget-adjusted',
  title: '预算有调整',
  severity: 'I',
  advice: '预算调整较大时请写明依据和原因。',
  sources: [{ document: '广西预算绩效系统设置（调整30%须说明）', mark: 'seen' }],
  messages: {
    fitted: '年初预算{initial}，全年预算{annual}与执行数相同：执行率100%是调整预算后的结果。',
    large: '全年预算{annual}比年初预算{initial}变动{change}，没有说明原因。',
    targets: '全年预算{annual}比年初预算{initial}变动{change}，表中没有说明指标值是否随之调整。',
  },
  options: {
    changeNeedsReason: { default: 0, about: '变动达到多大比例而没有原因时提示；0 表示不检查。' },
    changeTouchesTargets: {
      default: 0.3,
      about: '变动达到多大比例而全表没有提到调整时提示；0 表示不检查。',
    },
  },
  isFixable: false,
  waitsFor: ['fund-total-blank', 'budget-zero'],
  *check(context) {
    const total = context.form.funds?.total;
    const [initialBudget, annualBudget] = [total?.initialBudget.number, total?.annualBudget.number];
    if (!total || !initialBudget || !annualBudget || initialBudget.eq(annualBudget)) return;
    const cells = places(total.annualBudget.cell, total.initialBudget.cell);
    const params = { initial: plain(initialBudget), annual: plain(annualBudget) };
    if (total.spent.number?.eq(annualBudget)) yield { message: 'fitted', params, cells };
    const limit = context.options.changeNeedsReason;
    const change = initialBudget.gt(0)
      ? annualBudget.minus(initialBudget).abs().div(initialBudget)
      : undefined;
    const touches = context.options.changeTouchesTargets;
    if (!change || !isBlankReason(total.reason)) return;
    if (limit === 0 || change.lt(limit)) {
      if (touches > 0 && change.gte(touches) && !isMentioned(context.form))
        yield {
          message: 'targets',
          params: { ...params, change: percentText(change) },
          cells,
          severity: 'W',
        };
      return;
    }
    const isHigh = context.evaluation.totalScore.value?.gt(90);
    yield {
      message: 'large',
      params: { ...params, change: percentText(change) },
      cells,
      severity: isHigh ? 'E' : 'W',
    };
  },
});

/** Whether any text of the form speaks of a change. */
function isMentioned(form: SelfEvaluationForm): boolean {
  return freeTexts(form).some(({ value }) => speaksOfChange(value));
}
