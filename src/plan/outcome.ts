import type { Assessment } from '../assess';
import { noGradeText } from '../evaluation/state-words';
import { bearsOnTotal } from './bears-on-total';
import type { Finding } from '../rules/engine/finding';
import { figuresOf, type Outcome } from '../rules/figures';
import { outcomeText } from '../rules/figures-text';
import { SEVERITY_WORDS } from '../policy/severity';

/** What a plan does to the result of a form. */
export interface PlanOutcome {
  readonly isScored: boolean;
  /** As the form states it now. */
  readonly before: Outcome;
  /** As it will state it; where it has no place of its own for total or grade, as the block will. */
  readonly after: Outcome;
  /** Chinese: why there is no grade; undefined where the result is complete. */
  readonly why: string | undefined;
  /** Corrections that stay open and would change the total. */
  readonly open: readonly Finding[];
  /** Decimals of totals. */
  readonly decimals: number;
}

/** What comes of a plan, from the form before and after it. */
export function outcomeOf(before: Assessment, after: Assessment): PlanOutcome {
  const { form, evaluation, policy } = after;
  const { result } = evaluation;
  const { written, added } = figuresOf(after);
  return {
    isScored: form.isScored,
    before: figuresOf(before).written,
    after: {
      total: form.total?.score.cell ? written.total : (written.total ?? added.total),
      grade: form.grade.cell ? written.grade : (written.grade ?? added.grade),
    },
    why: result.state === 'complete' ? undefined : noGradeText(result),
    open: form.isScored ? bearsOnTotal(after) : [],
    decimals: policy.decimals.score,
  };
}

/** The result in one line: «表中92分（良） → 写入后96分（优）», with the reason where there is no grade. */
export function planOutcomeText({ isScored, before, after, why, decimals }: PlanOutcome): string {
  if (!isScored) return '不计分的表：只写执行率和到位率。';
  const words = (outcome: Outcome) => outcomeText(outcome, decimals, '总分未填');
  const change = `表中${words(before)} → 写入后${words(after)}`;
  return why === undefined ? change : `${change}；${why}`;
}

/** Chinese: what stays open and would change the total; undefined where nothing does. */
export function openText({ open }: PlanOutcome): string | undefined {
  return open.length === 0 ? undefined : `还有${open.length}处${SEVERITY_WORDS.E}会影响总分`;
}
