import type { SelfEvaluationForm } from './form';

/** What a form is called on screens: its project; a form of a whole department has none, and bears the department's name. */
export function formName(form: SelfEvaluationForm): string {
  const { projectName, isDepartmentWide, competentDepartment, implementingUnit } = form;
  const body = isDepartmentWide ? (competentDepartment.value ?? implementingUnit.value) : undefined;
  return projectName.value ?? body ?? '（未填项目名称）';
}
