import { SEVERITIES, SEVERITY_WORDS } from '../../policy/severity';
import type { Finding } from '../../rules/engine/finding';

/** Findings by what a person does about them. */
export interface Counts {
  readonly E: number;
  readonly W: number;
  readonly I: number;
  readonly ignored: number;
}

export function countsOf(findings: readonly Finding[]): Counts {
  const of = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity && !finding.ignored).length;
  return { E: of('E'), W: of('W'), I: of('I'), ignored: findings.filter(({ ignored }) => ignored).length };
}

/** «3 处必须修改，2 处建议查看» */
export function countsText(counts: Counts): string {
  const parts = SEVERITIES.filter((severity) => counts[severity] > 0).map(
    (severity) => `${counts[severity]} 处${SEVERITY_WORDS[severity]}`,
  );
  return parts.length === 0 ? '没有发现问题' : parts.join('，');
}
