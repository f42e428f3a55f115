import type Big from 'big.js';
import type { Indicator, NumberField, SelfEvaluationForm } from '../form/form';
import type { Policy } from '../policy/policy';
import { formatA1 } from '../sheet/address';
import { fixed, plain } from '../values/print';
import type { Evaluation, Explained, Figure, Result, ResultLine } from './evaluation';
import {
  arrivalOperands,
  arrivalRate,
  exactExecutionRate,
  executionRate,
  executionScore,
  spendingOf,
} from './execution';
import { executionPoints, writtenExecutionScore } from './execution-points';
import type { EvaluatedRows } from './evaluated-rows';
import { gradeFormula, gradeOf } from './grade';
import { evaluateIndicator } from './indicator';
import { resultLines } from './lines';
import { scaled } from './scaled-total';
import { figureStanding, rateStanding, scoreDecimals } from './standing';
import { resultOf } from './state';
import { noGradeText } from './state-words';
import { sumFormula } from './sums';

/**
 * Rates, scores, levels, total and grade of a form under a policy, each with its explanation. Pure.
 * @param memory rows of the last look; never changes a result
 */
export function evaluate(form: SelfEvaluationForm, policy: Policy, memory?: EvaluatedRows): Evaluation {
  const earned = executionScore(form, policy);
  const execution = executionPoints(form, earned);
  const decimals = scoreDecimals(form, policy);
  const surroundings = { policy, formYear: form.year.value, decimals };
  memory?.begin(surroundings);
  const context = {
    ...surroundings,
    funds: form.funds,
    execution: execution.isApart ? NOTHING_EARNED : earned,
  };
  const evaluated = (each: Indicator) =>
    evaluateIndicator(
      each,
      each.isExecution && execution.isApart
        ? { ...context, execution: executionAt(each, form, policy) }
        : context,
    );
  const indicators = form.indicators.map((each) =>
    memory ? memory.of(each, () => evaluated(each)) : evaluated(each),
  );
  const counted = indicators.filter(({ isCounted }) => isCounted).map(({ indicator }) => indicator);
  const { lines, total } = resultLines(form, counted, execution);
  const totalScore = figureOf(
    form.total ? form.total.score : form.statedTotal,
    scaled(scoreTotal(total, lines, policy), total, form, policy),
  );
  const points = {
    executionScore: figureOf(writtenExecutionScore(form), earned),
    execution,
    indicators,
    lines,
    total,
    totalWeight: figureOf(form.total?.weight, weightTotal(total, lines)),
    totalScore,
  };
  const result = resultOf(form, policy, points);
  return {
    policy,
    arrival: arrivalOperands(form),
    arrivalRate: arrivalRate(form, policy),
    executionRate: rateFigure(form, policy),
    spending: spendingOf(form, policy),
    ...points,
    result,
    grade: withFormula(gradeOfResult(result, totalScore.value, policy), form, policy),
  };
}

/** Only a complete result has a grade; else the explanation says what keeps it from one. */
function gradeOfResult(result: Result, total: Big | undefined, policy: Policy): Evaluation['grade'] {
  if (result.state === 'complete') return gradeOf(total, policy);
  return { value: undefined, explanation: `${noGradeText(result)}。` };
}

/** What a row 预算执行率 earns by its own weight, where the funds block has points of its own. */
function executionAt({ weight }: Indicator, form: SelfEvaluationForm, policy: Policy): Explained {
  const funds = form.funds && { ...form.funds, executionWeight: weight };
  return executionScore({ ...form, funds }, policy);
}

const NOTHING_EARNED: Explained = { value: undefined, explanation: '' };

function figureOf(field: NumberField | undefined, computed: Explained): Figure {
  return { ...computed, field, standing: figureStanding(field, computed.value) };
}

function rateFigure(form: SelfEvaluationForm, policy: Policy): Figure {
  const field = form.funds?.total?.rate;
  const standing = rateStanding(field, exactExecutionRate(form, policy));
  return { ...executionRate(form, policy), field, standing };
}

function apartOf(lines: readonly ResultLine[]): ResultLine | undefined {
  return lines.find(({ kind }) => kind === 'execution');
}

function weightTotal({ weight, weights }: ResultLine, lines: readonly ResultLine[]): Explained {
  if (weight === undefined) return { value: undefined, explanation: '表中没有指标分值。' };
  const execution = apartOf(lines)?.weight;
  return {
    value: weight,
    explanation: execution
      ? `预算执行${plain(execution)} + 各指标分值${plain(weight.minus(execution))} = ${plain(weight)}`
      : `各指标分值合计${plain(weight)}`,
    formula: sumFormula(weights, 4),
  };
}

function scoreTotal(
  { score, scores, awaited }: ResultLine,
  lines: readonly ResultLine[],
  policy: Policy,
): Explained {
  if (score === undefined) return { value: undefined, explanation: '表中没有已填的得分，不计算总分。' };
  const execution = apartOf(lines)?.score;
  const blank = awaited.filter(({ number }) => number === undefined).length;
  const rest = blank > 0 ? `（另有${blank}个指标未填得分）` : '';
  const { score: decimals } = policy.decimals;
  return {
    value: score,
    explanation: execution
      ? `预算执行得分${plain(execution)} + 各指标得分${plain(score.minus(execution))} = ${fixed(score, decimals)}${rest}`
      : `各指标得分合计${fixed(score, decimals)}${rest}`,
    formula: sumFormula(scores, decimals),
  };
}

function withFormula(
  grade: Evaluation['grade'],
  { total }: SelfEvaluationForm,
  policy: Policy,
): Evaluation['grade'] {
  return total?.score.cell ? { ...grade, formula: gradeFormula(formatA1(total.score.cell), policy) } : grade;
}
