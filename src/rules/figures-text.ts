import { stateText } from '../evaluation/state-words';
import { plain } from '../values/print';
import { round } from '../values/round';
import { figuresOf, isSameOutcome, type Judged, type Outcome } from './figures';

/**
 * The one honest line about a result, the same in panel, block, report, table of many forms and command line:
 * «填写92分（良）；各项得分相加96分（优）；改正必须修改之处后94.5分（优）；完整».
 */
export function figuresText(assessment: Judged): string {
  const { evaluation, policy, form } = assessment;
  if (!form.isScored) return stateText(evaluation.result);
  const { written, added, corrected } = figuresOf(assessment);
  const decimals = policy.decimals.score;
  const isDifferent = corrected.total !== undefined && !isSameOutcome(corrected, added, decimals);
  const parts = [
    `填写${outcomeText(written, decimals, '总分未填')}`,
    `各项得分相加${outcomeText(added, decimals, '无')}`,
    ...(isDifferent ? [`改正必须修改之处后${outcomeText(corrected, decimals, '')}`] : []),
    stateText(evaluation.result),
  ];
  return parts.join('；');
}

/** «92分（良）»; `none` where there is no total. */
export function outcomeText({ total, grade }: Outcome, decimals: number, none: string): string {
  const points = total === undefined ? none : `${plain(round(total, decimals))}分`;
  return grade === undefined ? points : `${points}（${grade}）`;
}
