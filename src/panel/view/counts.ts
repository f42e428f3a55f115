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

/** «3处必须修改，2处建议» */
export function countsText({ E, W, I }: Counts): string {
  const parts = [
    ...(E > 0 ? [`${E} 处必须修改`] : []),
    ...(W > 0 ? [`${W} 处建议`] : []),
    ...(I > 0 ? [`${I} 处提示`] : []),
  ];
  return parts.length === 0 ? '没有发现问题' : parts.join('，');
}
