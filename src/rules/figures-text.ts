import { stateText } from '../evaluation/state-words';
import { plain } from '../values/print';
import { round } from '../values/round';
import { figuresOf, isSameOutcome, type Judged, type Outcome } from './figures';
import { SEVERITY_WORDS } from '../policy/severity';

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
    outcomeText(written, decimals, '总分未填', '填写'),
    outcomeText(added, decimals, '没有得分', '各项得分相加'),
    ...(isDifferent ? [outcomeText(corrected, decimals, '', `改正${SEVERITY_WORDS.E}之处后`)] : []),
    stateText(evaluation.result),
  ];
  return parts.join('；');
}

/** «92分（良）», «填写92分（良）» with `what` it is; `none` where there is no total. */
export function outcomeText({ total, grade }: Outcome, decimals: number, none: string, what = ''): string {
  const points = total === undefined ? none : `${what}${plain(round(total, decimals))}分`;
  return grade === undefined ? points : `${points}（${grade}）`;
}
