import Big from 'big.js';
import type { Indicator, NumberField, SelfEvaluationForm } from '../form/form';
import type { Policy } from '../policy/policy';
import { formatA1, sameCell } from '../sheet/address';
import { groupBy } from '../values/group';
import { fixed, plain } from '../values/print';
import type { Evaluation, Explained, IndicatorEvaluation, LevelEvaluation } from './evaluation';
import { arrivalRate, executionRate, executionScore } from './execution';
import { gradeFormula, gradeOf } from './grade';
import { evaluateIndicator } from './indicator';
import { sumFormula, sumOf } from './sums';
import { weightsOf } from './weights';

/** Rates, scores, levels, total and grade of a form under a policy, each with its explanation. Pure. */
export function evaluate(form: SelfEvaluationForm, policy: Policy): Evaluation {
  const execution = executionScore(form, policy);
  const indicators = form.indicators.map((each) =>
    evaluateIndicator(each, policy, form.year.value, executionOf(each, form, policy, execution)),
  );
  const counted = indicators.filter(({ isCounted }) => isCounted);
  const totalScore = scoreTotal(form, counted, execution, policy);
  return {
    policy,
    arrivalRate: arrivalRate(form, policy),
    executionRate: executionRate(form, policy),
    executionScore: execution,
    executionWeight: form.funds?.executionWeight.number,
    indicators,
    levels: levelsOf(form, counted),
    totalWeight: weightTotal(form, counted),
    totalScore,
    grade: withFormula(gradeOf(totalScore.value, policy), form, policy),
  };
}

/** What a row 预算执行率 earns: by its own weight where the funds block has points of its own. */
function executionOf(
  { isExecution, weight }: Indicator,
  form: SelfEvaluationForm,
  policy: Policy,
  execution: Explained,
): Explained {
  if (!isExecution || !form.funds || !isExecutionApart(form)) return execution;
  return executionScore({ ...form, funds: { ...form.funds, executionWeight: weight } }, policy);
}

/** Whether the points of 预算执行率 stand apart from the indicator rows (in family F they are one of them). */
export function isExecutionApart(form: SelfEvaluationForm): boolean {
  const cell = form.funds?.executionWeight.cell;
  return !form.indicators.some(
    ({ isExecution, weight }) => isExecution && (!cell || (weight.cell && sameCell(weight.cell, cell))),
  );
}

/** The score of 预算执行率 as written: on the total row, else on the row that carries its weight. */
export function writtenExecutionScore({ funds }: SelfEvaluationForm): NumberField | undefined {
  if (!funds) return undefined;
  const { total, rows } = funds;
  if (total && (total.score.number !== undefined || total.weight.number !== undefined)) return total.score;
  return (
    rows.find(({ weight, score }) => weight.number !== undefined && score.number !== undefined)?.score ??
    total?.score
  );
}

function levelsOf(form: SelfEvaluationForm, counted: readonly IndicatorEvaluation[]): LevelEvaluation[] {
  const indicators = counted.map(({ indicator }) => indicator);
  return [...groupBy(indicators, ({ level1 }) => level1?.name)].map(([name, rows]) =>
    levelOf(form, name, rows),
  );
}

function levelOf(form: SelfEvaluationForm, name: string, indicators: readonly Indicator[]): LevelEvaluation {
  const weight = sumOf(weightsOf(form, indicators));
  const score = sumOf(indicators.map((each) => each.score));
  const rate = weight?.gt(0) && score !== undefined ? score.div(weight) : undefined;
  return { name, weight, score, rate, rows: indicators.map(({ row }) => row) };
}

function weightTotal(form: SelfEvaluationForm, counted: readonly IndicatorEvaluation[]): Explained {
  const weights = weightsOf(
    form,
    counted.map(({ indicator }) => indicator),
  );
  const indicators = sumOf(weights);
  if (indicators === undefined) return { value: undefined, explanation: '表中没有指标分值。' };
  const execution = isExecutionApart(form) ? form.funds?.executionWeight.number : undefined;
  const value = indicators.plus(execution ?? 0);
  const apart = execution && form.funds ? [executionWeightField(form.funds.executionWeight)] : [];
  return {
    value,
    explanation: `预算执行${plain(execution ?? Big(0))} + 各指标分值${plain(indicators)} = ${plain(value)}`,
    formula: sumFormula([...weights, ...apart], 4),
  };
}

/** The weight of 预算执行率 in a formula: points printed inside a label stand there as a number. */
export function executionWeightField(field: NumberField): NumberField {
  return /^\d+(?:\.\d+)?$/.test(field.raw) ? field : { ...field, isText: true };
}

function scoreTotal(
  form: SelfEvaluationForm,
  counted: readonly IndicatorEvaluation[],
  execution: Explained,
  policy: Policy,
): Explained {
  const scores = counted.map(({ indicator }) => indicator.score);
  const indicators = sumOf(scores);
  if (!form.isScored || indicators === undefined)
    return { value: undefined, explanation: '表中没有已填的得分，不计算总分。' };
  const written = isExecutionApart(form) ? writtenExecutionScore(form) : undefined;
  const apart = isExecutionApart(form) ? (written?.number ?? execution.value) : undefined;
  const value = indicators.plus(apart ?? 0);
  const blank = scores.filter(({ number }) => number === undefined).length;
  const rest = blank > 0 ? `（另有${blank}个指标未填得分）` : '';
  return {
    value,
    explanation: `预算执行得分${plain(apart ?? Big(0))} + 各指标得分${plain(indicators)} = ${fixed(value, policy.decimals.score)}${rest}`,
    formula: sumFormula([...scores, ...executionTerm(written, apart)], policy.decimals.score),
  };
}

/** The score of 预算执行率 in the formula of the total: its cell, or the number where none is written. */
function executionTerm(written: NumberField | undefined, score: Big | undefined): NumberField[] {
  if (written?.number === undefined && score !== undefined)
    return [{ raw: '', number: score, cell: undefined, isText: true }];
  return written ? [written] : [];
}

function withFormula(
  grade: Evaluation['grade'],
  { total }: SelfEvaluationForm,
  policy: Policy,
): Evaluation['grade'] {
  return total?.score.cell ? { ...grade, formula: gradeFormula(formatA1(total.score.cell), policy) } : grade;
}
