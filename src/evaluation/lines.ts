import { type Indicator, isFilled, type NumberField, type SelfEvaluationForm } from '../form/form';
import { groupBy } from '../values/group';
import type { ExecutionPoints, ResultLine } from './evaluation';
import { sumOf } from './sums';
import { weightsOf } from './weights';

/** The table of results, from top to bottom: 预算执行 where its points stand apart, each 一级指标, 合计. */
export function resultLines(
  form: SelfEvaluationForm,
  counted: readonly Indicator[],
  execution: ExecutionPoints,
): { readonly lines: readonly ResultLine[]; readonly total: ResultLine } {
  const apart = execution.isApart && isFilled(execution.weight) ? [executionLine(execution)] : [];
  const levels = [...groupBy(counted, ({ level1 }) => level1?.name)];
  const total = totalLine(form, counted, apart);
  return { lines: [...apart, ...levels.map(([name, rows]) => levelLine(form, name, rows)), total], total };
}

function executionLine({ weight, score }: ExecutionPoints): ResultLine {
  return lineOf({
    kind: 'execution',
    name: '预算执行',
    weights: [weight],
    scores: [score],
    awaited: [score],
    rows: [],
  });
}

function levelLine(form: SelfEvaluationForm, name: string, indicators: readonly Indicator[]): ResultLine {
  const scores = indicators.map(({ score }) => score);
  const rows = indicators.map(({ row }) => row);
  return lineOf({ kind: 'level', name, weights: weightsOf(form, indicators), scores, awaited: scores, rows });
}

/** The points of 预算执行 alone are no total: neither its weight nor its score counts before a row has one. */
function totalLine(
  form: SelfEvaluationForm,
  indicators: readonly Indicator[],
  apart: readonly ResultLine[],
): ResultLine {
  const weights = wholeWeights(form, indicators);
  const awaited = form.isScored ? indicators.map(({ score }) => score) : [];
  return lineOf({
    kind: 'total',
    name: '合计',
    weights: sumOf(weights) ? [...weights, ...apart.flatMap((line) => line.weights)] : [],
    scores: [...awaited, ...apart.flatMap((line) => line.scores)],
    awaited,
    rows: indicators.map(({ row }) => row),
  });
}

/** Where neither rows nor their labels print points, those of the whole block: «年度绩效目标(80分)». */
function wholeWeights(form: SelfEvaluationForm, indicators: readonly Indicator[]): NumberField[] {
  const weights = weightsOf(form, indicators);
  const label = form.blockLabel;
  if (sumOf(weights) || !label?.points || form.columns.weight !== undefined) return weights;
  return [{ raw: label.raw, number: label.points, cell: label.cell, isText: true }];
}

function lineOf(parts: Omit<ResultLine, 'weight' | 'score' | 'rate'>): ResultLine {
  const weight = sumOf(parts.weights);
  const score = sumOf(parts.awaited) && sumOf(parts.scores);
  return { ...parts, weight, score, rate: weight?.gt(0) ? score?.div(weight) : undefined };
}
