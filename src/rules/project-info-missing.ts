import type { SelfEvaluationForm, TextField } from '../form/form';
import { defineRule } from './engine/define-rule';
import { places } from './shared/places';
import { MOF_2020 } from './shared/sources';

/** 项目名称, 主管部门, 实施单位 or the year is blank. */
export const projectInfoMissing = defineRule({
  id: 'project-info-missing',
  title: '项目基本信息未填',
  severity: 'E',
  advice: '请填写项目名称、主管部门、实施单位和年度。',
  sources: [MOF_2020],
  messages: { blank: '“{field}”未填写。', absent: '表中没有找到“{field}”。' },
  isFixable: false,
  *check({ form }) {
    const fields = [
      ['项目名称', form.projectName],
      ['主管部门', form.competentDepartment],
      ['实施单位', form.implementingUnit],
      ['年度', form.year],
    ] as const;
    for (const [field, place] of fields) {
      if (place.value === undefined && !isDispensable(form, place))
        yield {
          message: place.cell ? 'blank' : 'absent',
          params: { field },
          cells: places(place.cell ?? form.title.cell),
        };
    }
  },
});

/**
 * A form without a place for it does not ask for it: a form of a whole department has no project, and many forms name
 * either the department or the unit.
 */
function isDispensable(
  { isDepartmentWide, projectName, competentDepartment, implementingUnit }: SelfEvaluationForm,
  place: Pick<TextField, 'cell'>,
): boolean {
  if (place.cell) return false;
  if (place === projectName) return isDepartmentWide;
  const bodies = [competentDepartment, implementingUnit];
  return bodies.some((each) => each === place) && bodies.some(({ cell }) => cell !== undefined);
}
