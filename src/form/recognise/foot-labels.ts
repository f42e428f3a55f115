import { bareLabel, isResultTitle } from '../labels';
import type { CheckSubject, Evidence, LabelReading } from '../reading';
import { hitsIn, isSetAside, type LabelHit, type Scan, type ScannedRow } from '../scan';
import { CLEAR, footWords } from './words';
import { picked } from '../../values/picked';

/** What labels under and above the tables may mean: a total in words, a grade, a text. */
type FootRole = 'statedTotal' | 'grade' | 'note';

/** A label outside the tables, read by its words and by what stands beside it; or not read. */
export interface FootLabels {
  readonly hits: readonly LabelHit[];
  readonly readings: readonly LabelReading[];
}

/** Labels that state a total, a grade or a note: known ones, and those whose words and values leave no doubt. */
export function footLabels(scan: Scan, rows: readonly ScannedRow[], place: 'head' | 'foot'): FootLabels {
  const found = rows.flatMap((row) => labelsIn(scan, row, place));
  return {
    hits: picked(found, ({ hit }) => hit),
    readings: found.map(({ reading }) => reading),
  };
}

interface Found {
  readonly hit: LabelHit | undefined;
  readonly reading: LabelReading;
}

function labelsIn(scan: Scan, row: ScannedRow, place: 'head' | 'foot'): Found[] {
  const known = hitsIn(row, 'foot');
  const found: Found[] = [];
  for (let index = 0; index < row.cells.length; index++) {
    const at = row.cells[index];
    if (!at) continue;
    const hit = known.find(({ cell }) => cell.column === at.column);
    if (hit) {
      if (place === 'foot') found.push(asFound(statedBy(hit, row.cells[index + 1]?.cell.text)));
      continue;
    }
    const label = unknownAt(scan, row, index, place);
    if (!label) continue;
    found.push(label);
    index++;
  }
  return found;
}

/** «自评得分 | 97.8» below the tables states the total, whatever 得分 is in their header. */
function statedBy(hit: LabelHit, value = ''): LabelHit {
  return hit.role === 'score' && NUMBER.test(value.trim()) ? { ...hit, role: 'statedTotal' } : hit;
}

function asFound(hit: LabelHit): Found {
  return { hit, reading: readingOf(hit) };
}

/** A short text with its value beside it. */
function unknownAt(scan: Scan, row: ScannedRow, index: number, place: 'head' | 'foot'): Found | undefined {
  const [at, beside] = [row.cells[index], row.cells[index + 1]];
  if (!at || typeof at.cell.value !== 'string') return undefined;
  const text = at.cell.text.trim();
  const cell = { row: row.row, column: at.column };
  if (bareLabel(text) === '' || text.length > LONGEST || SIGNED.test(text) || isIdle(text)) return undefined;
  if (isSetAside(scan, cell, 'foot')) return place === 'foot' ? aside(cell, text) : undefined;
  const value = beside?.cell.text.trim() ?? '';
  const role = roleBeside(bareLabel(text), value);
  if (role && (place === 'foot' || role.role !== 'note')) {
    const hit: LabelHit = { role: role.role, text, cell, state: 'inferred', evidence: role.evidence };
    return asFound(hit);
  }
  const isLabel = place === 'foot' && NUMBER.test(value) && !/\d/.test(text);
  return isLabel ? unread(cell, text, ['total']) : undefined;
}

const LONGEST = 20;
const GRADE =
  /^(?:优秀?|良好?|中等?|差|较[好差]|一般|合格|不合格|基本合格|及格|不及格|[ABCD甲乙丙丁])[级等]?$/;
/** «信息系统等级保护测评» is no place for a grade. */
const ENDS_AS_GRADE = /(?:等[级次]|评级|档次|级别|结论|结果|定级)$/;
const NUMBER = /^\d+(?:\.\d+)?分?$/;
/** Who filled in and signed, and when: no check needs it. */
const SIGNED =
  /人|电话|签[字章名]|盖章|日期|时间|年\s*月|领导|审核|审签|负责|经办|联系|手机|邮箱|地址|部门意见|单位意见|会计|主管|附件/;

/** A sentence, a subtotal, and what a reviewer filled in. */
function isIdle(text: string): boolean {
  return (
    /[，。；,;]|[:：]./.test(text) || NUMBER.test(text) || /小计|复[评核审]|抽查|评审|第三方|财政/.test(text)
  );
}

/** What the words of a label and the value beside it say together. */
function roleBeside(
  bare: string,
  value: string,
): { readonly role: FootRole; readonly evidence: readonly Evidence[] } | undefined {
  const words = footWords(bare);
  const said = (part: string): Evidence => ({ code: 'words', params: { part } });
  const shown = (kind: string): Evidence => ({ code: 'values', params: { kind } });
  const grade = words.grade && words.grade.score >= CLEAR ? [said(words.grade.part)] : [];
  if (GRADE.test(value)) return { role: 'grade', evidence: [...grade, shown('等级')] };
  if (grade.length > 0 && value === '' && ENDS_AS_GRADE.test(bare)) return { role: 'grade', evidence: grade };
  const total = words.statedTotal ?? words.total;
  if (total && total.score >= CLEAR && NUMBER.test(value))
    return { role: 'statedTotal', evidence: [said(total.part), shown('分数')] };
  return value !== '' && !NUMBER.test(value) ? { role: 'note', evidence: [shown('文字说明')] } : undefined;
}

function readingOf(hit: LabelHit): LabelReading {
  const { cell, text, role, state, evidence } = hit;
  return { cell, text: text.trim(), block: 'foot', role, state, evidence, keepsFrom: [] };
}

function aside(cell: LabelReading['cell'], text: string): Found {
  const evidence = [{ code: 'person', params: {} }] as const;
  const reading: LabelReading = {
    cell,
    text,
    block: 'foot',
    role: undefined,
    state: 'irrelevant',
    evidence,
    keepsFrom: [],
  };
  return { hit: undefined, reading };
}

function unread(cell: LabelReading['cell'], text: string, keepsFrom: readonly CheckSubject[]): Found {
  const reading: LabelReading = {
    cell,
    text,
    block: 'foot',
    role: undefined,
    state: 'unread',
    evidence: [],
    keepsFrom,
  };
  return { hit: undefined, reading };
}

/** Rows below the tables that look like indicators of which nothing was read: a name, and a number where points stand. */
export function lostRows(
  rows: readonly ScannedRow[],
  { name, points }: { readonly name: number | undefined; readonly points: readonly number[] },
): LabelReading[] {
  const found: LabelReading[] = [];
  for (const { row, cells } of rows) {
    if (isResultTitle(cells[0]?.cell.text ?? '')) break;
    const isNamed = cells.some(({ column, cell }) => column === name && typeof cell.value === 'string');
    const hasPoints = cells.some(
      ({ column, cell }) => points.includes(column) && NUMBER.test(cell.text.trim()),
    );
    const first = cells[0];
    if (!first || !isNamed || !hasPoints || cells.length < FEWEST) continue;
    const cell = { row, column: first.column };
    found.push(unread(cell, first.cell.text.trim(), ['indicators', 'scores']).reading);
  }
  return found;
}

/** Fewer cells than name, value and points are no row of indicators. */
const FEWEST = 4;
