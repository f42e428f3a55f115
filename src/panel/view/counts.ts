import type { Assessment } from '../../assess';
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

/** «3 处必须修改，2 处建议查看»; a form that is still being filled in is only said to be clean as far as it is filled. */
export function countsText({ findings, evaluation }: Assessment): string {
  const counts = countsOf(findings);
  const parts = SEVERITIES.filter((severity) => counts[severity] > 0).map(
    (severity) => `${counts[severity]} 处${SEVERITY_WORDS[severity]}`,
  );
  if (parts.length > 0) return parts.join('，');
  return evaluation.result.state === 'in-progress' ? '已填的部分没有发现问题' : '没有发现问题';
}
