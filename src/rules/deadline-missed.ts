import { writtenDate } from '../values/deadline';
import type { WrittenValue } from '../values/value';
import { defineRule } from './engine/define-rule';
import { places } from './shared/places';
import { nameOf } from './shared/rows';
import { MOF_2020 } from './shared/sources';

/** A 时效 target is a date and the actual is later (9月前 → 10月). */
export const deadlineMissed = defineRule({
  id: 'deadline-missed',
  title: '完成时间晚于目标',
  severity: 'W',
  advice: '请核对时间；确实推迟的要扣分并说明原因。',
  sources: [MOF_2020],
  messages: { late: '“{name}”应在“{target}”完成，实际是“{actual}”。' },
  isFixable: false,
  *row({ indicator, direction, isMet }) {
    if (direction !== 'deadline' || isMet !== false) return;
    const params = {
      name: nameOf(indicator),
      target: shown(indicator.target.value),
      actual: shown(indicator.actual.value),
    };
    yield { message: 'late', params, cells: places(indicator.actual.cell, indicator.target.cell) };
  },
});

function shown(value: WrittenValue): string {
  return value.kind === 'deadline' ? writtenDate(value) : value.raw;
}
