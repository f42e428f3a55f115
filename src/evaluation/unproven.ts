import type Big from 'big.js';
import { nameOf } from '../form/indicator-name';
import type { Policy } from '../policy/policy';
import { sum } from '../values/sum';
import type { Evaluation, IndicatorEvaluation, MissingPart } from './evaluation';
import { gradeOf } from './grade';
import { picked } from '../values/picked';

type Known = Pick<Evaluation, 'indicators' | 'totalScore'>;

/** Rows with points for words where the target asks for a number: «完成» for «≤30万元» proves nothing. */
function unprovenRows({ indicators }: Pick<Known, 'indicators'>): IndicatorEvaluation[] {
  return indicators.filter(({ isCounted, indicator: { target, actual, score, isExecution } }) => {
    const isOfWords = target.value.kind === 'quantity' && actual.value.kind === 'qualitative';
    return isCounted && !isExecution && isOfWords && score.number?.gt(0) === true;
  });
}

/** The points given in such rows. */
export function unprovenPoints(known: Pick<Known, 'indicators'>): Big {
  return sum(picked(unprovenRows(known), ({ indicator }) => indicator.score.number));
}

/** Such rows, where the grade stands or falls with them: without what proves their points there is no result. */
export function decidingRows(policy: Policy, known: Known): MissingPart[] {
  const total = known.totalScore.value;
  const points = unprovenPoints(known);
  if (!total || points.eq(0)) return [];
  if (gradeOf(total, policy).value === gradeOf(total.minus(points), policy).value) return [];
  return unprovenRows(known).map(({ indicator }) => ({
    what: 'proof',
    label: `“${nameOf(indicator)}”的完成值（填的不是数字，无法核对）`,
    cell: indicator.actual.cell,
    row: indicator.row,
    points: indicator.weight.number,
  }));
}
