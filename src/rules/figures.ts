import Big from 'big.js';
import type { Evaluation, IndicatorEvaluation } from '../evaluation/evaluation';
import { gradeOf } from '../evaluation/grade';
import { scaledPoints } from '../evaluation/scaled-total';
import { writtenTotal } from '../evaluation/written-total';
import type { NumberField, SelfEvaluationForm } from '../form/form';
import type { Grade, Policy } from '../policy/policy';
import { cellKey } from '../sheet/address';
import { round } from '../values/round';
import { type Finding, isToCorrect } from './engine/finding';

/** A total with its grade; undefined where there is none. */
export interface Outcome {
  readonly total: Big | undefined;
  readonly grade: Grade | undefined;
}

/** One result, seen from three sides; whether it is complete stands in Evaluation.result. */
export interface Figures {
  /** As the form states it. */
  readonly written: Outcome;
  /** As the written scores add up. */
  readonly added: Outcome;
  /** As it would be once the open corrections are made; no total where only a person can say what they come to. */
  readonly corrected: Outcome;
}

/** A form with what it computes to and what is wrong with it. */
export interface Judged {
  readonly form: SelfEvaluationForm;
  readonly policy: Policy;
  readonly evaluation: Evaluation;
  readonly findings: readonly Finding[];
}

/** The total and grade of a form: as written, as added up, as corrected. */
export function figuresOf(assessment: Judged): Figures {
  const { form, evaluation } = assessment;
  return {
    written: {
      total: writtenTotal(form).number,
      grade: form.grade.value,
    },
    added: { total: evaluation.totalScore.value, grade: evaluation.grade.value },
    corrected: correctedOutcome(assessment),
  };
}

function correctedOutcome({ form, evaluation, policy, findings }: Judged): Outcome {
  const open = new Set(findings.filter(isToCorrect).flatMap(({ cells }) => cells.map(cellKey)));
  const rows = evaluation.indicators.filter(({ isCounted }) => isCounted);
  const points = [correctedExecution(evaluation, open), ...rows.map((row) => correctedRow(row, open))];
  // A target or an actual is a person's to fill in, whatever the score beside it says.
  const isLacking = evaluation.result.missing.some(
    ({ what }) => what !== 'score' && what !== 'execution-score',
  );
  // Points that do not make the total are a person's to set, and with them what the rows can have.
  const hasWrongPoints = evaluation.result.contradictions.some(({ kind }) => kind === 'points');
  const isKnown = !isLacking && !hasWrongPoints && points.every((each) => each !== undefined);
  if (!isKnown || evaluation.totalScore.value === undefined) return { total: undefined, grade: undefined };
  const sum = points.reduce<Big>((all, each) => all.plus(each ?? 0), Big(0));
  const { weight } = evaluation.total;
  const scaled = scaledPoints(sum, weight, form, policy);
  const total = scaled ?? sum;
  const isWhole = (scaled !== undefined || weight?.eq(policy.total) === true) && total.lte(policy.total);
  return { total, grade: isWhole ? gradeOf(total, policy).value : undefined };
}

/** undefined where only a person can say what the row should have. */
function correctedRow(row: IndicatorEvaluation, open: ReadonlySet<number>): Big | undefined {
  const { indicator, standing, computed } = row;
  const { score, weight } = indicator;
  if (standing === 'blank') return computed.value;
  const isWrong = standing === 'over' || standing === 'outside' || standing === 'unreadable';
  if (isWrong && isOpen(score, open)) return computed.value;
  return score.number ?? (weight.number?.gt(0) ? undefined : Big(0));
}

function correctedExecution(
  { execution, executionScore }: Evaluation,
  open: ReadonlySet<number>,
): Big | undefined {
  if (!execution.isApart || execution.weight.number === undefined) return Big(0);
  const { field, value } = executionScore;
  return field && isOpen(field, open) ? value : execution.score.number;
}

function isOpen({ cell }: NumberField, open: ReadonlySet<number>): boolean {
  return cell !== undefined && open.has(cellKey(cell));
}

/** Whether two outcomes print the same. */
export function isSameOutcome(one: Outcome, other: Outcome, decimals: number): boolean {
  const shown = ({ total }: Outcome) => total && round(total, decimals).toFixed();
  return shown(one) === shown(other);
}
