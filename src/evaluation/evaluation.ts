import type Big from 'big.js';
import type { Indicator } from '../form/form';
import type { Grade, Policy } from '../policy/policy';
import type { Doubt } from '../values/doubt';

/** A number with its reason in words and, where it can stand in the sheet, its Excel formula. */
export interface Explained<T = Big> {
  /** undefined where it cannot be computed; the explanation then says why. */
  readonly value: T | undefined;
  /** In Chinese, with the numbers: «完成值95 ÷ 指标值100 × 分值10 = 9.50». */
  readonly explanation: string;
  /** English A1, without «=», functions of Excel 2016 only; computes exactly `value`. */
  readonly formula?: string;
}

/** What counts as good: more, less, the very value, not later, words, or a band on both sides. */
export type Direction = 'positive' | 'reverse' | 'equal' | 'deadline' | 'qualitative' | 'two-sided' | 'none';

/** Points within which a score by hand is right. */
export interface ScoreBand {
  readonly low: Big;
  readonly high: Big;
  readonly highIncluded: boolean;
}

/** One indicator row, evaluated. */
export interface IndicatorEvaluation {
  readonly indicator: Indicator;
  readonly direction: Direction;
  /** ŝ: the score that follows from target, actual and weight; undefined where only a person can judge. */
  readonly computed: Explained;
  /** A ÷ T (positive, equal) or T ÷ A (reverse) as a fraction; undefined for words, dates and zero targets. */
  readonly completion: Big | undefined;
  /** Whether the target is met; undefined where that cannot be told from what is written. */
  readonly isMet: boolean | undefined;
  /** For qualitative answers: the points the phrase allows. */
  readonly band: ScoreBand | undefined;
  /** Why target and actual cannot be compared as written; nothing is computed while there is one. */
  readonly doubts: readonly Doubt[];
  /** Neither scored nor counted (placeholder, 不适用). */
  readonly isCounted: boolean;
}

/** Weights and scores of one 一级指标, as written in the form. */
export interface LevelEvaluation {
  readonly name: string;
  /** Σ weights; undefined in forms without weights. */
  readonly weight: Big | undefined;
  /** Σ written scores; undefined where none is written. */
  readonly score: Big | undefined;
  /** score ÷ weight as a fraction. */
  readonly rate: Big | undefined;
  /** Rows that belong to it. */
  readonly rows: readonly number[];
}

/** Everything that can be computed from a form under a policy. Computed from what is written (written scores, not ŝ). */
export interface Evaluation {
  readonly policy: Policy;
  /** 资金到位率 = arrived ÷ full-year project funds, a fraction. */
  readonly arrivalRate: Explained;
  /** 预算执行率 = spent ÷ the policy's denominator, a fraction; never computed from a blank or zero total row. */
  readonly executionRate: Explained;
  /** Points for 预算执行率 that follow from the rate. */
  readonly executionScore: Explained;
  /** Points 预算执行率 can earn in this form (from the form, else from the policy). */
  readonly executionWeight: Big | undefined;
  readonly indicators: readonly IndicatorEvaluation[];
  readonly levels: readonly LevelEvaluation[];
  /** Execution weight + Σ indicator weights as written. */
  readonly totalWeight: Explained;
  /** Written execution score (ŝ where it is blank) + Σ written scores. */
  readonly totalScore: Explained;
  /** From the total as printed. */
  readonly grade: Explained<Grade>;
}
