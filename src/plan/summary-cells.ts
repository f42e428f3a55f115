import type Big from 'big.js';
import type { Assessment } from '../assess';
import { isExecutionApart, writtenExecutionScore } from '../evaluation/evaluate';
import type { Explained } from '../evaluation/evaluation';
import { gradeFormula } from '../evaluation/grade';
import type { NumberField } from '../form/form';
import { formatA1 } from '../sheet/address';
import type { Sheet } from '../sheet/sheet';
import { editOf, isFree, isSilentFormula, numberContent } from './edit';
import type { Edit } from './plan';

/** 执行率 and its 得分 in the funds block: where blank, or where accepted and wrong. */
export function planFunds(sheet: Sheet, { form, evaluation }: Assessment, isAccepted: boolean): Edit[] {
  const total = form.funds?.total;
  if (!total) return [];
  const { executionRate, executionScore } = evaluation;
  return [
    ...fill(sheet, total.rate, executionRate, '预算执行率', isAccepted, '0.00%'),
    ...fill(sheet, executionScoreField({ form }), executionScore, '预算执行率得分', isAccepted),
  ];
}

/** Where the score of 预算执行率 stands in the funds block; as an indicator row (family F) it is planned with the others. */
function executionScoreField({ form }: Pick<Assessment, 'form'>): NumberField | undefined {
  return isExecutionApart(form) ? writtenExecutionScore(form) : undefined;
}

/** 总分 and 等级 in their labelled places, from the scores as they will stand. */
export function planTotals(
  sheet: Sheet,
  { form, evaluation, policy }: Assessment,
  isAccepted: boolean,
): Edit[] {
  const { total, grade } = form;
  if (!total || !form.isScored) return [];
  const edits = [
    ...fill(sheet, total.weight, evaluation.totalWeight, '分值合计', isAccepted),
    ...fill(sheet, total.score, evaluation.totalScore, '总分', isAccepted),
  ];
  return [...edits, ...gradeEdit(sheet, grade, evaluation.grade, total.score, policy, isAccepted)];
}

function gradeEdit(
  sheet: Sheet,
  { value, cell }: Assessment['form']['grade'],
  expected: Explained<string>,
  totalScore: NumberField,
  policy: Assessment['policy'],
  isAccepted: boolean,
): Edit[] {
  if (!cell || !totalScore.cell || expected.value === undefined) return [];
  const isWrong = value !== undefined && value !== expected.value;
  if (!isFree(sheet, cell) && !(isAccepted && isWrong)) return [];
  const formula = gradeFormula(formatA1(totalScore.cell), policy);
  return editOf(
    sheet,
    cell,
    { value: expected.value, formula },
    { group: 'form', label: '等级', explanation: expected.explanation },
  );
}

/** Writes a computed number into its place when the place is blank, or the person accepted and the number is wrong. */
function fill(
  sheet: Sheet,
  field: NumberField | undefined,
  { value, explanation, formula }: Explained,
  label: string,
  isAccepted: boolean,
  numberFormat?: string,
): Edit[] {
  if (!field?.cell || value === undefined || isSilentFormula(sheet, field.cell)) return [];
  if (!isFree(sheet, field.cell) && !(isAccepted && differs(field, value))) return [];
  const words = { group: 'form' as const, label, explanation };
  return editOf(
    sheet,
    field.cell,
    numberContent(value, formula),
    words,
    numberFormat ? { numberFormat } : undefined,
  );
}

function differs({ number, raw }: NumberField, value: Big): boolean {
  if (number === undefined) return !/^[-—–/\\]+$/.test(raw);
  return number.minus(value).abs().gt(0.00005);
}
