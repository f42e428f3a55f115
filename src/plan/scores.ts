import type { IndicatorEvaluation, RowStanding } from '../evaluation/evaluation';
import type { Assessment } from '../assess';
import { plain } from '../values/print';
import type { Sheet } from '../sheet/sheet';
import { editOf, isFree, numberContent } from './edit';
import type { Consent } from './consent';
import type { Edit } from './plan';

/** Scores to write, and what is left to the person. */
export interface ScorePlan {
  readonly edits: readonly Edit[];
  readonly remarks: readonly string[];
}

/** Indicator scores: ŝ where blank, or where the person accepted computed scores; words get the top of their band or a remark. */
export function planScores(
  sheet: Sheet,
  { evaluation }: Assessment,
  accepted: ReadonlySet<Consent>,
): ScorePlan {
  const plans = evaluation.indicators.map((row) => planRow(sheet, row, accepted));
  return { edits: plans.flatMap(({ edits }) => edits), remarks: plans.flatMap(({ remarks }) => remarks) };
}

const NOTHING: ScorePlan = { edits: [], remarks: [] };

/** The consent that replaces a score which stands otherwise than the figures say. */
const CONSENTS: Readonly<Partial<Record<RowStanding, Consent>>> = {
  over: 'computed-scores',
  unreadable: 'computed-scores',
  unexplained: 'raised-scores',
};

function planRow(sheet: Sheet, row: IndicatorEvaluation, accepted: ReadonlySet<Consent>): ScorePlan {
  const { indicator, computed, standing } = row;
  const { score, level3 } = indicator;
  const name = (level3.value ?? `第${indicator.row}行`).replace(/\s+/g, '');
  const consent = CONSENTS[standing];
  if (consent && accepted.has(consent)) return written(sheet, row, name);
  if (standing === 'unexplained') return { edits: [], remarks: [deductedText(row, name)] };
  if (standing !== 'blank' || !score.cell || !isFree(sheet, score.cell)) return NOTHING;
  return computed.value === undefined ? blankByHand(sheet, row, name) : written(sheet, row, name);
}

/** A deduction stays, and asks for its reason. */
function deductedText({ indicator, computed }: IndicatorEvaluation, name: string): string {
  const [score, earned] = [indicator.score.number, computed.value];
  return `“${name}”得分${score ? plain(score) : ''}，按完成情况可得${earned ? plain(earned) : ''}，没有改动；扣分请在偏差原因栏写明理由。`;
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
