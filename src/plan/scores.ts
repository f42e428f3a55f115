import type { IndicatorEvaluation, RowStanding } from '../evaluation/evaluation';
import type { Assessment } from '../assess';
import type { Indicator } from '../form/form';
import { nameOf } from '../form/indicator-name';
import { formatA1 } from '../sheet/address';
import { plain } from '../values/print';
import type { Sheet } from '../sheet/sheet';
import type { Consent } from './consent';
import { heldPoints } from '../rules/shared/number-fix';
import { editOf, isFree } from './edit';
import type { Offer } from './offer';
import { proven } from './proven';

/** Scores that can be written, and what is left to the person. */
export interface ScorePlan {
  readonly offers: readonly Offer[];
  readonly remarks: readonly string[];
}

/** Indicator scores: ŝ where blank, or in place of another where the person agrees; words get the top of their band or a remark. */
export function planScores(sheet: Sheet, { evaluation }: Assessment): ScorePlan {
  const plans = evaluation.indicators.map((row) => planRow(sheet, row));
  return { offers: plans.flatMap(({ offers }) => offers), remarks: plans.flatMap(({ remarks }) => remarks) };
}

const NOTHING: ScorePlan = { offers: [], remarks: [] };

/** What replacing a score asks for that stands otherwise than the figures say. */
const CONSENTS: Readonly<Partial<Record<RowStanding, Consent>>> = {
  over: 'computed-scores',
  unreadable: 'computed-scores',
  unexplained: 'raised-scores',
};

function planRow(sheet: Sheet, row: IndicatorEvaluation): ScorePlan {
  const { indicator, computed, standing } = row;
  const { score } = indicator;
  const name = nameOf(indicator);
  const needs = CONSENTS[standing];
  if (needs) return { offers: offersOf(sheet, row, name, needs), remarks: [] };
  if (standing !== 'blank' || !score.cell || !isFree(sheet, score.cell)) return NOTHING;
  return computed.value === undefined
    ? blankByHand(sheet, row, name)
    : { offers: offersOf(sheet, row, name), remarks: [] };
}

function offersOf(sheet: Sheet, row: IndicatorEvaluation, name: string, needs?: Consent): Offer[] {
  const { indicator, computed } = row;
  if (computed.value === undefined) return [];
  const formula = proven(sheet, computed.value, computed.formula);
  const explanation = `${computed.explanation}${unfollowedText(indicator, formula)}`;
  const words = { group: 'scores' as const, label: `得分：${name}`, explanation };
  const content = heldPoints(indicator.score, computed.value, formula);
  return editOf(sheet, indicator.score.cell, content, words).map((edit) => ({
    edit,
    needs,
    ...(needs === 'raised-scores' ? { asks: deductedText(row) } : {}),
  }));
}

/** Which cells of the row the score will not follow: its formula cannot read what is written there. */
function unfollowedText({ target, actual, isExecution }: Indicator, formula: string | undefined): string {
  if (isExecution) return '';
  const read = new Set(formula?.match(/\b[A-Z]{1,3}\d+\b/g));
  const cells = [target.cell, actual.cell].flatMap((cell) => (cell ? [formatA1(cell)] : []));
  const unread = cells.filter((cell) => !read.has(cell));
  return unread.length === 0 ? '' : `；${unread.join('、')} 改动后，此得分不会随之变化`;
}

/** A deduction stays, and asks for its reason. */
function deductedText({ indicator, computed }: IndicatorEvaluation): string {
  const [score, earned] = [indicator.score.number, computed.value];
  return `得分${score ? plain(score) : ''}，按完成情况可得${earned ? plain(earned) : ''}；如确需扣分，请在偏差原因栏写明理由。`;
}

function blankByHand(
  sheet: Sheet,
  { indicator, computed, band }: IndicatorEvaluation,
  name: string,
): ScorePlan {
  const { value } = indicator.actual;
  if (!band || value.kind !== 'qualitative' || value.answer !== 'achieved') {
    return { offers: [], remarks: [`“${name}”的得分留给您填写：${computed.explanation}`] };
  }
  const explanation = `“${value.raw}”按最高档给${plain(band.high)}分（${plain(band.low)}至${plain(band.high)}分之间可调整）`;
  const words = { group: 'scores' as const, label: `得分：${name}`, explanation };
  const edits = editOf(sheet, indicator.score.cell, heldPoints(indicator.score, band.high, undefined), words);
  return { offers: edits.map((edit) => ({ edit, needs: undefined })), remarks: [] };
}
