import type { CellAddress } from '../sheet/address';
import type { Sheet } from '../sheet/sheet';
import { NO_TEXT, textField } from './fields';
import { normalise } from '../values/normalise';
import type { SelfEvaluationForm, TextField } from './form';
import { isBesideBlock, isBesideLabel, isGoalLabel, isLabelLike } from './goal-labels';
import { bareLabel, type LabelRole, roleOf } from './labels';
import type { Evidence, LabelReading } from './reading';
import { WHOLE_TERM } from './recognise/periods';
import { hitReading } from './recognise/readings';
import { isAmount } from './recognise/values';
import { CLEAR, goalWords, SPEAKS, type WordMatch } from './recognise/words';
import { wholeText, withNumbered } from './goal-rows';
import {
  below,
  extentOf,
  hitsIn,
  isSetAside,
  type LabelHit,
  rightOf,
  type Scan,
  type ScannedRow,
  textAt,
} from './scan';
import { picked } from '../values/picked';

/** The goal block as read: its two texts, and its labels. */
export interface ReadGoal {
  readonly goal: SelfEvaluationForm['goal'];
  readonly labels: readonly LabelReading[];
  /** The rows of its labels. */
  readonly rows: ReadonlySet<number>;
}

/** Expected goal and completion among rows that are no funds: by known labels, else by words and place. */
export function readGoal(scan: Scan, rows: readonly ScannedRow[]): ReadGoal {
  const hits = rows.flatMap((row) => hitsIn(row, 'goal'));
  const first = hits.find(({ role }) => role === 'goalExpected');
  const inner = first && innerLabel(scan, first);
  const block = hits.find(({ role }) => role === 'goalBlock') ?? (inner && first);
  const known = {
    expected: inner ?? first,
    actual: hits.find((hit) => hit.role === 'goalActual' && !isSection(scan, hit)),
  };
  const found = known.expected && known.actual ? known : completed(scan, rows, known, block);
  const expected = found.expected ?? block;
  const isAfter = (hit: LabelHit | undefined) => hit && hit.cell.row >= (expected?.cell.row ?? 0);
  const actual = isAfter(found.actual) ? found.actual : undefined;
  const own = {
    expected: wholeText(scan, expected, goalText(scan, expected, actual)),
    actual: wholeText(scan, actual, goalText(scan, actual, expected)),
  };
  const { goal, further } = withNumbered(scan, rows, own, expected?.cell.row ?? 0);
  const read = labelled(scan, [block, expected, actual], [goal.expected, goal.actual]);
  return { goal, labels: read.labels, rows: new Set([...read.rows, ...further]) };
}

/** «二、年度目标完成情况» alone in its row, over a row that begins with a label of the goal: it heads the block. */
function isSection(scan: Scan, { cell }: LabelHit): boolean {
  const row = scan.byRow.get(cell.row);
  const [first, beside] = scan.byRow.get(cell.row + 1)?.cells ?? [];
  return (
    row?.cells.length === 1 && first !== undefined && beside !== undefined && isGoalLabel(first.cell.text)
  );
}

function labelled(
  { sheet }: Scan,
  found: readonly (LabelHit | undefined)[],
  fields: readonly TextField[],
): Pick<ReadGoal, 'labels' | 'rows'> {
  const texts = picked(fields, ({ cell }) => (cell ? cell.row : undefined));
  const hits = [...new Set(found.filter((hit) => hit !== undefined))];
  const ranges = hits.map(({ cell }) => extentOf(sheet, cell));
  const covered = ranges.flatMap(({ top, bottom }) =>
    Array.from({ length: bottom - top }, (_, at) => top + 1 + at),
  );
  return {
    labels: hits.map((hit) => hitReading(hit, 'goal')),
    rows: new Set([...hits.flatMap(({ cell }) => [cell.row, ...texts]), ...covered]),
  };
}

/** «实施期目标 | 年度目标»: what the whole project aims at is not what the year is held to. */
const OF_TERM = new RegExp(`^(?:项目)?(?:${WHOLE_TERM})`);

/** «总体目标 | 设定目标 | 实际完成情况»: the first is the label of the block when the next one speaks of the goal too. */
function innerLabel(scan: Scan, { cell }: LabelHit): LabelHit | undefined {
  const row = scan.byRow.get(cell.row);
  const further = row?.cells.filter(({ column }) => column > cell.column) ?? [];
  const next = further.find((each) => !OF_TERM.test(bareLabel(each.cell.text))) ?? further[0];
  if (!next || !isLabelLike(next.cell.text)) return undefined;
  const { goalExpected: match, goalActual: other } = goalWords(bareLabel(next.cell.text));
  if (!match || match.score < ((row?.cells.length ?? 0) > 2 ? SPEAKS : CLEAR)) return undefined;
  if (other && other.score >= match.score) return undefined;
  const evidence = [{ code: 'words', params: { part: match.part } }] as const;
  return {
    role: 'goalExpected',
    text: next.cell.text,
    cell: { row: cell.row, column: next.column },
    state: 'inferred',
    evidence,
  };
}

interface GoalLabels {
  readonly expected: LabelHit | undefined;
  readonly actual: LabelHit | undefined;
}

/** Looks for what is not known: side by side in one row, else each beside its text. */
function completed(
  scan: Scan,
  rows: readonly ScannedRow[],
  known: GoalLabels,
  block: LabelHit | undefined,
): GoalLabels {
  const wanted = known.expected ?? known.actual;
  const pairs = rows
    .filter(({ row }) => wanted === undefined || row === wanted.cell.row)
    .flatMap((row) => pairsIn(scan, rows, row, known));
  const best = pairs.reduce<Pair | undefined>((a, b) => (a && a.score >= b.score ? a : b), undefined);
  if (best && best.score >= CLEAR) return best;
  const expected = known.expected ?? single(scan, rows, 'goalExpected', known.actual);
  const actual = known.actual ?? single(scan, rows, 'goalActual', expected ?? block);
  return { expected: provenBy(scan, expected, actual), actual };
}

/** «服务目标 | …» right above «服务完成情况 | …»: what is told below was wanted above. */
function provenBy(
  { rows }: Scan,
  expected: LabelHit | undefined,
  actual: LabelHit | undefined,
): LabelHit | undefined {
  if (expected?.state !== 'doubtful' || !actual || actual.state === 'doubtful') return expected;
  const above = rows[rows.findIndex(({ row }) => row === actual.cell.row) - 1];
  if (above?.row !== expected.cell.row) return expected;
  const place = { code: 'place', params: { place: '在实际完成情况上面' } } as const;
  return { ...expected, state: 'inferred', evidence: [...expected.evidence, place] };
}

interface Pair extends GoalLabels {
  readonly score: number;
}

interface Candidate {
  readonly cell: CellAddress;
  readonly text: string;
  readonly hit: LabelHit | undefined;
}

/** Two labels in one row with their texts beside them, or room for them below: no row of another block. */
function pairsIn(scan: Scan, rows: readonly ScannedRow[], row: ScannedRow, known: GoalLabels): Pair[] {
  const all = candidatesIn(scan, row);
  const hasRoom = ({ cell }: Candidate) => {
    const under = below(scan.sheet, cell);
    return rows.some((each) => each.row === under.row) || textAt(scan.sheet, under) === '';
  };
  const isBlock = all.length > 2 && !(known.expected && all[0] && isAt(known.expected, all[0]));
  const labels = isBlock ? all.slice(1) : all;
  return labels.flatMap((left, index) =>
    labels.slice(index + 1).flatMap((right) => {
      if (known.expected && !isAt(known.expected, left)) return [];
      if (known.actual && !isAt(known.actual, right)) return [];
      const isApart = [left, right].every(
        (label) => hasTextBeside(scan, label) || isBlankBeside(scan, label),
      );
      const pair = [known.expected ? { ...left, hit: known.expected } : left, right] as const;
      return hasRoom(left) || isApart ? [pairOf(scan, ...pair)] : [];
    }),
  );
}

function isAt({ cell: { row, column } }: LabelHit, { cell }: Candidate): boolean {
  return cell.row === row && cell.column === column;
}

/** «年初目标 | 修路20公里 | 完成情况 | 修路18公里»: what stands right of a label is no label. */
function hasTextBeside(scan: Scan, { cell }: Candidate): boolean {
  const beside = besideText(scan, cell);
  return beside !== '' && !isAmount(beside) && roleOf(beside) === undefined && !isBesideLabel(beside);
}

/** «预期 | (blank) | 实际 | (blank)»: room to fill in. */
function isBlankBeside({ sheet, rows }: Scan, { cell, text }: Candidate): boolean {
  const right = rightOf(sheet, cell);
  const isInside = rows.some(({ cells }) => (cells.at(-1)?.column ?? 0) >= right.column);
  return isInside && bareLabel(text).length <= LONGEST_BLANK && textAt(sheet, right) === '';
}

/** Longer texts beside nothing are no labels. */
const LONGEST_BLANK = 8;

/** Short texts that no other block claims. */
function candidatesIn(scan: Scan, scanned: ScannedRow): Candidate[] {
  const { row, cells } = scanned;
  const hits = hitsIn(scanned, 'goal');
  if (cells.some(({ cell }) => typeof cell.value !== 'string')) return [];
  return cells.flatMap(({ column, cell }) => {
    const hit = hits.find((each) => each.cell.column === column);
    const isOther = hit !== undefined && !GOAL_ROLES.has(hit.role);
    if (isOther || bareLabel(cell.text) === '' || !isLabelLike(cell.text)) return [];
    if (isSetAside(scan, { row, column }, 'goal')) return [];
    return [{ cell: { row, column }, text: cell.text, hit }];
  });
}

const GOAL_ROLES: ReadonlySet<LabelRole> = new Set<LabelRole>([
  'goalExpected',
  'goalActual',
  'actual',
  'target',
]);

function pairOf(scan: Scan, left: Candidate, right: Candidate): Pair {
  const isClear = ({ text, hit }: Candidate, role: 'goalExpected' | 'goalActual') =>
    hit?.role === role || (goalWords(bareLabel(text))[role]?.score ?? 0) >= CLEAR;
  const sides = [
    sideScore(scan, left, 'goalExpected', isClear(right, 'goalActual')),
    sideScore(scan, right, 'goalActual', isClear(left, 'goalExpected')),
  ] as const;
  const score = Math.min(...sides) < SPEAKS ? 0 : sides[0] + sides[1];
  return {
    score,
    expected: asHit(scan, left, 'goalExpected', sides[1] >= CLEAR),
    actual: asHit(scan, right, 'goalActual', sides[0] >= CLEAR),
  };
}

/** Words, and a sentence below or beside. A known label weighs most. */
function sideScore(
  scan: Scan,
  candidate: Candidate,
  role: 'goalExpected' | 'goalActual',
  isOtherClear: boolean,
): number {
  const { text, hit } = candidate;
  if (hit?.role === role) return 6;
  const words = goalWords(bareLabel(text));
  const own = words[role]?.score ?? 0;
  if (!hasSentence(scan, candidate)) return own;
  // «年初履职目标 | 年末履职结果»: beside a clear label its sentence is enough, unless its words say the other thing.
  const other = words[role === 'goalActual' ? 'goalExpected' : 'goalActual']?.score ?? 0;
  return own + (isOtherClear && other < SPEAKS ? SPEAKS : 0.9);
}

function hasSentence(scan: Scan, { cell }: Candidate): boolean {
  return isSentence(textAt(scan.sheet, below(scan.sheet, cell))) || isSentence(besideText(scan, cell));
}

/** What stands right of a label, or behind a blank column that was put in between. */
function besideText(scan: Scan, cell: CellAddress): string {
  const right = rightOf(scan.sheet, cell);
  const text = textAt(scan.sheet, right);
  return text === '' ? textAt(scan.sheet, rightOf(scan.sheet, right)) : text;
}

/** As long as goals are. */
const SENTENCE = 10;

function isSentence(text: string): boolean {
  return text.length >= SENTENCE;
}

/** Sure by its words, or by a sentence below beside a label that is clear. */
function asHit(
  scan: Scan,
  candidate: Candidate,
  role: 'goalExpected' | 'goalActual',
  isOtherClear: boolean,
): LabelHit {
  const { cell, text, hit } = candidate;
  if (hit?.role === role) return hit;
  const match = goalWords(bareLabel(text))[role];
  const hasText = hasSentence(scan, candidate);
  const isSure = (match?.score ?? 0) >= CLEAR || (isOtherClear && (hasText || (match?.score ?? 0) >= SPEAKS));
  const words: Evidence[] = match ? [{ code: 'words', params: { part: match.part } }] : [];
  const place: Evidence[] = hasText ? [{ code: 'place', params: { place: '下面或右边是一段文字' } }] : [];
  return { role, text, cell, state: isSure ? 'inferred' : 'doubtful', evidence: [...words, ...place] };
}

function stronger(a: WordMatch | undefined, b: WordMatch | undefined): WordMatch | undefined {
  return (b?.score ?? 0) > (a?.score ?? 0) ? b : a;
}

/** «完成情况» is a column of indicators as well. */
function isOther(hit: LabelHit | undefined): boolean {
  return hit !== undefined && hit.role !== 'actual' && hit.role !== 'target';
}

/** A label at the left with its text beside it: «项目年度目标 | …». */
function single(
  scan: Scan,
  rows: readonly ScannedRow[],
  role: 'goalExpected' | 'goalActual',
  other: LabelHit | undefined,
): LabelHit | undefined {
  for (const row of rows) {
    const at = isBesideBlock(scan, row) ? 1 : 0;
    const [first] = candidatesIn(scan, { ...row, cells: row.cells.slice(at, at + 1) });
    if (!first || isOther(first.hit) || first.cell.row === other?.cell.row) continue;
    const words = goalWords(bareLabel(first.text));
    const match = role === 'goalExpected' ? stronger(words.goalExpected, words.goalBlock) : words[role];
    // «绩效目标完成情况» speaks of the goal, but of what became of it.
    if (role === 'goalExpected' && (words.goalActual?.score ?? 0) > (match?.score ?? 0)) continue;
    const beside =
      textAt(scan.sheet, rightOf(scan.sheet, first.cell)) || (row.cells[at + 1]?.cell.text.trim() ?? '');
    // «自评结果» right under the goal says little more than its place does.
    const least = role === 'goalActual' && isNextRow(scan, other, row) ? SPEAKS / 2 : SPEAKS;
    if (!match || match.score < least || !(isSentence(beside) || isShortGoal(beside, match))) continue;
    const evidence = [{ code: 'words', params: { part: match.part } }] as const;
    return {
      role,
      text: first.text,
      cell: first.cell,
      state: match.score >= 1.5 ? 'inferred' : 'doubtful',
      evidence,
    };
  }
  return undefined;
}

/** «目标实现 | 覆盖率97%。»: beside a clear label a few words are a goal. */
function isShortGoal(text: string, { score }: WordMatch): boolean {
  return score >= CLEAR && text.length >= SHORTEST && !isBesideLabel(text);
}

const SHORTEST = 4;

function isNextRow({ rows }: Scan, hit: LabelHit | undefined, row: ScannedRow): boolean {
  return hit !== undefined && rows[rows.indexOf(row) - 1]?.row === hit.cell.row;
}

/** Under its label, unless something that is no label stands to the right. */
function goalText(scan: Scan, label: LabelHit | undefined, other: LabelHit | undefined): TextField {
  if (!label) return NO_TEXT;
  const { sheet } = scan;
  const right = rightOf(sheet, label.cell);
  const isOver = textAt(sheet, below(sheet, label.cell)) !== '' && isColumnOfFigures(textAt(sheet, right));
  if (!isOver && isGoalText(textAt(sheet, right), right, other)) return textField(sheet, right);
  const place = furtherRight(scan, label, other) ?? underneath(sheet, label.cell);
  return textField(sheet, place ?? (textAt(sheet, right) === '' ? right : undefined));
}

/** «总体完成率（%）» right of a label with its text below heads a figure. */
function isColumnOfFigures(text: string): boolean {
  return isLabelLike(text) && /(?:率|比例|得分|分值|权重)(?:[(（]%[)）])?$/.test(normalise(text));
}

function isGoalText(text: string, { row, column }: CellAddress, other: LabelHit | undefined): boolean {
  const isOtherLabel = other?.cell.row === row && other.cell.column === column;
  return text !== '' && !isOtherLabel && roleOf(text) === undefined && !isBesideLabel(text);
}

/** Behind a blank column that was put in between, where below there is no text but the next label. */
function furtherRight(scan: Scan, { cell }: LabelHit, other: LabelHit | undefined): CellAddress | undefined {
  const under = below(scan.sheet, cell);
  const isFree = textAt(scan.sheet, under) === '' || isGoalLabel(textAt(scan.sheet, under));
  const isOverHeader = (scan.byRow.get(under.row)?.hits.length ?? 0) > 1;
  const next = scan.byRow.get(cell.row)?.cells.find(({ column }) => column > cell.column);
  const isLonger = next && isSentence(next.cell.text) && !isSentence(textAt(scan.sheet, under));
  if (!next || !(isFree || isOverHeader || isLonger)) return undefined;
  const place = { row: cell.row, column: next.column };
  return isGoalText(next.cell.text, place, other) ? place : undefined;
}

/** The place under a label, when it is no label itself. */
function underneath(sheet: Sheet, label: CellAddress): CellAddress | undefined {
  const cell = below(sheet, label);
  return roleOf(textAt(sheet, cell)) === undefined ? cell : undefined;
}
