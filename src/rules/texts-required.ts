import { plain } from '../values/print';
import { isBlankReason } from '../values/reason';
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
    // A row's reason tells problem and measure at once.
    if (form.indicators.some(({ reason }) => !isBlankReason(reason))) return;
    const labels = form.notes.filter(({ text }) => !isBlankReason(text)).map(({ label }) => label);
    for (const [what, word] of ASKED) {
      if (labels.some((label) => label.includes(word))) continue;
      yield {
        message: 'missing',
        params: { total: plain(score.number), limit: plain(limit), what },
        cells: places(score.cell),
      };
    }
  },
});

/** What must be written, and the word by which a label asks for it. */
const ASKED = [
  ['存在问题', '问题'],
  ['改进措施', '措施'],
] as const;
