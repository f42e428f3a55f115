import { isAllFull } from './reason-contradicts';
import { defineRule } from './engine/define-rule';
import { places } from './shared/places';

/** Every indicator at full marks and the total is full: reviewers look twice. */
export const allFullMarks = defineRule({
  id: 'all-full-marks',
  title: '全部满分',
  severity: 'I',
  advice: '全部满分的自评容易被抽查复核，请确认每个完成值都有佐证材料。',
  sources: [{ document: '公开自评表与再评价结果对比（景东县）', mark: 'in-use' }],
  messages: { full: '所有指标都是满分，总分{total}。' },
  isFixable: false,
  *check(context) {
    const { evaluation, policy, form } = context;
    if (!isAllFull(context) || !evaluation.totalScore.value?.eq(policy.total)) return;
    const cells = places(form.total?.score.cell ?? form.indicators.at(-1)?.score.cell);
    yield { message: 'full', params: { total: policy.total.toFixed() }, cells };
  },
});
