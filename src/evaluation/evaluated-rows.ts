import type { Indicator } from '../form/form';
import type { Policy } from '../policy/policy';
import { Remembered } from '../values/remembered';
import type { IndicatorEvaluation } from './evaluation';
import { fundMeasure } from './fund-measure';
import { methodFor } from './method-score';

/** What the evaluation of a row goes by besides the row; the funds and the rate are left to rows that are never kept. */
export interface RowSurroundings {
  readonly policy: Policy;
  readonly formYear: number | undefined;
  readonly decimals: number;
}

/** Evaluations of rows from one look to the next, for as long as row and surroundings stay the same. */
export class EvaluatedRows {
  private readonly remembered = new Remembered<Indicator, IndicatorEvaluation>();
  private surroundings: RowSurroundings | undefined;

  /** A new look begins. */
  begin(surroundings: RowSurroundings): void {
    const { surroundings: before } = this;
    if (!before || !isSame(before, surroundings)) this.remembered.forget();
    this.surroundings = surroundings;
    this.remembered.turn();
  }

  /** The evaluation of a row; rows that measure the funds follow from more than themselves and are evaluated anew. */
  of(row: Indicator, evaluate: () => IndicatorEvaluation): IndicatorEvaluation {
    const policy = this.surroundings?.policy;
    return policy && !goesByFunds(row, policy) ? this.remembered.of(row, evaluate) : evaluate();
  }
}

function goesByFunds(row: Indicator, policy: Policy): boolean {
  const method = row.isExecution ? undefined : methodFor(row, policy);
  return row.isExecution || (method !== undefined && fundMeasure(method.measure, undefined) !== undefined);
}

function isSame(one: RowSurroundings, other: RowSurroundings): boolean {
  return one.policy === other.policy && one.formYear === other.formYear && one.decimals === other.decimals;
}
