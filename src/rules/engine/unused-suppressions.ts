import type { Finding } from './finding';
import type { Suppression } from './suppression';

/** Entries of a sheet that no finding answers to any more: corrected, or moved with its row. */
export function unusedSuppressions(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  sheet: string,
): Suppression[] {
  const used = new Set(findings.map(({ ignored }) => ignored));
  return suppressions.filter((each) => each.sheet === sheet && !used.has(each));
}
