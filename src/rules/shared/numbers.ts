import type { NumberField } from '../../form/form';
import type { RuleContext } from '../engine/rule';

/** Decimals of the scores as the form writes them: a form that scores to one decimal is compared at one decimal. */
export function scoreDecimals({ form, policy }: RuleContext): number {
  const written = form.indicators.flatMap(({ score }) =>
    score.number ? [decimalsIn(score.number.toFixed())] : [],
  );
  return written.length === 0
    ? policy.decimals.score
    : Math.min(policy.decimals.score, Math.max(1, ...written));
}

/** Decimals of a plain number. @example decimalsIn('8.62') // 2 */
export function decimalsIn(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}

/** Something stands in the cell that is neither a number nor a dash. */
export function isNotANumber({ raw, number }: NumberField): boolean {
  return raw !== '' && number === undefined && !/^[-—–―/\\一_]+$/.test(raw);
}
