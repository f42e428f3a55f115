import type { IndicatorEvaluation } from '../evaluation/evaluation';
import type { Assessment } from '../assess';
import { plain } from '../values/print';
import type { Sheet } from '../sheet/sheet';
import { editOf, isSilentFormula, numberContent } from './edit';
import type { Edit } from './plan';

/** Scores to write, and what is left to the person. */
export interface ScorePlan {
  readonly edits: readonly Edit[];
  readonly remarks: readonly string[];
}

/** Indicator scores: ŝ where blank, or where the person accepted computed scores; words get the top of their band or a remark. */
export function planScores(sheet: Sheet, { evaluation, form }: Assessment, isAccepted: boolean): ScorePlan {
  if (form.columns.score === undefined || form.columns.weight === undefined)
    return { edits: [], remarks: [] };
  const plans = evaluation.indicators
    .filter(({ isCounted }) => isCounted)
    .map((row) => planRow(sheet, row, isAccepted));
  return { edits: plans.flatMap(({ edits }) => edits), remarks: plans.flatMap(({ remarks }) => remarks) };
}

const NOTHING: ScorePlan = { edits: [], remarks: [] };

function planRow(sheet: Sheet, row: IndicatorEvaluation, isAccepted: boolean): ScorePlan {
  const { indicator, computed } = row;
  const { score, weight } = indicator;
  const name = (indicator.level3.value ?? `第${indicator.row}行`).replace(/\s+/g, '');
  if (!weight.number?.gt(0)) return NOTHING;
  if (score.cell && isSilentFormula(sheet, score.cell)) return NOTHING;
  if (score.raw !== '') return isAccepted && isWrong(row) ? written(sheet, row, name) : NOTHING;
  if (computed.value !== undefined) return written(sheet, row, name);
  return blankByHand(sheet, row, name);
}

/** More than the figures earn, or less without a reason: what a person who accepts computed scores wants corrected. */
function isWrong({ indicator: { score, reason }, computed }: IndicatorEvaluation): boolean {
  if (computed.value === undefined) return false;
  if (score.number === undefined) return true;
  const difference = score.number.minus(computed.value);
  return difference.gt(0.005) || (difference.lt(-0.005) && reason.value === undefined);
}

function written(sheet: Sheet, { indicator, computed }: IndicatorEvaluation, name: string): ScorePlan {
  if (computed.value === undefined) return NOTHING;
  const words = { group: 'scores' as const, label: `得分：${name}`, explanation: computed.explanation };
  return {
    edits: editOf(sheet, indicator.score.cell, numberContent(computed.value, computed.formula), words),
    remarks: [],
  };
}

function blankByHand(
  sheet: Sheet,
  { indicator, computed, band }: IndicatorEvaluation,
  name: string,
): ScorePlan {
  const { value } = indicator.actual;
  if (!band || value.kind !== 'qualitative' || value.answer !== 'achieved') {
    return { edits: [], remarks: [`“${name}”的得分留给您填写：${computed.explanation}`] };
  }
  const explanation = `“${value.raw}”按最高档给${plain(band.high)}分（${plain(band.low)}至${plain(band.high)}分之间可调整）`;
  const words = { group: 'scores' as const, label: `得分：${name}`, explanation };
  return { edits: editOf(sheet, indicator.score.cell, numberContent(band.high), words), remarks: [] };
}
