import type { Indicator, NumberField, SelfEvaluationForm } from '../form/form';
import { sameCell } from '../sheet/address';
import type { ExecutionPoints, Explained } from './evaluation';
import { literalField, withoutLabel } from './operand';

/** The points of 预算执行率: what they can be and what they are, in the funds block or as one of the rows (family F). */
export function executionPoints(form: SelfEvaluationForm, earned: Explained): ExecutionPoints {
  const written = writtenExecutionScore(form);
  const weight = form.funds?.executionWeight;
  return {
    isApart: executionRow(form) === undefined,
    weight: weight ? withoutLabel(weight) : literalField(undefined),
    score:
      written?.number === undefined && earned.value
        ? literalField(earned.value)
        : (written ?? literalField(undefined)),
  };
}

/** The score of 预算执行率 as written: in its row, or on the funds' total row, else on the row that carries its weight. */
export function writtenExecutionScore(form: SelfEvaluationForm): NumberField | undefined {
  const row = executionRow(form);
  return row ? row.score : scoreInFunds(form);
}

/** The row that carries the points of 预算执行率, where they do not stand apart in the funds block. */
function executionRow({ funds, indicators }: SelfEvaluationForm): Indicator | undefined {
  const cell = funds?.executionWeight.cell;
  return indicators.find(
    ({ isExecution, weight }) => isExecution && (!cell || (weight.cell && sameCell(weight.cell, cell))),
  );
}

function scoreInFunds({ funds }: SelfEvaluationForm): NumberField | undefined {
  if (!funds) return undefined;
  const { total, rows } = funds;
  if (total && (total.score.number !== undefined || total.weight.number !== undefined)) return total.score;
  return (
    rows.find(({ weight, score }) => weight.number !== undefined && score.number !== undefined)?.score ??
    total?.score
  );
}
