import type { IndicatorEvaluation } from '../../evaluation/evaluation';
import type { Indicator } from '../../form/form';
import type { RuleContext } from '../engine/rule';

/** Rows that are scored and counted: no placeholders, none that does not apply. */
export function countedRows({ evaluation }: RuleContext): readonly IndicatorEvaluation[] {
  return evaluation.indicators.filter(({ isCounted }) => isCounted);
}

/** The indicators of those rows, as the form holds them. */
export function countedIndicators(context: RuleContext): Indicator[] {
  return countedRows(context).map(({ indicator }) => indicator);
}

/** What a message calls an indicator: its 三级指标, else its 二级指标, else its row. */
export function nameOf({ level3, level2, row }: Indicator): string {
  const name = level3.value ?? level2?.name ?? `第${row}行`;
  return name.replace(/\s/g, '');
}
