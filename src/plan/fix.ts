import Big from 'big.js';
import { type Finding, type FixEdit, isToCorrect } from '../rules/engine/finding';
import { ruleById } from '../rules';
import { cellKey, formatA1 } from '../sheet/address';
import { anchorOf, type CellValue, contentAt, type Sheet } from '../sheet/sheet';
import { fromCell } from '../values/round';
import { applyEdits } from './apply';
import { editOf } from './edit';
import { followingFixes } from './fix-following';
import { type Answers, chosenEdits } from './fix-choice';
import { obstaclesOf } from './obstacles';
import { type CellContent, type Edit, NO_WRITES, type WritePlan } from './plan';
import { proven } from './proven';
import { SEVERITY_WORDS } from '../policy/severity';

/** What the person decided, and how the form is checked. */
export interface FixOptions {
  readonly answers?: Answers;
  /** Checks the form on a sheet: sums, rates and grades that a fix would make wrong are then put right with it. */
  readonly check?: (sheet: Sheet) => readonly Finding[];
}

/**
 * What accepting the fixes of some findings of one form writes. A cell that no longer holds what the finding saw is left
 * alone, and so is the second of two fixes that disagree; the remarks say so. Ignored findings fix nothing.
 */
export function planFix(
  sheet: Sheet,
  findings: readonly Finding[],
  { answers = {}, check }: FixOptions = {},
): WritePlan {
  const fixes = findings.flatMap(({ rule, fix, ignored }) =>
    ignored || !fix ? [] : chosenEdits(fix, answers).map((edit) => ({ rule, edit })),
  );
  const planned = new Map<string, Edit>();
  const remarks: string[] = [];
  for (const { rule, edit } of fixes) {
    const place = formatA1(anchorOf(sheet, edit.cell));
    const earlier = planned.get(place);
    const refusal = refusalOf(sheet, edit, earlier, place);
    if (refusal !== undefined) remarks.push(refusal);
    const [made] = earlier || refusal !== undefined ? [] : fixEdits(sheet, rule, edit);
    if (made) planned.set(place, made);
  }
  const chosen = [...planned.values()].sort((a, b) => cellKey(a.cell) - cellKey(b.cell));
  const edits = check ? [...chosen, ...followingFixes(sheet, chosen, check)] : chosen;
  if (check && edits.length > 0 && isWorse(sheet, edits, check))
    return { ...NO_WRITES, remarks: [...remarks, WORSE] };
  return { ...NO_WRITES, edits, obstacles: obstaclesOf(sheet, edits), remarks };
}

const WORSE = `单独改这一处会带来新的${SEVERITY_WORDS.E}之处，没有采用；请先改正与它有关的分值、得分或资金数，再来修正。`;

/** A fix that only moves the trouble elsewhere solves nothing: the form must not have more to correct than before. */
function isWorse(sheet: Sheet, edits: readonly Edit[], check: (sheet: Sheet) => readonly Finding[]): boolean {
  const count = (findings: readonly Finding[]) => findings.filter(isToCorrect).length;
  return count(check(applyEdits(sheet, { edits }))) > count(check(sheet));
}

function refusalOf(
  sheet: Sheet,
  { before, after, cell }: FixEdit,
  earlier: Edit | undefined,
  place: string,
): string | undefined {
  const now = contentAt(sheet, anchorOf(sheet, cell));
  // «Blank» was said of what the cell shows; a formula without a result is a person's all the same.
  if (before === null && now.formula !== undefined)
    return `${place} 是公式，文件中没有它的结果，没有修正。请用 Excel 打开，保存一次再检查。`;
  if (!holds(now.value, before)) return `${place} 在检查之后改动过，没有修正，请重新检查。`;
  if (earlier && earlier.after.value !== after.value)
    return `${place} 有两项修正结果不同，只采用了“${earlier.label}”的一项，写入后请重新检查。`;
  return undefined;
}

/** Whether a cell holds what was read from it: texts are read without white space around, numbers as Excel shows them. */
function holds(value: CellValue, seen: CellValue): boolean {
  if (typeof value === 'string' && typeof seen === 'string') return value.trim() === seen.trim();
  if (typeof value === 'number' && typeof seen === 'number') return fromCell(value).eq(fromCell(seen));
  return value === seen;
}

function fixEdits(sheet: Sheet, rule: string, { cell, after, explanation, label }: FixEdit): Edit[] {
  const { numberFormat, ...content } = after;
  const words = { group: 'form' as const, label: label ?? ruleById(rule)?.title ?? rule, explanation };
  const style = numberFormat === undefined ? undefined : { numberFormat };
  return editOf(sheet, cell, provenContent(sheet, content), words, style);
}

/** A formula that would give something else here than was planned is left out; its value stands. */
function provenContent(sheet: Sheet, { value, formula }: CellContent): CellContent {
  const kept = typeof value === 'number' ? proven(sheet, Big(value), formula) : formula;
  return kept === undefined ? { value } : { value, formula: kept };
}
