import type { TemplateIndicator } from '../../src/plan/template';

/** One indicator of a sample, written in a line. A score of undefined means full marks. */
export function row(
  [level1, level2, level3]: readonly [string, string, string],
  target: string | number,
  actual: string | number | null,
  weight: number,
  score: number | null = weight,
  reason?: string,
): TemplateIndicator {
  const base = { level1, level2, level3, target, actual, weight, score };
  return reason === undefined ? base : { ...base, reason };
}
