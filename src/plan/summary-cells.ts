import type { Assessment } from '../assess';
import type { Explained, Figure } from '../evaluation/evaluation';
import { isSameGrade } from '../evaluation/grade';
import { isSound } from '../evaluation/state';
import type { Sheet } from '../sheet/sheet';
import { editOf, isFree, numberContent } from './edit';
import type { Edit } from './plan';

/** 执行率 and its 得分 in the funds block: where blank, or where accepted and wrong. */
export function planFunds(sheet: Sheet, { form, evaluation }: Assessment, isAccepted: boolean): Edit[] {
  if (!form.funds?.total) return [];
  const { executionRate, executionScore, execution } = evaluation;
  return [
    ...fill(sheet, executionRate, '预算执行率', isAccepted, '0.00%'),
    // As an indicator row (family F) it is planned with the others.
    ...(execution.isApart ? fill(sheet, executionScore, '预算执行率得分', isAccepted) : []),
  ];
}

/** 总分 in its labelled place, from the scores as they will stand; none while points or scores are not whole. */
export function planTotals(sheet: Sheet, { form, evaluation }: Assessment, isAccepted: boolean): Edit[] {
  if (!form.total || !form.isScored || !isSound(evaluation.result)) return [];
  return [
    ...fill(sheet, evaluation.totalWeight, '分值合计', isAccepted),
    ...fill(sheet, evaluation.totalScore, '总分', isAccepted),
  ];
}

/** 等级 in its labelled place, from the total as it will stand; only a complete result has one. */
export function planGradeCell(sheet: Sheet, { form, evaluation }: Assessment, isAccepted: boolean): Edit[] {
  return form.total && form.isScored ? gradeEdit(sheet, form.grade, evaluation.grade, isAccepted) : [];
}

function gradeEdit(
  sheet: Sheet,
  { value: written, cell }: Assessment['form']['grade'],
  { value, formula, explanation }: Explained<string>,
  isAccepted: boolean,
): Edit[] {
  if (!cell || formula === undefined || value === undefined) return [];
  const isWrong = written !== undefined && !isSameGrade(written, value);
  if (!isFree(sheet, cell) && !(isAccepted && isWrong)) return [];
  return editOf(sheet, cell, { value, formula }, { group: 'form', label: '等级', explanation });
}

/** Writes a computed number into its place when the place is blank, or the person accepted and the number is wrong. */
function fill(
  sheet: Sheet,
  { field, value, explanation, formula, standing }: Figure,
  label: string,
  isAccepted: boolean,
  numberFormat?: string,
): Edit[] {
  if (!field?.cell || value === undefined) return [];
  const isWrong = standing === 'over' || standing === 'under' || standing === 'unreadable';
  if (!isFree(sheet, field.cell) && !(isAccepted && isWrong)) return [];
  const style = numberFormat ? { numberFormat } : undefined;
  return editOf(
    sheet,
    field.cell,
    numberContent(value, formula),
    { group: 'form', label, explanation },
    style,
  );
}
