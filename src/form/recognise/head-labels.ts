import type { CellAddress } from '../../sheet/address';
import { isTitle } from '../blocks';
import { bareLabel } from '../labels';
import type { Evidence, LabelReading } from '../reading';
import {
  extentOf,
  hitIn,
  hitsIn,
  isSetAside,
  knownHit,
  type LabelHit,
  type Scan,
  type ScannedRow,
  textAt,
} from '../scan';
import {
  endsAsLabel,
  HEAD_ROLES,
  type HeadRole,
  isBodyName,
  namesHead,
  SHORT,
  speaksAsLabel,
} from './head-names';
import { inlineLabels } from './inline-labels';
import { hitReading, subjectsOf } from './readings';
import { isWords } from './values';
import { bestMeaning, CLEAR, headWords, SPEAKS, type WordScores } from './words';

export type { HeadRole };

/** A label of the head with the place of its value. */
export interface HeadLabel {
  readonly cell: CellAddress;
  readonly text: string;
  /** Where its value stands or would stand; the label's own cell where both share one. */
  readonly value: CellAddress;
  /** The value where it shares the label's cell. */
  readonly inline: string | undefined;
  readonly hit: LabelHit | undefined;
}

const LONGEST = 20;

/** Labels and their values in the rows of the head, from left to right: a label, its value, a label, its value. */
export function headLabels(scan: Scan, rows: readonly ScannedRow[]): HeadLabel[] {
  const found: HeadLabel[] = [];
  let above: ScannedRow | undefined;
  for (const row of rows) {
    const isValues = above !== undefined && above.row === row.row - 1;
    const isOver = !isValues && isOverValues(scan, row);
    if (isOver) found.push(...labelsOver(row));
    else if (!isValues && !isTitleRow(row)) found.push(...labelsIn(scan, row));
    above = isOver ? row : undefined;
  }
  return found;
}

/** «项目名称 | 主管部门 | 实施单位» in one row and their values in the next: all labels, and values under most of them. */
function isOverValues(scan: Scan, row: ScannedRow): boolean {
  const next = scan.byRow.get(row.row + 1);
  const hits = hitsIn(row, 'head').filter(({ role }) => HEAD_ROLES.includes(role as HeadRole));
  const known = row.cells.filter(
    ({ column, cell }) => hits.some((hit) => hit.cell.column === column) || namesHead(cell.text),
  );
  if (!next || hits.length === 0 || known.length < 2 || next.hits.length > 0) return false;
  const isLabel = ({ column, cell }: ScannedRow['cells'][number]) =>
    row.hits.some((hit) => hit.cell.column === column) || speaksAsLabel(cell.text, SPEAKS);
  const under = known.filter((each) => next.cells.some(({ column }) => column === each.column));
  return row.cells.every(isLabel) && under.length >= 2;
}

function labelsOver({ row, cells, hits }: ScannedRow): HeadLabel[] {
  return cells.map(({ column, cell }) => ({
    cell: { row, column },
    text: cell.text.trim(),
    value: { row: row + 1, column },
    inline: undefined,
    hit: hitIn(
      hits.find((hit) => hit.cell.column === column),
      'head',
    ),
  }));
}

/** A title, a year, or the heading of a section alone in its row: no label, for it has no value. */
function isTitleRow({ cells, hits }: ScannedRow): boolean {
  const [first] = cells;
  if (cells.some(({ cell }) => isTitle(cell.text))) return true;
  return cells.length === 1 && hits.length === 0 && inlineLabels(first?.cell.text ?? '').length === 0;
}

function labelsIn(scan: Scan, row: ScannedRow): HeadLabel[] {
  const found: HeadLabel[] = [];
  let index = 0;
  while (index < row.cells.length) {
    const at = row.cells[index];
    if (!at || !isWords(at.cell)) {
      index++;
      continue;
    }
    const labels = labelsAt(scan, row, index);
    found.push(...labels);
    const isBeside = labels.some(({ inline }) => inline === undefined);
    index += isBeside && takesNext(scan, row, index) ? 2 : 1;
  }
  return found;
}

function labelsAt(scan: Scan, { row, cells, hits }: ScannedRow, index: number): HeadLabel[] {
  const at = cells[index];
  if (!at) return [];
  const cell = { row, column: at.column };
  const text = at.cell.text.trim();
  const known = hitIn(
    hits.find((each) => each.cell.column === at.column),
    'head',
  );
  // Among indicators «单位» is how they are counted, here it is a body.
  const hit = known?.role === 'unit' && known.state === 'known' ? undefined : known;
  const inline = hit ? [] : labelsInside(text, cell);
  if (inline.length > 0) return inline;
  if (hit === undefined && (text.length > LONGEST || bareLabel(text) === '' || IDLE.test(text))) return [];
  if (index === 0 && isOverRows(scan, cell) && namesPlace(scan, row, cells[1])) return [];
  const own = hit ?? yearHit(text, cell);
  return [{ cell, text, value: valuePlace(scan, cells, index, cell), inline: undefined, hit: own }];
}

/** An answer is no label. */
const IDLE = /^(?:无|没有|是|否|有)$/;

/** «项目基本信息» at the left of several rows, beside a known label: the name of the block. */
function isOverRows({ sheet }: Scan, cell: CellAddress): boolean {
  const { top, bottom } = extentOf(sheet, cell);
  return bottom > top;
}

function namesPlace(scan: Scan, row: number, next: ScannedRow['cells'][number] | undefined): boolean {
  const hits = scan.byRow.get(row)?.hits ?? [];
  return hits.some(({ cell, role }) => cell.column === next?.column && HEAD_ROLES.includes(role as HeadRole));
}

/** «年份», «实施年度»: labels of the year end so. */
function yearHit(text: string, cell: CellAddress): LabelHit | undefined {
  const { year } = headWords(bareLabel(text));
  if (!year || year.score < CLEAR) return undefined;
  const evidence = [{ code: 'words', params: { part: year.part } }] as const;
  return { role: 'year', text, cell, state: 'inferred', evidence };
}

/** Each has a place of its own, though they share the cell: labels are told apart by it. */
function labelsInside(text: string, { row, column }: CellAddress): HeadLabel[] {
  return inlineLabels(text).map(({ label, content, role }) => {
    const cell = { row, column };
    // Among indicators «单位» is how they are counted, here it is a body.
    const hit = role && role !== 'unit' ? knownHit(role, text, cell) : yearHit(label, cell);
    return { cell, text: label, value: cell, inline: content, hit };
  });
}

/** Right beside the label; where merges were lost, the next cell with content up to the next label. */
function valuePlace(scan: Scan, cells: ScannedRow['cells'], index: number, label: CellAddress): CellAddress {
  const beside = { row: label.row, column: extentOf(scan.sheet, label).right + 1 };
  const next = cells[index + 1];
  return next && isValue(scan, label, next) ? { row: label.row, column: next.column } : beside;
}

function takesNext(scan: Scan, { row, cells }: ScannedRow, index: number): boolean {
  const [at, next] = [cells[index], cells[index + 1]];
  return at !== undefined && next !== undefined && isValue(scan, { row, column: at.column }, next);
}

/** What follows a label is its value when it stands beside it, or is no label by its words. */
function isValue(scan: Scan, label: CellAddress, next: ScannedRow['cells'][number]): boolean {
  if (!isWords(next.cell)) return true;
  if (scan.byRow.get(label.row)?.hits.some(({ cell }) => cell.column === next.column)) return false;
  const { text } = next.cell;
  if (extentOf(scan.sheet, label).right + 1 === next.column)
    return !(text.length <= 8 && speaksAsLabel(text, CLEAR) && isMerged(scan, label));
  // Its merge shows where the value should stand; a blank column was put in between, and what follows can be no label.
  if (isMerged(scan, label)) return !endsAsLabel(text) && couldBeNamed(scan, label, text);
  // The place of the value is blank: for a short label further right less must speak than for one beside.
  const least = text.trim().length <= SHORT ? SPEAKS : CLEAR;
  return !(text.length <= LONGEST && speaksAsLabel(text, least));
}

/** A project may have any name; a short word further right of another label is more than likely no department. */
function couldBeNamed(scan: Scan, label: CellAddress, text: string): boolean {
  const hit = scan.byRow.get(label.row)?.hits.find(({ cell }) => cell.column === label.column);
  return hit?.role === 'projectName' || text.length > SHORT || isBodyName(text);
}

function isMerged(scan: Scan, cell: CellAddress): boolean {
  const { left, right } = extentOf(scan.sheet, cell);
  return right > left;
}

/** Labels that name a unit or department of the whole form; a label for the project's own comes before them. */
const WEAK = /^(?:单位名称|预算单位|部门名称|预算部门|单位|填[报表写](?:单位|部门|机构))$/;

/** Which label is which: a known one with a value first, else the one whose words speak most. */
export function readHeadLabels(
  scan: Scan,
  labels: readonly HeadLabel[],
  isDepartmentWide: boolean,
): ReadonlyMap<HeadRole, HeadLabel & { readonly hit: LabelHit }> {
  const found = new Map<HeadRole, HeadLabel & { readonly hit: LabelHit }>();
  for (const role of HEAD_ROLES) {
    const label = knownLabel(scan, labels, role);
    if (label) found.set(role, label);
  }
  const free = labels.filter(
    (label) => !label.hit && !isSetAside(scan, label.cell, 'head') && !namesAmount(scan, label),
  );
  for (const role of HEAD_ROLES) {
    const known = found.get(role);
    if (known && hasValue(scan, known)) continue;
    const label = labelByWords(
      scan,
      free.filter((each) => ![...found.values()].some(({ cell }) => cell === each.cell)),
      role,
    );
    if (label && (!known || (hasValue(scan, label) && label.hit.state === 'inferred')))
      found.set(role, label);
  }
  const last = isDepartmentWide ? undefined : onlyOneLeft(scan, free, found);
  if (last) found.set(last.role, last.label);
  return found;
}

type Named = HeadLabel & { readonly hit: LabelHit };

/** The first label of a head without a project is the project's; else one label for one missing role. Not for sure. */
function onlyOneLeft(
  scan: Scan,
  free: readonly HeadLabel[],
  found: ReadonlyMap<HeadRole, Named>,
): { readonly role: HeadRole; readonly label: Named } | undefined {
  const missing = HEAD_ROLES.filter((role) => !found.has(role));
  const left = free.filter(
    (label) =>
      ![...found.values()].some(({ cell }) => cell === label.cell) &&
      hasValue(scan, label) &&
      !irrelevance(scan, label, found) &&
      (headWords(bareLabel(label.text)).irrelevant?.score ?? 0) < CLEAR,
  );
  const [first] = left;
  const [role] = missing;
  if (!first || !role) return undefined;
  if (isTold(scan, first)) return undefined;
  const isProject = role === 'projectName' && !namesBody(scan, first);
  if (!isProject && (missing.length > 1 || left.length > 1)) return undefined;
  const evidence = [{ code: 'only-one-left', params: {} }] as const;
  const hit: LabelHit = { role, text: first.text, cell: first.cell, state: 'doubtful', evidence };
  return { role, label: { ...first, hit } };
}

/** «覆盖率达到97%。» is said of something; no project, department or unit is called so. */
function isTold({ sheet }: Scan, { inline, value }: HeadLabel): boolean {
  return /[。；！]/.test(inline ?? textAt(sheet, value));
}

function knownLabel(
  scan: Scan,
  labels: readonly HeadLabel[],
  role: HeadRole,
): (HeadLabel & { readonly hit: LabelHit }) | undefined {
  const known = labels.filter(
    (label): label is HeadLabel & { readonly hit: LabelHit } => label.hit?.role === role,
  );
  const strong = known.filter(({ text }) => !WEAK.test(bareLabel(text)));
  const ranked = [...strong, ...known.filter((label) => !strong.includes(label))];
  return ranked.find((label) => hasValue(scan, label)) ?? ranked[0];
}

function hasValue({ sheet }: Scan, { inline, value }: HeadLabel): boolean {
  return (
    inline !== undefined || (sheet.cells.get(value.row * 16_384 + value.column)?.text.trim() ?? '') !== ''
  );
}

function labelByWords(
  scan: Scan,
  free: readonly HeadLabel[],
  role: HeadRole,
): (HeadLabel & { readonly hit: LabelHit }) | undefined {
  let best: (HeadLabel & { readonly hit: LabelHit }) | undefined;
  let most = 0;
  free.forEach((label, index) => {
    const words = headWords(bareLabel(label.text));
    const match = words[role];
    if (!match || match.score < SPEAKS || speaksMoreForAnother(words, role)) return;
    if (role === 'projectName' && namesLabel(scan, label)) return;
    const rank = match.score + (hasValue(scan, label) ? 2 : 0);
    if (rank <= most) return;
    const isFirst = role === 'projectName' && index === 0;
    const isBody = role !== 'projectName' && namesBody(scan, label);
    const state = match.score >= CLEAR || isFirst || isBody ? 'inferred' : 'doubtful';
    const evidence: Evidence[] = [
      { code: 'words', params: { part: match.part } },
      ...(isFirst ? [{ code: 'place', params: { place: '表头的第一项' } } as const] : []),
      ...(isBody ? [{ code: 'values', params: { kind: '单位或部门的名称' } } as const] : []),
    ];
    best = { ...label, hit: { role, text: label.text, cell: label.cell, state, evidence } };
    most = rank;
  });
  return best;
}

/** «资金使用部门» is the unit by its first words, whatever its last one says. */
function speaksMoreForAnother(words: WordScores, role: HeadRole): boolean {
  const own = words[role]?.score ?? 0;
  const others = HEAD_ROLES.filter((each) => each !== role).map((each) => words[each]?.score ?? 0);
  return (words.irrelevant?.score ?? 0) > own || Math.max(...others) >= own + 1;
}

/** «年度主要任务 | 任务名称 | 主要内容»: what stands beside is another label, and names no project. */
function namesLabel({ sheet }: Scan, { inline, value }: HeadLabel): boolean {
  const text = inline ?? textAt(sheet, value);
  return text.length <= SHORT && speaksAsLabel(text, SPEAKS);
}

/** Whether what a label names is a unit or a department by the end of its name. */
function namesBody(scan: Scan, { inline, value }: HeadLabel): boolean {
  return isBodyName(inline ?? textAt(scan.sheet, value));
}

/** A label of the form that has no value may not be the one that was filled in. */
function isMissing(scan: Scan, label: Named | undefined, other: HeadLabel): boolean {
  return !label || (!hasValue(scan, label) && hasValue(scan, other));
}

/** Every label of the head as a reading; one that was not read keeps from what no label was read as. */
export function headReadings(
  scan: Scan,
  labels: readonly HeadLabel[],
  found: ReadonlyMap<HeadRole, Named>,
  isDepartmentWide: boolean,
): LabelReading[] {
  const wanted = wantedRoles(found, isDepartmentWide);
  const used = new Map([...found.values()].map((label) => [label.cell, label]));
  return labels.map((label) => {
    const hit = used.get(label.cell)?.hit ?? label.hit;
    return hit ? hitReading({ ...hit, text: label.text }, 'head') : restReading(scan, label, found, wanted);
  });
}

/** A label that is neither known nor was used. */
function restReading(
  scan: Scan,
  label: HeadLabel,
  found: ReadonlyMap<HeadRole, Named>,
  wanted: readonly HeadRole[],
): LabelReading {
  const { cell, text } = label;
  const evidence = irrelevance(scan, label, found);
  const about = { cell, text, block: 'head', role: undefined } as const;
  if (evidence) return { ...about, state: 'irrelevant', evidence: [evidence], keepsFrom: [] };
  const missing = wanted.filter((role) => isMissing(scan, found.get(role), label));
  const keepsFrom = namesAmount(scan, label) ? [] : missing.flatMap((role) => subjectsOf(role, 'head'));
  return { ...about, state: 'unread', evidence: [], keepsFrom };
}

/** A form of a whole department has no project, and either a department or a unit. */
function wantedRoles(found: ReadonlyMap<HeadRole, Named>, isDepartmentWide: boolean): readonly HeadRole[] {
  if (!isDepartmentWide) return HEAD_ROLES;
  const bodies = ['competentDepartment', 'implementingUnit'] as const;
  return bodies.some((role) => found.has(role)) ? [] : bodies;
}

/** Why no check needs a label, if so. */
function irrelevance(
  scan: Scan,
  label: HeadLabel,
  found: ReadonlyMap<HeadRole, Named>,
): Evidence | undefined {
  if (isSetAside(scan, label.cell, 'head')) return { code: 'person', params: {} };
  const words = headWords(bareLabel(label.text));
  const spoken = found.get(bestMeaning(words) as HeadRole);
  if (spoken && !isMissing(scan, spoken, label))
    return { code: 'place', params: { place: '同名的另一栏已经用上' } };
  if (tells(scan, label)) return TOLD;
  const { irrelevant } = words;
  return irrelevant && irrelevant.score >= CLEAR
    ? { code: 'words', params: { part: irrelevant.part } }
    : undefined;
}

/** Sentences tell something and name nobody. */
const TOLD: Evidence = { code: 'values', params: { kind: '文字说明' } };

function tells({ sheet }: Scan, { inline, value }: HeadLabel): boolean {
  const text = inline ?? textAt(sheet, value);
  return text.length > LONGEST / 2 && /[，。；]/.test(text);
}

/** A number is nobody's name. */
function namesAmount(scan: Scan, { inline, value }: HeadLabel): boolean {
  return /^[￥¥]?-?[\d,.]+[%元分万]*$/.test(inline ?? textAt(scan.sheet, value));
}
