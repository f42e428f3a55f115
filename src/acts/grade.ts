import type { SelfEvaluationForm } from '../form/form';
import type { Decision } from '../plan/consent';
import { type GradeInput, type GradePlan, planGrade } from '../plan/grade';
import type { ReportSheets } from '../report/find';
import type { OutlineJson } from '../report/outline';
import type { Sheet } from '../sheet/sheet';
import { isPolicyChosen, look, type Terms } from './look';

/** The rest of the workbook: our report of an earlier run may be there, and other forms. */
type OtherSheets = ReportSheets & Pick<GradeInput, 'isOneOfSeveral'>;

/**
 * 计算等级: the whole house in one screen. A host reads the sheet and finds the form on it; the form is looked at (policy
 * in force, evaluation, findings), the plan says what is written where, with the report of the form as it will stand.
 * The host then writes the plan and reads it back. Pure.
 */
export function grade(
  sheet: Sheet,
  form: SelfEvaluationForm,
  terms: Terms,
  decision: Partial<Decision>,
  others: OtherSheets,
  outline?: OutlineJson | string,
): GradePlan {
  return planGrade({ ...gradeInput(sheet, form, terms, others, outline), ...decision });
}

/**
 * What 计算等级 and 生成报告 start from: a person may decide again and again on what was read once.
 * @param others the sheets of the workbook, in which our report of an earlier run may be
 * @param outline none: that of the last report
 */
export function gradeInput(
  sheet: Sheet,
  form: SelfEvaluationForm,
  terms: Terms,
  others: OtherSheets,
  outline?: OutlineJson | string,
): GradeInput {
  const { origin, ...assessment } = look(form, terms);
  return { sheet, assessment, isPolicyChosen: isPolicyChosen({ origin }), report: { outline }, ...others };
}
