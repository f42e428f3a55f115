import type { IndicatorEvaluation } from '../evaluation/evaluation';
import type { Fix } from './rule';

/** The fix that puts ŝ into the score cell; undefined where there is no ŝ or no place. */
export function scoreFix({ indicator, computed }: IndicatorEvaluation): Fix | undefined {
  const { cell, number, raw, isText } = indicator.score;
  if (!cell || computed.value === undefined) return undefined;
  const before = number === undefined || isText ? raw || null : Number(number);
  const after = {
    value: Number(computed.value),
    ...(computed.formula === undefined ? {} : { formula: computed.formula }),
  };
  return { edits: [{ cell, before, after, explanation: computed.explanation }] };
}
