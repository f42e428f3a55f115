import type { Assessment } from '../assess';

/** Said before a report is written, which concludes from what still has to be corrected; «» where nothing has. */
export function correctionText({ findings }: Assessment): string {
  const count = findings.filter(({ severity, ignored }) => severity === 'E' && !ignored).length;
  return count === 0 ? '' : `表中还有${count}处必须修改，改正后请重新生成报告。`;
}
