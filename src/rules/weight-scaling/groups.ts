import Big from 'big.js';
import type { Evaluation, IndicatorEvaluation } from '../../evaluation/evaluation';
import { policyLevel } from '../../policy';
import { groupBy } from '../../values/group';
import { sum } from '../../values/sum';
import type { RuleContext } from '../engine/rule';
import { countedRows } from '../shared/rows';
import { picked } from '../../values/picked';

/** Rows whose weights together should be a figure of the policy. */
export interface WeightGroup {
  /** As the policy calls it. */
  readonly name: string;
  readonly expected: Big;
  readonly rows: readonly IndicatorEvaluation[];
  /** Σ of their weights. */
  readonly sum: Big;
}

const KNOWN = new WeakMap<Evaluation, WeightGroup[]>();

/** The rows of each 一级指标 whose points the policy fixes; other names of a level belong to it. */
export function levelGroups(context: RuleContext): WeightGroup[] {
  const { evaluation } = context;
  const known = KNOWN.get(evaluation) ?? groupsOfLevels(context);
  KNOWN.set(evaluation, known);
  return known;
}

function groupsOfLevels(context: RuleContext): WeightGroup[] {
  const byLevel = groupBy(
    countedRows(context),
    ({ indicator: { level1 } }) => level1 && policyLevel(context.policy, level1.name),
  );
  return picked([...byLevel], ([{ name, weight }, rows]) =>
    weight ? { name, expected: weight, rows, sum: weightOf(rows) } : undefined,
  );
}

/**
 * All rows by what their weights must be for the total to be the policy's: the levels that it fixes, and one group of
 * what it leaves to the unit. None where the figures cannot lead there, because a level is missing.
 */
export function groupsOfTotal(context: RuleContext): WeightGroup[] {
  const { policy, evaluation } = context;
  if (!evaluation.execution.isApart) return [];
  const levels = levelGroups(context);
  const fixed = new Set(levels.flatMap(({ rows }) => rows));
  const free = countedRows(context).filter((row) => !fixed.has(row));
  const apart = evaluation.execution.weight.number ?? Big(0);
  const rest = levels.reduce((left, { expected }) => left.minus(expected), policy.total.minus(apart));
  if (free.length === 0) return rest.eq(0) ? levels : [];
  return rest.gt(0) ? [...levels, { name: '其他指标', expected: rest, rows: free, sum: weightOf(free) }] : [];
}

function weightOf(rows: readonly IndicatorEvaluation[]): Big {
  return sum(picked(rows, ({ indicator }) => indicator.weight.number));
}
