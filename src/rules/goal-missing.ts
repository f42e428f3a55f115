import type { FormFamily } from '../form/form';
import { defineRule } from './engine/define-rule';
import { places } from './shared/places';
import { MOF_2020 } from './shared/sources';

/** Families that are printed without a goal block (several of the mixed ones). */
const WITHOUT_GOAL: ReadonlySet<FormFamily> = new Set(['E', 'F']);

/** 预期目标 or 实际完成情况 is blank. A form that prints a place for one of them alone («项目年度目标») lacks nothing. */
export const goalMissing = defineRule({
  id: 'goal-missing',
  title: '年度总体目标未填',
  severity: 'W',
  advice: '请写明年初设定的目标和全年实际完成情况。',
  sources: [MOF_2020],
  messages: { blank: '“{field}”未填写。', absent: '表中没有找到“{field}”。' },
  isFixable: false,
  *check({ form: { goal, title, family } }) {
    const hasGoal = goal.expected.cell !== undefined || goal.actual.cell !== undefined;
    const mayLack = hasGoal || WITHOUT_GOAL.has(family);
    const fields = [
      ['预期目标', goal.expected],
      ['实际完成情况', goal.actual],
    ] as const;
    for (const [field, { value, cell }] of fields) {
      if (value === undefined && (cell || !mayLack))
        yield {
          message: cell ? 'blank' : 'absent',
          params: { field },
          cells: places(cell ?? title.cell),
        };
    }
  },
});
