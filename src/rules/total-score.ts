import { defineRule, type DetectionOf } from './engine/define-rule';
import type { RuleContext } from './engine/rule';
import type { Evaluation } from '../evaluation/evaluation';
import { isSound } from '../evaluation/state';
import type { CellAddress } from '../sheet/address';
import { plain } from '../values/print';
import { statedResults } from '../values/text/stated-results';
import { numberEdits } from './shared/number-fix';
import { places } from './shared/places';
import { countedRows } from './shared/rows';
import { type FreeText, freeTexts } from './shared/texts';
import { MOF_2020 } from './shared/sources';

const messages = {
  differs: '总分填{written}，各项得分之和为{sum}（{how}）。',
  blank: '总分没有填，各项得分之和为{sum}（{how}）。',
  stated: '这里写总分{written}，总分行为{total}，应一致。',
} as const;

/** The written total ≠ execution score + Σ scores (test/forms/f-execution-as-a-row: stated 98, rows at most 94). */
export const totalScoreRule = defineRule({
  id: 'total-score',
  title: '总分与各项得分之和不符',
  severity: 'E',
  advice: '总分应等于预算执行得分与各指标得分之和，可改为求和公式。',
  sources: [MOF_2020],
  messages,
  isFixable: true,
  waitsFor: ['score-missing', 'score-invalid', 'fund-total-blank'],
  needsAllPoints: true,
  *check(context) {
    const { form, evaluation } = context;
    yield* otherTotal(context);
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

/** «自评总分：99分» above or below a total row of 98: one of them is wrong. What a text says is the subject of text-result. */
function* otherTotal({ form }: RuleContext): Iterable<DetectionOf<typeof messages>> {
  const { total, statedTotal } = form;
  const [row, stated] = [total?.score.number, statedTotal.number];
  if (!row || !stated || row.eq(stated)) return;
  const isTold = (text: FreeText) =>
    isAt(text.cell, statedTotal.cell) && statedResults(text.value).scores.length > 0;
  if (freeTexts(form).some(isTold)) return;
  const cells = places(statedTotal.cell, total?.score.cell);
  yield { message: 'stated', params: { written: plain(stated), total: plain(row) }, cells, inputs: cells };
}

function isAt(one: CellAddress | undefined, other: CellAddress | undefined): boolean {
  return one !== undefined && one.row === other?.row && one.column === other.column;
}

/** Every row is judged, none is wrong, and the points are whole: only then the sum is the total. */
function isReady({ result, indicators, execution, executionScore }: Evaluation): boolean {
  const isExecutionRight = !execution.isApart || ['right', 'not-judged'].includes(executionScore.standing);
  const isWrong = indicators.some(({ standing }) => standing === 'over' || standing === 'outside');
  return isSound(result) && isExecutionRight && !isWrong;
}
