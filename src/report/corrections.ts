import type { Assessment } from '../assess';
import { isToCorrect } from '../rules/engine/finding';

/** Said before a report is written, which concludes from what still has to be corrected; «» where nothing has. */
export function correctionText({ findings }: Assessment): string {
  const count = findings.filter(isToCorrect).length;
  return count === 0 ? '' : `表中还有${count}处必须修改，改正后请重新生成报告。`;
}
