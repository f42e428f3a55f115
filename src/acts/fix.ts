import { planFix } from '../plan/fix';
import type { Answers } from '../plan/fix-choice';
import type { WritePlan } from '../plan/plan';
import type { Finding } from '../rules/engine/finding';
import type { Sheet } from '../sheet/sheet';
import { formAt, look, type Terms } from './look';

/**
 * 修正: what accepting the fixes of some findings of one form writes, with the sums, rates and grades that follow.
 * @param index which form of its sheet it is
 * @throws {WorkbookError} form-lost
 */
export function fix(
  sheet: Sheet,
  index: number,
  terms: Terms,
  findings: readonly Finding[],
  answers: Answers,
): WritePlan {
  const check = (each: Sheet) => look(formAt(each, index, terms), terms).findings;
  return planFix(sheet, findings, { answers, check });
}
