import { isExplanatory } from '../evaluation/missing';
import type { Indicator } from '../form/form';
import { defineRule } from './engine/define-rule';
import { places } from './shared/places';
import { nameOf } from './shared/rows';
import { MOF_2020 } from './shared/sources';

/** A row has a name and points (or a place for a score alone), but no target or no actual (test/forms/a-blanks-and-placeholders: six rows, full scores). */
export const indicatorIncomplete = defineRule({
  id: 'indicator-incomplete',
  title: '指标未填完整',
  severity: 'E',
  advice: '请补填年度指标值和实际完成值；没有数值的指标不能给分。',
  sources: [MOF_2020],
  messages: {
    both: '“{name}”的指标值和完成值都没有填，{points}。',
    target: '“{name}”没有填指标值，{points}。',
    actual: '“{name}”没有填完成值，{points}。',
  },
  isFixable: false,
  *row({ indicator }) {
    if (indicator.isExecution || !isToBeFilled(indicator)) return;
    const noTarget = isBlank(indicator.target);
    const noActual = isBlank(indicator.actual);
    if (!noTarget && !noActual) return;
    yield {
      message: noTarget && noActual ? 'both' : noTarget ? 'target' : 'actual',
      params: { name: nameOf(indicator), points: pointsText(indicator) },
      cells: places(
        noTarget ? indicator.target.cell : undefined,
        noActual ? indicator.actual.cell : undefined,
        indicator.score.cell,
      ),
    };
  },
});

/** What a template left in the cell is placeholder-left's. A table of 决策 and 管理 is scored by criteria, and has no place for values. */
function isBlank({ value, cell }: Pick<Indicator['actual'], 'value' | 'cell'>): boolean {
  return cell !== undefined && value.kind === 'none' && !value.marked && value.raw === '';
}

/** A row with points; where a form has a place for scores and none for weights, every row but «其中». */
function isToBeFilled(indicator: Indicator): boolean {
  const { weight, score } = indicator;
  if (weight.cell === undefined && score.cell !== undefined) return !isExplanatory(indicator);
  return weight.number?.gt(0) === true || score.number?.gt(0) === true;
}

function pointsText({ weight, score }: Indicator): string {
  if (weight.cell === undefined && score.number === undefined) return '也没有可用的得分';
  const given = score.number === undefined ? '' : `已给${score.number.toFixed()}分`;
  const of = weight.number === undefined ? '' : `分值${weight.number.toFixed()}`;
  return [of, given].filter((text) => text !== '').join('，');
}
