import type { Assessment } from '../assess';
import { isToCorrect } from '../rules/engine/finding';
import { SEVERITY_WORDS } from '../policy/severity';

/** Said before a report is written, which concludes from what still has to be corrected; «» where nothing has. */
export function correctionText({ findings }: Assessment): string {
  const count = findings.filter(isToCorrect).length;
  return count === 0 ? '' : `表中还有${count}处${SEVERITY_WORDS.E}，改正后请重新生成报告。`;
}
