import type Big from 'big.js';
import { bandText, gradeOf, isSameGrade } from '../evaluation/grade';
import { writtenTotal } from '../evaluation/written-total';
import { decimalsIn, plain } from '../values/print';
import { round } from '../values/round';
import { statedResults } from '../values/text/stated-results';
import { defineRule, type DetectionOf } from './engine/define-rule';
import type { RuleContext } from './engine/rule';
import { places } from './shared/places';
import { countedRows } from './shared/rows';
import { freeTexts, type FreeText } from './shared/texts';

const messages = {
  score: '文字写“{raw}”，表中总分为{total}。',
  grade: '文字写“{raw}”，表中总分{total}，等级应为“{expected}”（{band}）。',
  count: '文字写“{raw}”，表中有{count}个三级指标。',
} as const;

type Found = DetectionOf<typeof messages>;

/** Score, grade or number of indicators in a text that the sheet does not have («自评得分100分…等级为“良”» over 99.5 and 优). */
export const textResult = defineRule({
  id: 'text-result',
  title: '文字中的得分、等级或指标数与表中不符',
  severity: 'W',
  advice: '请核对文字和表格，使得分、等级和指标个数一致。',
  sources: [{ document: '绩效自评公开情况核查发现的问题（文字与表不一致）', mark: 'in-use' }],
  messages,
  isFixable: false,
  waitsFor: ['total-score'],
  *check(context) {
    for (const text of freeTexts(context.form)) {
      const { scores, grades, counts } = statedResults(text.value);
      const total = totalOf(context);
      if (total) for (const { raw, score } of scores) yield* wrongScore(context, text, { raw, score, total });
      if (total) for (const { raw, grade } of grades) yield* wrongGrade(context, text, { raw, grade, total });
      for (const { raw, count } of counts) yield* wrongCount(context, text, { raw, count });
    }
  },
});

/** The total as written; where none is, the sum of the rows. */
function totalOf({ form, evaluation }: RuleContext): Big | undefined {
  return writtenTotal(form).number ?? evaluation.totalScore.value;
}

/** The full total («总分100分») may be named beside the score; the sum of the rows is not wrong either. */
function* wrongScore(
  { policy, evaluation, form }: RuleContext,
  { value, cell }: FreeText,
  { raw, score, total }: { readonly raw: string; readonly score: Big; readonly total: Big },
): Iterable<Found> {
  const known = [total, evaluation.totalScore.value].filter((each) => each !== undefined);
  const isFull = score.eq(policy.total) && /^总分/.test(raw) && /得分|评分|自评\d/.test(value);
  const decimals = decimalsIn(score.toFixed());
  if (isFull || known.some((each) => round(each, decimals).eq(score))) return;
  const cells = places(cell, form.total?.score.cell);
  yield { message: 'score', params: { raw, total: plain(total) }, cells, inputs: cells };
}

function* wrongGrade(
  { policy, form }: RuleContext,
  { cell }: FreeText,
  { raw, grade, total }: { readonly raw: string; readonly grade: string; readonly total: Big },
): Iterable<Found> {
  const expected = gradeOf(total, policy).value;
  const isGrade = policy.grades.some(({ name }) => isSameGrade(name, grade));
  if (expected === undefined || !isGrade || isSameGrade(expected, grade)) return;
  const params = { raw, total: plain(total), expected, band: bandText(policy, expected) };
  yield {
    message: 'grade',
    params,
    cells: places(cell, form.grade.cell),
    inputs: places(cell, form.total?.score.cell),
  };
}

/** 预算执行率 may be counted as one more. */
function* wrongCount(
  context: RuleContext,
  { cell }: FreeText,
  { raw, count }: { readonly raw: string; readonly count: number },
): Iterable<Found> {
  const rows = countedRows(context).length;
  if (count === rows || count === rows + 1 || rows === 0) return;
  yield { message: 'count', params: { raw, count: rows }, cells: places(cell) };
}
