import { defineRule } from './engine/define-rule';
import type { Evaluation } from '../evaluation/evaluation';
import { isSound } from '../evaluation/state';
import { plain } from '../values/print';
import { numberEdits } from './shared/number-fix';
import { places } from './shared/places';
import { countedRows } from './shared/rows';
import { MOF_2020 } from './shared/sources';

/** The written total ≠ execution score + Σ scores (test/forms/f-execution-as-a-row: stated 98, rows at most 94). */
export const totalScoreRule = defineRule({
  id: 'total-score',
  title: '总分与各项得分之和不符',
  severity: 'E',
  advice: '总分应等于预算执行得分与各指标得分之和，可改为求和公式。',
  sources: [MOF_2020],
  messages: {
    differs: '总分填{written}，各项得分之和为{sum}（{how}）。',
    blank: '总分没有填，各项得分之和为{sum}（{how}）。',
  },
  isFixable: true,
  waitsFor: ['score-missing', 'score-invalid', 'fund-total-blank'],
  *check(context) {
    const { form, evaluation } = context;
    const { value, explanation, field: written, standing } = evaluation.totalScore;
    if (!value || !written?.cell || standing === 'right') return;
    yield {
      message: standing === 'blank' ? 'blank' : 'differs',
      params: { written: written.raw, sum: plain(value), how: explanation },
      cells: [written.cell],
      inputs: places(
        written.cell,
        ...countedRows(context).map(({ indicator }) => indicator.score.cell),
        form.funds?.total?.score.cell,
      ),
      // While points or rows are wrong, their sum is no total to offer.
      ...(form.total && isReady(evaluation)
        ? { fix: { edits: numberEdits(written, evaluation.totalScore) } }
        : {}),
    };
  },
});

/** Every row is judged, none is wrong, and the points are whole: only then the sum is the total. */
function isReady({ result, indicators, execution, executionScore }: Evaluation): boolean {
  const isWrong = (standing: string) =>
    standing === 'over' || standing === 'outside' || standing === 'unreadable';
  const isExecutionRight = !execution.isApart || ['right', 'not-judged'].includes(executionScore.standing);
  return isSound(result) && isExecutionRight && !indicators.some(({ standing }) => isWrong(standing));
}
