import { plain } from '../values/print';
import { defineRule } from './engine/define-rule';
import { places } from './shared/places';

/** Below a total of the policy, problems and measures must be written (off unless a pack sets the figure). */
export const textsRequired = defineRule({
  id: 'texts-required',
  title: '总分偏低没有写问题和措施',
  severity: 'E',
  advice: '请写明存在的问题和改进措施。',
  sources: [{ document: '预算绩效系统评分设置（总分低于80分须写问题和措施）', mark: 'seen' }],
  messages: { missing: '总分{total}，低于{limit}，没有写“{what}”。' },
  isFixable: false,
  *check({ form, policy }) {
    const { score } = form.total ?? {};
    const limit = policy.textsBelow;
    if (!score?.number || !limit || score.number.gte(limit)) return;
    const written = [
      ...form.notes.map(({ label, text }) => `${label}${text.value === undefined ? '' : '：有'}`),
      ...form.indicators.map(({ reason }) => (reason.value === undefined ? '' : '问题措施：有')),
    ];
    for (const what of ['存在问题', '改进措施']) {
      const word = what.slice(-2);
      if (written.some((each) => each.includes(word) && each.endsWith('：有'))) continue;
      yield {
        message: 'missing',
        params: { total: plain(score.number), limit: plain(limit), what },
        cells: places(score.cell),
      };
    }
  },
});
