import type Big from 'big.js';
import type { Indicator, SelfEvaluationForm } from '../form/form';
import { sum } from '../values/sum';
import { policyLevel } from './levels';
import type { Policy } from './policy';

/**
 * How sure a proposal is. agrees: every point of the form is the pack's; partly: only those of 预算执行 are known; guessed:
 * the form's points are no pack's, or it has none.
 */
export type Sureness = 'agrees' | 'partly' | 'guessed';

/** The pack that fits a form, with the reason a person can check. */
export interface PolicyProposal {
  readonly policy: Policy;
  /** Chinese: «预算执行10/产出指标60/效益指标25/满意度指标5 与 … 一致». */
  readonly reason: string;
  readonly sureness: Sureness;
}

interface LevelPoints {
  readonly name: string;
  readonly points: Big;
  /** Σ of the rows where the label says something else. */
  readonly otherSum: Big | undefined;
  /** Its points hold those of 预算执行率, which is one of its rows. */
  readonly holdsExecution: boolean;
}

/** Compares the form's own level-1 points and execution points with the packs; falls back to the first pack. */
export function proposeFrom(
  form: SelfEvaluationForm,
  policies: readonly Policy[],
  fallback: Policy,
): PolicyProposal {
  const levels = levelPoints(form.indicators);
  const execution = form.funds?.executionWeight.number;
  const printed = describe(execution, levels);
  if (levels.length === 0) return withoutPoints(form.indicators, execution, policies, fallback);
  const candidates = policies.filter(
    ({ families }) => families.length === 0 || families.includes(form.family),
  );
  const fitsForm = (policy: Policy) => fits(policy, execution, levels);
  // 20+80 is printed on grids of other families too: points of execution that are not the usual ones tell the pack.
  const unusual = policies.filter((policy) => !policy.execution.weight.eq(fallback.execution.weight));
  const fitting = candidates.find(fitsForm) ?? unusual.find(fitsForm);
  if (fitting) return { policy: fitting, reason: `${printed} 与“${fitting.title}”一致`, sureness: 'agrees' };
  return {
    policy: fallback,
    reason: `${printed} 与内置口径都不一致，暂按“${fallback.title}”检查`,
    sureness: 'guessed',
  };
}

/** Forms without points by level: those of execution may still tell the pack (20+80). */
function withoutPoints(
  indicators: readonly Indicator[],
  execution: Big | undefined,
  policies: readonly Policy[],
  fallback: Policy,
): PolicyProposal {
  const fitting = execution && policies.find(({ execution: { weight } }) => weight.eq(execution));
  if (!fitting) {
    const isWeighted = indicators.some(({ weight }) => weight.number?.gt(0));
    const what = isWeighted ? '表中没有一级指标，分值无法与内置口径比较' : '表中没有分值';
    return { policy: fallback, reason: `${what}，暂按“${fallback.title}”检查`, sureness: 'guessed' };
  }
  return {
    policy: fitting,
    reason: `只有预算执行${execution.toString()}分可以比较，与“${fitting.title}”一致`,
    sureness: 'partly',
  };
}

/** The points of a level's rows, without and with a row 预算执行率 that stands in it (family F). */
interface LevelRows {
  readonly printed: Big | undefined;
  readonly own: Big[];
  readonly whole: Big[];
  /** Whether it has any other row than 预算执行率. */
  hasRows: boolean;
}

/** Points of each 一级指标: printed in the label where they are, else the sum of its rows. */
function levelPoints(indicators: readonly Indicator[]): LevelPoints[] {
  const levels = new Map<string, LevelRows>();
  for (const { level1, weight, isExecution } of indicators) {
    if (!level1) continue;
    const level = levels.get(level1.name) ?? { printed: level1.points, own: [], whole: [], hasRows: false };
    levels.set(level1.name, level);
    if (weight.number) level.whole.push(weight.number);
    if (weight.number && !isExecution) level.own.push(weight.number);
    level.hasRows ||= !isExecution;
  }
  return [...levels].flatMap(([name, { printed, own, whole, hasRows }]) => {
    const ownSum = sumOf(own);
    const points = printed ?? ownSum;
    const isOther = printed && ownSum && !ownSum.eq(printed) && !sumOf(whole)?.eq(printed);
    const otherSum = isOther ? ownSum : undefined;
    const holdsExecution = own.length < whole.length && printed !== undefined && !ownSum?.eq(printed);
    return hasRows && points?.gt(0) ? [{ name, points, otherSum, holdsExecution }] : [];
  });
}

function sumOf(points: readonly Big[]): Big | undefined {
  return points.length === 0 ? undefined : sum(points);
}

function fits(policy: Policy, execution: Big | undefined, levels: readonly LevelPoints[]): boolean {
  if (execution === undefined || !execution.eq(policy.execution.weight)) return false;
  const counted = policy.levels.filter(({ weight }) => weight?.gt(0));
  if (counted.length === 0) return fitsFreely(policy, levels);
  return (
    counted.length === levels.length &&
    levels.every(({ name, points }) => policyLevel(policy, name)?.weight?.eq(points))
  );
}

/** A policy that leaves level-1 points free fits when its levels and its sum fit. */
function fitsFreely(policy: Policy, levels: readonly LevelPoints[]): boolean {
  const sum = levels.reduce((all, { points }) => all.plus(points), policy.execution.weight);
  return sum.eq(policy.total) && levels.every(({ name }) => policyLevel(policy, name));
}

function describe(execution: Big | undefined, levels: readonly LevelPoints[]): string {
  const own = execution ? [`预算执行${execution.toString()}`] : [];
  const isHeld = own.length > 0 && levels.some(({ holdsExecution }) => holdsExecution);
  const parts = levels.map(({ name, points, holdsExecution }) =>
    isHeld && holdsExecution
      ? `${name}${points.toString()}（含${own.join('')}）`
      : `${name}${points.toString()}`,
  );
  const all = [...(isHeld ? [] : own), ...parts].join('/');
  const others = levels.filter(({ otherSum }) => otherSum);
  if (others.length === 0) return all;
  const names = others.map(({ name }) => name).join('、');
  const sums = others.map(({ otherSum }) => otherSum?.toString()).join('、');
  return `${all}（${names}是标签所写，各行分值合计为${sums}）`;
}
