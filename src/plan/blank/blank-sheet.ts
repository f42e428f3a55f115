import type { Policy } from '../../policy/policy';
import type { NewSheet } from '../../sheet/new-sheet';
import { templateSheet } from '../template';
import { type BlankWishes, blankContent } from './content';
import { familyFor } from './family';
import { printedSheet } from './printed-table';
import { PRINTED_TABLES } from './tables';

/** A blank form of the family that is wanted, with the levels and points of a policy. */
export function blankSheet(wishes: BlankWishes): NewSheet {
  const { policy, year, family = familyFor(policy) } = wishes;
  if (family === 'A') return templateSheet(blankContent(wishes));
  const { sheetName, title, widths, rows, isScored = true } = PRINTED_TABLES[family];
  const content = blankContent(isScored ? wishes : { ...wishes, policy: withoutPoints(policy) });
  const subtitle = year === undefined ? '（      年度）' : `（${year}年度）`;
  return printedSheet({ sheetName, title, subtitle, widths, rows: rows({ content, policy }) });
}

function withoutPoints(policy: Policy): Policy {
  return { ...policy, levels: policy.levels.map((level) => ({ ...level, weight: undefined })) };
}
