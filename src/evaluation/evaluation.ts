import type Big from 'big.js';
import type { FilledField, Indicator, NumberField } from '../form/form';
import type { CellAddress } from '../sheet/address';
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

/**
 * How a number in a summary place of the form stands against what follows from the rest: blank, right, more or less than
 * that, or words where a number belongs. not-judged: no such place, or nothing follows.
 */
export type FigureStanding = 'blank' | 'right' | 'over' | 'under' | 'unreadable' | 'not-judged';

/** A number that follows from the form, with the place where the form states it itself. */
export interface Figure extends Explained {
  /** undefined where the form has no place for it. */
  readonly field: NumberField | undefined;
  readonly standing: FigureStanding;
}

/**
 * How the score of a row stands: blank; right; over (more than the figures earn, or than the weight); deducted (less,
 * with a reason) or unexplained (less, without one); outside the band of its phrase; by-hand (only a person can judge);
 * unreadable (words instead of a number); not-judged (no weight, not counted).
 */
export type RowStanding =
  | 'blank'
  | 'right'
  | 'over'
  | 'deducted'
  | 'unexplained'
  | 'outside'
  | 'by-hand'
  | 'unreadable'
  | 'not-judged';

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
  /** Scored and counted; false for placeholders and rows that do not apply (不适用). */
  readonly isCounted: boolean;
  /** How the written score stands; nobody else judges it. */
  readonly standing: RowStanding;
  /** Weight − score as written, 0 at full marks; undefined where one of them is not written. */
  readonly lost: Big | undefined;
  /** So far beyond the target that the target itself asks for a reason. */
  readonly isFarBeyond: boolean;
}

/** One line of the table of results: weights and scores as written. Tables, block, sentences and sums render these. */
export interface ResultLine {
  readonly kind: 'execution' | 'level' | 'total';
  /** «预算执行», the 一级指标, «合计». */
  readonly name: string;
  /** Σ weights; undefined in forms without weights. */
  readonly weight: Big | undefined;
  /** Σ scores; undefined while none of `awaited` is written. */
  readonly score: Big | undefined;
  /** score ÷ weight as a fraction. */
  readonly rate: Big | undefined;
  /** What is summed; numbers that stand in no cell are among them. */
  readonly weights: readonly NumberField[];
  readonly scores: readonly NumberField[];
  /** Without any of these there is no score. */
  readonly awaited: readonly NumberField[];
  /** The indicator rows that belong to it. */
  readonly rows: readonly number[];
}

/** The points of 预算执行率, wherever they stand. */
export interface ExecutionPoints {
  /** They stand apart from the indicators, in the funds block; else one indicator row is the rate (family F). */
  readonly isApart: boolean;
  /** What it can earn; points printed inside a label stand there as a number. */
  readonly weight: NumberField;
  /** What it has: as written, else as computed (a number without a cell). */
  readonly score: NumberField;
}

/** How the money was spent: over the budget, below the rate that wants a reason, whole; unknown without a rate. */
export type Spending = 'whole' | 'low' | 'over' | 'unknown';

/** What 资金到位率 is made of. */
export interface ArrivalOperands {
  /** Full-year project funds: the annual budget, else the initial one. */
  readonly budget: FilledField | undefined;
  readonly arrived: FilledField | undefined;
}

/** Something the result needs and the form leaves open, where it would stand. */
export interface MissingPart {
  readonly what:
    | 'head'
    | 'row'
    | 'target'
    | 'actual'
    | 'weight'
    | 'score'
    | 'budget'
    | 'spent'
    | 'execution-weight'
    | 'execution-score'
    /** Words where the target asks for a number, and the grade hangs on the points. */
    | 'proof';
  /** Chinese: «“采购图书册数”的得分». */
  readonly label: string;
  readonly cell: CellAddress | undefined;
  /** The indicator row; undefined for the funds. */
  readonly row: number | undefined;
  /** Points that wait for it; undefined where no weight is written. */
  readonly points: Big | undefined;
}

/**
 * complete: every counted row is judged and the points are the policy's total; incomplete: rows or figures are missing;
 * contradictory: the points are not the total, or written totals differ; in-progress: still being filled in;
 * not-scored: a form without points (不计分). Only a complete result has a grade.
 */
export type ResultState = 'complete' | 'incomplete' | 'contradictory' | 'in-progress' | 'not-scored';

/** Two figures of the form that cannot both be right. */
export interface Contradiction {
  /**
   * points: Σ weights ≠ the policy's total; over: the scores exceed it; written-points, written: what the total row says
   * ≠ the sum; stated: two written totals differ.
   */
  readonly kind: 'points' | 'over' | 'written-points' | 'written' | 'stated';
  readonly found: Big;
  readonly expected: Big;
}

/** How far the result of a form can be relied on. */
export interface Result {
  readonly state: ResultState;
  /** In the order of the form; for a form being filled in also the rows that nobody began. */
  readonly missing: readonly MissingPart[];
  readonly contradictions: readonly Contradiction[];
  /** Indicator rows that are filled in, of those that are to be. */
  readonly filled: { readonly done: number; readonly all: number };
  /** Points given for words where the target asks for a number; undefined where there are none. */
  readonly unproven: Big | undefined;
}

/** Everything that can be computed from a form under a policy. Computed from what is written (written scores, not ŝ). */
export interface Evaluation {
  readonly policy: Policy;
  /** 资金到位率 = arrived ÷ full-year project funds, a fraction. */
  readonly arrivalRate: Explained;
  readonly arrival: ArrivalOperands;
  /** 预算执行率 = spent ÷ the policy's denominator, a fraction; never computed from a blank or zero total row. */
  readonly executionRate: Figure;
  /** Points for 预算执行率 that follow from the rate. */
  readonly executionScore: Figure;
  readonly execution: ExecutionPoints;
  readonly spending: Spending;
  readonly indicators: readonly IndicatorEvaluation[];
  readonly lines: readonly ResultLine[];
  /** The last of the lines: 合计. */
  readonly total: ResultLine;
  /** Execution weight + Σ indicator weights as written. */
  readonly totalWeight: Figure;
  /** Written execution score (ŝ where it is blank) + Σ written scores. */
  readonly totalScore: Figure;
  /** How far the result can be relied on, and what it lacks. */
  readonly result: Result;
  /** From the total as printed; only a complete result has one. */
  readonly grade: Explained<Grade>;
}

/** The lines of the 一级指标. */
export function levelLines({ lines }: Pick<Evaluation, 'lines'>): ResultLine[] {
  return lines.filter(({ kind }) => kind === 'level');
}
