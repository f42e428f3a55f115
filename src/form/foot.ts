import type { CellAddress } from '../sheet/address';
import { cellAt, type Sheet } from '../sheet/sheet';
import type { FormRows } from './blocks';
import { inColumn, NO_NUMBER, numberField, scoreField, textField, weightField } from './fields';
import Big from 'big.js';
import type { IndicatorColumns, NumberField, SelfEvaluationForm, TextField, TotalRow } from './form';
import { normalise } from '../values/normalise';
import { tickedGrade } from '../values/ticked';
import { bareLabel, isResultTitle, type LabelRole, NUMBERING, roleOf, statedIn } from './labels';
import type { IndicatorBlock } from './indicators';
import { footLabels, lostRows } from './recognise/foot-labels';
import { type InlineLabel, inlineLabels } from './recognise/inline-labels';
import { hitReading } from './recognise/readings';
import { isAmount } from './recognise/values';
import { CLEAR, footWords } from './recognise/words';
import { below, extentOf, hitsIn, type LabelHit, rightOf, type Scan, type ScannedRow, textAt } from './scan';
import { picked } from '../values/picked';

type Foot = Pick<SelfEvaluationForm, 'total' | 'grade' | 'statedTotal' | 'notes' | 'labels'> & {
  readonly lastRow: number;
};

/**
 * Rows after the indicators: 总分, grade, notes; and totals stated above them.
 * @param others rows of funds and goal, which stand below the indicators in some forms
 */
export function readFoot(
  scan: Scan,
  { top, limit, tables }: FormRows,
  blocks: readonly IndicatorBlock[],
  columns: IndicatorColumns,
  others: ReadonlySet<number>,
): Foot {
  const endRow = blocks.at(-1)?.endRow ?? top;
  const below = scan.rows.filter(({ row }) => row >= endRow && row <= limit);
  const after = contiguous(below, endRow - 1);
  const block = after.findIndex(({ cells }) => isResultTitle(cells[0]?.cell.text ?? ''));
  const all = block < 0 ? after : after.slice(0, block);
  const own = all.filter(({ row }) => !others.has(row));
  const head = scan.rows.filter(({ row }) => row >= top && row < endRow);
  const known = foundTotal(scan, own, blocks);
  const found = known ?? statedInScores(own, columns);
  const totalRow = found && scan.byRow.get(found.cell.row);
  const free = own.filter((row) => row !== totalRow);
  const points = [columns.weight, columns.score].filter((column) => column !== undefined);
  const lost = lostRows(
    below.filter((row) => !others.has(row.row) && row !== totalRow),
    { name: columns.level3, points },
  );
  const rest = free.filter(({ row }) => !lost.some(({ cell }) => cell.row === row));
  const foot = footLabels(scan, rest, 'foot');
  const above = head.filter(({ row }) => row < tables[0].headerRow && !others.has(row));
  const overhead = footLabels(scan, above, 'head');
  const stated = [...overhead.hits, ...foot.hits];
  const told = head.filter((row) => !others.has(row.row) || namesTotal(row));
  return {
    labels: [...(found ? [hitReading(found, 'foot')] : []), ...overhead.readings, ...foot.readings, ...lost],
    total: found && totalRow && readTotal(scan.sheet, totalRow, found.cell, columns),
    grade: gradeOf(scan.sheet, totalRow, [...head, ...own], stated, columns),
    statedTotal: statedTotal(scan.sheet, [...told, ...(known ? own : free)], stated),
    notes: rest.flatMap((row) => notesOf(scan.sheet, row, foot.hits)),
    lastRow: all.at(-1)?.row ?? endRow - 1,
  };
}

/** «得分：9.5» beside amounts is what the execution got; «总分» is the form's wherever it stands. */
function namesTotal({ cells }: ScannedRow): boolean {
  return cells.some(({ cell }) => /总(?:得?分|评)/.test(cell.text));
}

/** Footers follow each other; what stands after a gap is not the form's. */
const LARGEST_GAP = 2;

function contiguous(rows: readonly ScannedRow[], before: number): ScannedRow[] {
  const end = rows.findIndex(({ row }, index) => row - (rows[index - 1]?.row ?? before) > LARGEST_GAP);
  return end < 0 ? [...rows] : rows.slice(0, end);
}

/** The label of the total: known, below the last table or else below another; or found by its place and sum. */
function foundTotal(
  scan: Scan,
  own: readonly ScannedRow[],
  blocks: readonly IndicatorBlock[],
): LabelHit | undefined {
  const ends = picked(blocks, ({ endRow }) => scan.byRow.get(endRow));
  const known = [...own, ...ends].flatMap((row) => hitsIn(row, 'foot')).find(({ role }) => role === 'total');
  if (known) return known;
  const total = picked(blocks, (block) => block.total).at(-1);
  return total && { ...total, role: 'total' };
}

/** «自评总分 | … | 99.76» whose number stands where the scores do: the row of the total, whatever its label. */
function statedInScores(own: readonly ScannedRow[], { score }: IndicatorColumns): LabelHit | undefined {
  for (const row of own) {
    const hit = hitsIn(row, 'foot').find(({ role }) => role === 'statedTotal');
    const isInColumn = row.cells.some(({ column, cell }) => column === score && isAmount(cell.text));
    if (hit && isInColumn && hit.cell.column + 1 !== score) return { ...hit, role: 'total' };
  }
  return undefined;
}

function readTotal(
  sheet: Sheet,
  scanned: ScannedRow,
  { column }: CellAddress,
  columns: IndicatorColumns,
): TotalRow {
  const { row } = scanned;
  const weight = weightField(sheet, inColumn(row, columns.weight));
  const score = scoreField(sheet, inColumn(row, columns.score), weight);
  // «总得分 | 97.7 | 等级 | 优» keeps to no column of the table above.
  const beside = placeBeside(sheet, scanned, { row, column });
  if (!weight.number && isTextIn(sheet, score.cell) && isAmount(textAt(sheet, beside)))
    return {
      ...{ row, label: textField(sheet, { row, column }), weight: NO_NUMBER },
      score: scoreField(sheet, beside, NO_NUMBER),
    };
  // A number over both columns is the total of the scores.
  const isShared = weight.cell?.column === score.cell?.column;
  return { row, label: textField(sheet, { row, column }), weight: isShared ? NO_NUMBER : weight, score };
}

function isTextIn(sheet: Sheet, cell: CellAddress | undefined): boolean {
  const text = cell ? textAt(sheet, cell) : '';
  return text !== '' && !/\d/.test(normalise(text));
}

const GRADE = /^(?:优秀?|良好?|中|差|较差|合格|不合格|[ABCD])级?$/;

/** A grade in the total row, or beside a label 自评等级; blank with its place where only the label stands. */
function gradeOf(
  sheet: Sheet,
  total: ScannedRow | undefined,
  rows: readonly ScannedRow[],
  stated: readonly LabelHit[],
  columns: IndicatorColumns,
): TextField {
  const edge = columns.score ?? columns.weight ?? 0;
  const written = total?.cells.find(({ column, cell }) => column > edge && GRADE.test(cell.text.trim()));
  if (total && written)
    return { value: written.cell.text.trim(), cell: { row: total.row, column: written.column } };
  const hits = [...rows.flatMap((row) => hitsIn(row, 'foot')), ...stated];
  const label = hits.find(({ role, cell }) => role === 'grade' && !headsSection(sheet, rows, cell));
  const told = gradeBehindLabel(rows) ?? gradeInSentence(rows);
  if (!label) return gradeBehindTotal(rows, hits) ?? { value: told, cell: undefined };
  const beside = textField(sheet, rightOf(sheet, label.cell));
  const text = beside.value ?? '';
  // Boxes to tick stay as they are: a grade written over them would end the form's own choice.
  const ticked = tickedGrade(text);
  if (ticked) return { value: ticked.grade, cell: undefined };
  const isTold = SENTENCE.test(text) || statedIn(text) !== '' || (text === '' && told !== undefined);
  return isTold ? { value: told, cell: undefined } : beside;
}

/** «自评总分 | 97.6 | 良» above the tables. */
function gradeBehindTotal(rows: readonly ScannedRow[], stated: readonly LabelHit[]): TextField | undefined {
  for (const { cell } of stated.filter(isStated)) {
    const row = rows.find((each) => each.row === cell.row);
    const at = row?.cells.findIndex(({ column }) => column === cell.column) ?? -1;
    const [number, grade] = at < 0 ? [] : (row?.cells.slice(at + 1, at + 3) ?? []);
    if (row && number && grade && isAmount(number.cell.text) && GRADE.test(grade.cell.text.trim()))
      return { value: grade.cell.text.trim(), cell: { row: row.row, column: grade.column } };
  }
  return undefined;
}

/** «四、自评结论» across the whole form heads what follows; right of it there is no place for a grade. */
function headsSection(sheet: Sheet, rows: readonly ScannedRow[], cell: CellAddress): boolean {
  const widest = Math.max(...rows.map(({ cells }) => cells.at(-1)?.column ?? 0));
  const isAlone = rows.some(({ row, cells }) => row === cell.row && cells.length === 1);
  return isAlone && extentOf(sheet, cell).right > cell.column && rightOf(sheet, cell).column > widest;
}

/** «自评结论：优» in one cell. */
function gradeBehindLabel(rows: readonly ScannedRow[]): string | undefined {
  const speaks = speaksAs('grade');
  return first(rows, (text) => {
    if (!/[:：]/.test(text)) return undefined;
    return inlineLabels(text, speaks)
      .filter(({ label, role }) => roleInFoot(label, role) === 'grade')
      .map(({ content }) => tickedGrade(content)?.grade ?? content)
      .find((content) => GRADE.test(content));
  });
}

/** «自评得分99.5分，等级：优»: the sentence is no place where a grade could be written. */
function gradeInSentence(rows: readonly ScannedRow[]): string | undefined {
  return first(rows, (text) => IN_SENTENCE.exec(normalise(text))?.[1]);
}

const IN_SENTENCE = /[等档][级次][:：为]*(优秀?|良好?|中|差|合格|不合格)[级等]?[)）。]?$/;

const LONGEST_SENTENCE = 40;

/** What the first sentence comes to that says it; every text of a form is asked. */
function first(rows: readonly ScannedRow[], said: (text: string) => string | undefined): string | undefined {
  for (const { cells } of rows) {
    for (const { cell } of cells) {
      const found = cell.text.length <= LONGEST_SENTENCE ? said(cell.text) : undefined;
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** «自评总分: 95», «项目总得分99分», or a number beside such a label. */
function statedTotal(sheet: Sheet, rows: readonly ScannedRow[], stated: readonly LabelHit[]): NumberField {
  const statedHits = stated.filter(isStated);
  for (const scanned of rows) {
    const { row, cells } = scanned;
    const hit = hitsIn(scanned, 'foot').find(isStated) ?? statedHits.find((each) => each.cell.row === row);
    const own = hit ? statedIn(hit.text) : '';
    if (hit && own !== '') return { raw: own, number: Big(own), cell: hit.cell };
    if (hit) return numberField(sheet, numberBeside(sheet, scanned, hit));
    for (const { column, cell } of cells) {
      const number = statedIn(cell.text);
      if (number !== '') return { raw: number, number: Big(number), cell: { row, column } };
    }
  }
  return NO_NUMBER;
}

function isStated({ role }: LabelHit): boolean {
  return role === 'statedTotal';
}

/** Words that say something, where else a grade may stand. */
const SENTENCE = /[，。；：].{6}|.{6}[，。；]|[\u4e00-\u9fff]{10}/;

/** «四、自评得分：99.5分，等级：优» states figures, and is no note. */
const FIGURES: ReadonlySet<LabelRole> = new Set<LabelRole>([
  'statedTotal',
  'total',
  'score',
  'grade',
  'weight',
]);

/** Beside its label; below it where it heads a column. Words beside are those of another label. */
function numberBeside(sheet: Sheet, scanned: ScannedRow, { cell }: LabelHit): CellAddress {
  const beside = placeBeside(sheet, scanned, cell);
  const text = textAt(sheet, beside);
  if (isAmount(text)) return beside;
  const under = below(sheet, cell);
  return text === '' && isAmount(textAt(sheet, under)) ? under : rightOf(sheet, cell);
}

function notesOf(
  sheet: Sheet,
  scanned: ScannedRow,
  hits: readonly LabelHit[],
): { label: string; text: TextField }[] {
  const { row, cells } = scanned;
  // «自评结论» may stand before a grade, «说明» over a column of reasons: beside a sentence they are labels of a note.
  const labels = hits.filter(
    ({ role, cell }) =>
      cell.row === row &&
      (role === 'note' || SENTENCE.test(textAt(sheet, placeBeside(sheet, scanned, cell)))),
  );
  if (labels.length > 0)
    return labels.map((hit) => ({
      label: hit.text.replace(/\s+/g, ''),
      text: noteBeside(sheet, scanned, hit),
    }));
  return cells.flatMap(({ column, cell }) =>
    notesIn(cell.text).map(({ label, content }) => ({
      label: label.replace(NUMBERING, ''),
      text: { value: content, cell: { row, column } },
    })),
  );
}

/** «存在的问题：…», «注：…»; a total or a grade is no note. */
function notesIn(text: string): Pick<InlineLabel, 'label' | 'content'>[] {
  const inline = inlineLabels(text, speaksAs('note', 'grade', 'statedTotal', 'total'));
  const notes = inline.filter(({ label, role }) => isNote(roleInFoot(label, role)));
  if (inline.length > 0 || !/^注\s*\d*[:：.、]?/.test(text)) return notes;
  return [{ label: '注', content: text.trim() }];
}

type InFoot = 'note' | 'grade' | 'statedTotal' | 'total';

function speaksAs(...roles: readonly InFoot[]): (bare: string) => boolean {
  return (bare) => roles.some((role) => (footWords(bare)[role]?.score ?? 0) >= CLEAR);
}

/** A text about the goal or a reason says something; a figure and a grade are read elsewhere. */
function isNote(role: LabelRole | undefined): boolean {
  return role !== undefined && !FIGURES.has(role);
}

/** What a label in a cell with its content means: by the layout book, else by its words. */
function roleInFoot(label: string, role: LabelRole | undefined): LabelRole | undefined {
  const bare = bareLabel(label);
  if (role !== undefined) return role;
  return (['grade', 'statedTotal', 'total', 'note'] as const).find((each) => speaksAs(each)(bare));
}

function noteBeside(sheet: Sheet, scanned: ScannedRow, label: LabelHit): TextField {
  const cell = placeBeside(sheet, scanned, label.cell);
  const text = cellAt(sheet, cell.row, cell.column)?.text.trim() ?? '';
  return { value: text === '' || roleOf(text) !== undefined ? undefined : text, cell };
}

/** Right of a label, or behind a blank column that was put in between. */
function placeBeside(sheet: Sheet, { row, cells }: ScannedRow, label: CellAddress): CellAddress {
  const beside = rightOf(sheet, label);
  const next = cells.find(({ column }) => column >= beside.column);
  return next ? { row, column: next.column } : beside;
}

/** What a person typed into 实际到位资金 of the block 评价结果 with one of these titles, below a form's last row. */
export function arrivedInBlock(
  scan: Scan,
  lastRow: number,
  titles: readonly string[],
): NumberField | undefined {
  const below = scan.rows.filter(({ row }) => row > lastRow);
  const title = below.findIndex(({ cells }) => titles.includes(cells[0]?.cell.text.trim() ?? ''));
  if (title < 0) return undefined;
  const row = below[title + 1];
  if (!row || !/^实际到位资金/.test(row.cells[0]?.cell.text ?? '')) return undefined;
  const cell = row.cells.find(({ cell: { value } }) => typeof value === 'number');
  return cell && numberField(scan.sheet, { row: row.row, column: cell.column });
}
