import type { Finding, FixEdit } from '../rules/rule';
import { ruleById } from '../rules';
import { formatA1 } from '../sheet/address';
import { anchorOf, type Sheet } from '../sheet/sheet';
import { contentAt } from './apply';
import { editOf } from './edit';
import { obstaclesOf } from './obstacles';
import type { Edit, WritePlan } from './plan';

/**
 * What accepting the fixes of some findings of one form writes. A cell that no longer holds what the finding saw is left
 * alone, and so is the second of two fixes that disagree; the remarks say so. Ignored findings fix nothing.
 */
export function planFix(sheet: Sheet, findings: readonly Finding[]): WritePlan {
  const fixes = findings.flatMap((finding) =>
    finding.ignored ? [] : (finding.fix?.edits ?? []).map((edit) => ({ finding, edit })),
  );
  const planned = new Map<string, Edit>();
  const remarks: string[] = [];
  for (const { finding, edit } of fixes) {
    const place = formatA1(anchorOf(sheet, edit.cell));
    const earlier = planned.get(place);
    const refusal = refusalOf(sheet, edit, earlier, place);
    if (refusal !== undefined) remarks.push(refusal);
    const [made] = earlier || refusal !== undefined ? [] : fixEdits(sheet, finding, edit);
    if (made) planned.set(place, made);
  }
  const edits = [...planned.values()];
  const nothing = { merges: [], rowHeights: [], names: [], newSheets: [] };
  return { ...nothing, edits, obstacles: obstaclesOf(sheet, edits), remarks };
}

function refusalOf(
  sheet: Sheet,
  { before, after, cell }: FixEdit,
  earlier: Edit | undefined,
  place: string,
): string | undefined {
  if (contentAt(sheet, anchorOf(sheet, cell)).value !== before)
    return `${place} 在检查之后改动过，没有修正，请重新检查。`;
  if (earlier && earlier.after.value !== after.value)
    return `${place} 有两项修正结果不同，只采用了“${earlier.label}”的一项，写入后请重新检查。`;
  return undefined;
}

function fixEdits(sheet: Sheet, { rule }: Finding, { cell, after, explanation }: FixEdit): Edit[] {
  const { numberFormat, ...content } = after;
  const words = { group: 'form' as const, label: ruleById(rule)?.title ?? rule, explanation };
  return editOf(sheet, cell, content, words, numberFormat === undefined ? undefined : { numberFormat });
}
