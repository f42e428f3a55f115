import type { IndicatorEvaluation } from '../../evaluation/evaluation';
import type { Indicator } from '../../form/form';
import type { RuleContext } from '../engine/rule';

export { nameOf } from '../../form/indicator-name';

/** Rows that are scored and counted: no placeholders, none that does not apply. */
export function countedRows({ evaluation }: RuleContext): readonly IndicatorEvaluation[] {
  return evaluation.indicators.filter(({ isCounted }) => isCounted);
}

/** The indicators of those rows, as the form holds them. */
export function countedIndicators(context: RuleContext): Indicator[] {
  return countedRows(context).map(({ indicator }) => indicator);
}
