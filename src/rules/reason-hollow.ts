import type { IndicatorEvaluation } from '../evaluation/evaluation';
import { isHollowReason } from '../values/text/empty-reason';
import { defineRule } from './engine/define-rule';
import { places } from './shared/places';
import { nameOf } from './shared/rows';

/** Points are lost, and the reason is «见附件» or «客观原因». */
export const reasonHollow = defineRule({
  id: 'reason-hollow',
  title: '原因没有写明',
  severity: 'W',
  advice: '请在表内写明具体原因和改进措施；附件要看的人未必有。',
  sources: [{ document: '财政部门公开的自评复核意见（偏差原因空泛）', mark: 'in-use' }],
  messages: { hollow: '“{name}”没有完成或没有得满分，原因只写“{reason}”，看不出为什么。' },
  isFixable: false,
  *row(row) {
    const { reason } = row.indicator;
    if (!isBelow(row) || reason.value === undefined || !isHollowReason(reason.value)) return;
    const params = { name: nameOf(row.indicator), reason: reason.value };
    yield { message: 'hollow', params, cells: places(reason.cell) };
  },
});

function isBelow({ isMet, lost }: IndicatorEvaluation): boolean {
  return isMet === false || lost?.gt(0) === true;
}
