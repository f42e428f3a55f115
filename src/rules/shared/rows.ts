import type { Evaluation, IndicatorEvaluation } from '../../evaluation/evaluation';
import type { Indicator } from '../../form/form';
import type { RuleContext } from '../engine/rule';

export { nameOf } from '../../form/indicator-name';

/** Rows that are scored and counted: no placeholders, none that does not apply. */
export function countedRows({ evaluation }: RuleContext): readonly IndicatorEvaluation[] {
  return countedOf(evaluation).rows;
}

/** The indicators of those rows, as the form holds them. */
export function countedIndicators({ evaluation }: RuleContext): readonly Indicator[] {
  return countedOf(evaluation).indicators;
}

interface Counted {
  readonly rows: readonly IndicatorEvaluation[];
  readonly indicators: readonly Indicator[];
}

/** Nearly every rule asks. */
const COUNTED = new WeakMap<Evaluation, Counted>();

function countedOf(evaluation: Evaluation): Counted {
  const known = COUNTED.get(evaluation);
  if (known) return known;
  const rows = evaluation.indicators.filter(({ isCounted }) => isCounted);
  const counted = { rows, indicators: rows.map(({ indicator }) => indicator) };
  COUNTED.set(evaluation, counted);
  return counted;
}
