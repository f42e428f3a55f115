import type Big from 'big.js';
import type { NumberField, SelfEvaluationForm } from '../form/form';
import type { Policy } from '../policy/policy';
import { decimalsIn, decimalsOf } from '../values/print';
import { isBlankReason } from '../values/reason';
import { round } from '../values/round';
import type { FigureStanding, IndicatorEvaluation, RowStanding, ScoreBand } from './evaluation';
import { picked } from '../values/picked';

/** Scores that differ by no more are the same: half of the last of two decimals. */
const TOLERANCE = 0.005;

/** Something stands in the cell that is neither a number nor a dash. */
export function isNotANumber({ raw, number }: NumberField): boolean {
  return raw !== '' && number === undefined && !/^[-—–―/\\一_]+$/.test(raw);
}

/** Decimals of the scores as the form writes them: a form that scores to one decimal is judged at one decimal. */
export function scoreDecimals(
  { indicators }: Pick<SelfEvaluationForm, 'indicators'>,
  policy: Policy,
): number {
  const written = picked(indicators, ({ score }) => (score.number ? decimalsOf(score.number) : undefined));
  return written.length === 0
    ? policy.decimals.score
    : Math.min(policy.decimals.score, Math.max(1, ...written));
}

/** The only place that judges the score of a row. `decimals`: see scoreDecimals. */
export function rowStanding(
  {
    indicator,
    computed,
    band,
    isCounted,
  }: Pick<IndicatorEvaluation, 'indicator' | 'computed' | 'band' | 'isCounted'>,
  decimals: number,
): RowStanding {
  const { weight, score, reason, isExecution } = indicator;
  if (!isCounted || weight.number === undefined) return 'not-judged';
  if (score.number === undefined) return withoutScore(score, weight.number);
  const excess =
    computed.value &&
    excessOf(score.number, computed.value, isExecution ? ownDecimals(score.number) : decimals);
  if (score.number.gt(weight.number) || excess === 'over') return 'over';
  if (excess === 'under') return isBlankReason(reason) ? 'unexplained' : 'deducted';
  if (excess === 'none') return 'right';
  return band && !isInside(score.number, band) ? 'outside' : 'by-hand';
}

/** How a number of the form stands against what follows from the others, at the decimals it is written with. */
export function figureStanding(field: NumberField | undefined, value: Big | undefined): FigureStanding {
  if (!field?.cell || value === undefined) return 'not-judged';
  if (field.number === undefined) return isNotANumber(field) ? 'unreadable' : 'blank';
  const excess = excessOf(field.number, value, ownDecimals(field.number));
  return excess === 'none' ? 'right' : excess;
}

/** A dash is no number; a row without points to earn waits for none. */
function withoutScore(score: NumberField, weight: Big): RowStanding {
  if (isNotANumber(score)) return 'unreadable';
  return score.cell && weight.gt(0) ? 'blank' : 'not-judged';
}

/** At least one: 9.0 beside 8.62 is no rounding. */
function ownDecimals(number: Big): number {
  return Math.max(1, decimalsOf(number));
}

function excessOf(written: Big, computed: Big, decimals: number): 'over' | 'under' | 'none' {
  const difference = written.minus(round(computed, decimals));
  if (difference.abs().lte(TOLERANCE)) return 'none';
  return difference.gt(0) ? 'over' : 'under';
}

function isInside(score: Big, { low, high, highIncluded }: ScoreBand): boolean {
  return score.gte(low) && (highIncluded ? score.lte(high) : score.lt(high));
}

/** How the written rate stands against spent ÷ budget, at the decimals it is written with. */
export function rateStanding(rate: NumberField | undefined, exact: Big | undefined): FigureStanding {
  if (!rate || exact === undefined || (!rate.cell && !rate.number)) return 'not-judged';
  if (rate.number === undefined) return isNotANumber(rate) ? 'unreadable' : 'blank';
  const decimals = rateDecimals(rate);
  const difference = round(rate.number, decimals).minus(round(exact, decimals));
  if (difference.eq(0)) return 'right';
  return difference.gt(0) ? 'over' : 'under';
}

/** Decimals of the fraction: «89.7%» is written to three, «86%» to two; a number to what its cell shows. */
export function rateDecimals({ raw }: NumberField): number {
  const shown = /(?<![\d.])(\d+(?:\.\d+)?)\s*[%％]/.exec(raw)?.[1];
  if (shown !== undefined) return decimalsIn(shown) + 2;
  return Number(raw) > 2 ? decimalsIn(raw) + 2 : Math.max(2, decimalsIn(raw));
}
