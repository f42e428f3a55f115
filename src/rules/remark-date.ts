import type { IndicatorEvaluation } from '../evaluation/evaluation';
import { dateText, isLater } from '../values/deadline';
import { type DatedEvent, datedEvents } from '../values/text/events';
import { defineRule } from './engine/define-rule';
import { places } from './shared/places';
import { nameOf } from './shared/rows';
import { shorten } from './shared/shorten';

/** A date in the remark that the values contradict: completed in August by the value, accepted next January by the remark. */
export const remarkDate = defineRule({
  id: 'remark-date',
  title: '说明中的时间与完成值矛盾',
  severity: 'W',
  advice: '请核对完成时间和说明中的时间；实际晚于指标值的，改正完成值并按口径扣分。',
  sources: [{ document: '审计发现的问题（验收晚于完成时间而得满分）', mark: 'in-use' }],
  messages: {
    late: '“{name}”应在“{target}”完成，填“{actual}”，说明却写“{raw}”，晚于指标值。',
    year: '“{name}”的完成值是“{actual}”，说明却写“{raw}”，晚于本表的年度。',
    after: '“{name}”的完成值是“{actual}”，说明却写“{raw}”，比完成值晚。',
  },
  isFixable: false,
  *row(row, { formYear }) {
    const { indicator, isMet } = row;
    if (isMet === false) return;
    for (const event of datedEvents(indicator.reason.value ?? '')) {
      const message = contradiction(row, event, formYear);
      if (!message) continue;
      const params = {
        name: nameOf(indicator),
        target: indicator.target.value.raw,
        actual: actualText(row),
        raw: shorten(event.raw, 24),
      };
      yield { message, params, cells: places(indicator.reason.cell, indicator.actual.cell) };
      break;
    }
  },
});

/** Later than the target, whatever happened then; later than the value, unless it was acceptance, which follows. */
function contradiction(
  { indicator: { target, actual, level3 } }: IndicatorEvaluation,
  { date, isAcceptance }: DatedEvent,
  year: number | undefined,
): 'late' | 'after' | 'year' | undefined {
  if (target.value.kind !== 'deadline') {
    const isOfWork = /验收|完工|竣工|建成|交付/.test(level3.value ?? '');
    return isOfWork && year !== undefined && (date.year ?? year) > year ? 'year' : undefined;
  }
  if (isLater(date, target.value, year)) return 'late';
  const isDated = actual.value.kind === 'deadline' && actual.value.month !== undefined;
  return isDated && !isAcceptance && isLater(date, actual.value, year) ? 'after' : undefined;
}

function actualText({ indicator: { actual } }: IndicatorEvaluation): string {
  const { value } = actual;
  return value.kind === 'deadline' && /^\d{5,}$/.test(value.raw) ? dateText(value) : value.raw;
}
