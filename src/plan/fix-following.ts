import type { RuleId } from '../rules';
import type { Finding } from '../rules/engine/finding';
import { anchorOf, contentAt, type Sheet } from '../sheet/sheet';
import { formatA1 } from '../sheet/address';
import { applyEdits } from './apply';
import { editOf } from './edit';
import { chosenEdits } from './fix-choice';
import type { Edit } from './plan';
import { findingKey } from './solved';

/** Numbers that only sum up or divide others, by the rule that watches them: nobody judges them. */
const FOLLOWING: Readonly<Partial<Record<string, string>>> = {
  'weight-total-written': '总分行的分值',
  'execution-rate': '预算执行率',
  'execution-score': '预算执行率得分',
  'total-score': '总分',
  'grade-written': '等级',
} satisfies Partial<Record<RuleId, string>>;

/** A rate changes its score, that the total, that the grade. */
const LONGEST_CHAIN = 5;

/**
 * What was right before the fixes and no longer is once they stand: a total typed as a number follows its parts. What
 * was wrong before stays a finding of its own, and a formula recalculates by itself.
 */
export function followingFixes(
  sheet: Sheet,
  fixes: readonly Edit[],
  check: (sheet: Sheet) => readonly Finding[],
): Edit[] {
  const known = new Set(check(sheet).map(findingKey));
  const following: Edit[] = [];
  for (let round = 0; round < LONGEST_CHAIN; round++) {
    const taken = new Set([...fixes, ...following].map(({ cell }) => formatA1(cell)));
    const findings = check(applyEdits(sheet, { edits: [...fixes, ...following] }));
    const fresh = findings
      .filter((finding) => !known.has(findingKey(finding)) && !finding.ignored)
      .flatMap((finding) => editsOf(sheet, finding))
      .filter(({ cell, before }) => before.formula === undefined && !taken.has(formatA1(cell)));
    if (fresh.length === 0) break;
    following.push(...fresh);
  }
  return following;
}

function editsOf(sheet: Sheet, { rule, fix }: Finding): Edit[] {
  const what = FOLLOWING[rule];
  if (what === undefined || !fix) return [];
  return chosenEdits(fix).flatMap(({ cell, after: { numberFormat, ...content }, explanation }) => {
    const words = { group: 'form' as const, label: `随之更新：${what}`, explanation };
    const style = numberFormat === undefined ? undefined : { numberFormat };
    // A blank stays the person's to fill.
    const isBlank = contentAt(sheet, anchorOf(sheet, cell)).value === null;
    return isBlank ? [] : editOf(sheet, cell, content, words, style);
  });
}
