import type { Computed } from '../assess';
import type { Explained, Figure } from '../evaluation/evaluation';
import { isSameGrade } from '../evaluation/grade';
import { isSound } from '../evaluation/state';
import type { Sheet } from '../sheet/sheet';
import { plain } from '../values/print';
import { heldPoints } from '../rules/shared/number-fix';
import { editOf, isFree } from './edit';
import type { Offer } from './offer';
import { proven } from './proven';

/** 执行率 and its 得分 in the funds block: where blank, or where wrong and the person agrees. */
export function planFunds(sheet: Sheet, { form, evaluation }: Computed): Offer[] {
  if (!form.funds?.total) return [];
  const { executionRate, executionScore, execution } = evaluation;
  return [
    ...fill(sheet, executionRate, '预算执行率', '0.00%'),
    // As an indicator row (family F) it is planned with the others.
    ...(execution.isApart ? fill(sheet, executionScore, '预算执行率得分').map(asRaised(executionScore)) : []),
  ];
}

/** A score below what the figures earn is raised only where the person says so. */
function asRaised({ standing, field, value }: Figure): (offer: Offer) => Offer {
  if (standing !== 'under' || !field?.number || !value) return (offer) => offer;
  const asks = `得分${plain(field.number)}，按执行率可得${plain(value)}；如确需扣分，请写明理由。`;
  return (offer) => ({ ...offer, needs: 'raised-scores', asks });
}

/** 总分 in its labelled place, from the scores as they will stand; none while points or scores are not whole. */
export function planTotals(sheet: Sheet, { form, evaluation }: Computed): Offer[] {
  if (!form.total || !form.isScored || !isSound(evaluation.result)) return [];
  return [...fill(sheet, evaluation.totalWeight, '分值合计'), ...fill(sheet, evaluation.totalScore, '总分')];
}

/** 等级 in its labelled place, from the total that will stand there: only a complete result has one, and it goes by that cell. */
export function planGradeCell(sheet: Sheet, { form, evaluation }: Computed): Offer[] {
  if (!form.total || !form.isScored || evaluation.totalScore.standing !== 'right') return [];
  const { value: written, cell } = form.grade;
  const { value, formula, explanation }: Explained<string> = evaluation.grade;
  if (!cell || formula === undefined || value === undefined) return [];
  const needs = isFree(sheet, cell) ? undefined : ('computed-scores' as const);
  const isWrong = written !== undefined && !isSameGrade(written, value);
  if (needs && !isWrong) return [];
  const words = { group: 'form' as const, label: '等级', explanation };
  return editOf(sheet, cell, { value, formula }, words).map((edit) => ({ edit, needs }));
}

/** A computed number for its place, when the place is blank or holds a wrong number. */
function fill(
  sheet: Sheet,
  { field, value, explanation, formula, standing }: Figure,
  label: string,
  numberFormat?: string,
): Offer[] {
  if (!field?.cell || value === undefined) return [];
  const needs = isFree(sheet, field.cell) ? undefined : ('computed-scores' as const);
  const isWrong = standing === 'over' || standing === 'under' || standing === 'unreadable';
  if (needs && !isWrong) return [];
  const style = numberFormat ? { numberFormat } : undefined;
  const words = { group: 'form' as const, label, explanation };
  return editOf(sheet, field.cell, heldPoints(field, value, proven(sheet, value, formula)), words, style).map(
    (edit) => ({
      edit,
      needs,
    }),
  );
}
