import { dateText } from '../values/deadline';
import { defineRule } from './engine/define-rule';
import { places } from './shared/places';
import { nameOf } from './shared/rows';

/** 45981 where a date is meant: the cell lost its date format, and nobody can read it. */
export const dateUnformatted = defineRule({
  id: 'date-unformatted',
  title: '日期显示成了数字',
  severity: 'W',
  advice: '请把单元格格式改为日期，或直接写明年月日。',
  sources: [{ document: '公开的表格处理程序问题报告（日期变成数字）', mark: 'in-use' }],
  messages: { serial: '“{name}”的“{raw}”是没有日期格式的数字，即{date}，请改为日期。' },
  isFixable: false,
  *row({ indicator }) {
    for (const { value, cell } of [indicator.target, indicator.actual]) {
      if (value.kind !== 'deadline' || !value.isUnformatted) continue;
      const params = { name: nameOf(indicator), raw: value.raw, date: dateText(value) };
      yield { message: 'serial', params, cells: places(cell) };
    }
  },
});
