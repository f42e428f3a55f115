import Big from 'big.js';
import { anchorOf, type Sheet } from '../sheet/sheet';
import { answerOf } from '../values/answer';
import { normalise } from '../values/normalise';
import { parseValue } from '../values/parse';
import { tickedOption } from '../values/ticked';
import { inEachOthersLight } from '../values/pair';
import { isOpenChoice, isTemplateMark } from '../values/unfilled';
import type { WrittenValue } from '../values/value';
import { isFundsRow, isTitle, type TableRows } from './blocks';
import { inColumn, NO_NUMBER, remainder, scoreField, textField, weightField } from './fields';
import type { Indicator, IndicatorColumns, NumberField, TextField } from './form';
import { beginning, POINTS_BEHIND } from './indicator-name';
import { isLabelRow } from './header-rows';
import { pairedPoints, pairedValue } from './paired-columns';
import { isNoteBetween, reasonIn } from './note-rows';
import { bareLabel, isResultTitle, NUMBERING, statedIn } from './labels';
import { LevelColumn, readLabel, SplitLevels } from './levels';
import { isTitleOfMore, type ReadTable } from './recognise/table';
import { isLevel1, isLevel2 } from './recognise/vocabulary';
import { edgeOf, type FoundTotal, foundTotal } from './recognise/total-row';
import { goalWords } from './recognise/words';
import { extentOf, type Scan, type ScannedRow } from './scan';
import { isLastSum, isSubtotal } from './subtotal-rows';
import { tickedAt } from './tick-columns';
import { piecesAt, readTarget, valueAt } from './target';

/** The indicator rows, and the row where the block ends (the 总分 row, a footer, or the row after the last). */
export interface IndicatorBlock {
  readonly indicators: readonly Indicator[];
  readonly endRow: number;
  /** The row that adds up the points, where its label alone does not say so. */
  readonly total: FoundTotal | undefined;
}

/** Some tables begin with their total. */
function totalAt({ row, hits }: ScannedRow, columns: IndicatorColumns): FoundTotal | undefined {
  const hit = hits.find(({ role, cell }) => role === 'total' && cell.column <= edgeOf(columns));
  return hit && { row, cell: hit.cell, text: hit.text, state: 'inferred', evidence: hit.evidence };
}

/** More blank rows than this end the block. */
const LARGEST_GAP = 2;

/** Reads the rows under an indicator header, from top to bottom; where its header stands again, it goes on there. */
export function readIndicators(scan: Scan, { rows, columns, ...shared }: ReadTable): IndicatorBlock {
  const reader = new IndicatorReader(scan.sheet, columns, shared);
  let last = rows.headerRow;
  let total: FoundTotal | undefined;
  for (let from: number | undefined = last + 1; from !== undefined;) {
    const part = readPart(scan, { rows, columns }, reader, from);
    [last, total] = [part.last, part.total ?? total];
    // A header that ends the block itself is passed, not read for ever.
    from = nextHeader(rows, Math.max(last, from));
  }
  return { indicators: reader.indicators, endRow: last + 1, total };
}

/** The first row under the next repetition of the header, below what was read. */
function nextHeader({ repeated }: TableRows, last: number): number | undefined {
  const rows = [...repeated].filter((row) => row > last);
  return rows.length === 0 ? undefined : Math.min(...rows);
}

function readPart(
  scan: Scan,
  { rows, columns }: Pick<ReadTable, 'rows' | 'columns'>,
  reader: IndicatorReader,
  from: number,
): { readonly last: number; readonly total: FoundTotal | undefined } {
  let last = from - 1;
  let head: FoundTotal | undefined;
  for (const row of scan.rows) {
    if (row.row < from || row.row > rows.limit) continue;
    if (row.row - last > LARGEST_GAP + 1) break;
    if (!rows.repeated.has(row.row)) {
      if (reader.indicators.length > 0 && isNoteBetween(scan, row, columns)) {
        reader.readNote(row);
        last = row.row;
        continue;
      }
      const first = reader.indicators.length === 0 ? totalAt(row, columns) : undefined;
      if (first) {
        head = first;
        last = row.row;
        continue;
      }
      if (endsBlock(row, columns) || (row.row - last > 1 && isTitleOfMore(row, firstColumn(columns)))) break;
      const isPart = isSubtotal(row, columns, reader.indicators);
      const isWhole = isPart && isLastSum(scan, row, columns, reader.indicators);
      const isOwn = (isPart && !isWhole) || isExecution(normalise(row.cells[0]?.cell.text ?? ''));
      const total = isOwn ? undefined : foundTotal(scan.sheet, row, columns, reader.indicators);
      if (total) return { last, total };
      if (!isOwn && isFoot(scan.sheet, row, columns)) break;
      if (!isBeforeHeader(row, rows) && !isPart) reader.read(row.row);
    }
    last = row.row;
  }
  return { last, total: head };
}

const END_ROLES = new Set(['total', 'note', 'statedTotal', 'grade', 'projectName']);
const GOAL_ROLES = new Set(['goalExpected', 'goalBlock', 'goalActual']);

/** The 总分 row, a footer, or the head of another form; only a label at the left edge of the block counts. */
function endsBlock(row: ScannedRow, columns: IndicatorColumns): boolean {
  const { cells, hits } = row;
  const first = cells[0];
  if (first && cells.length === 1 && statedIn(first.cell.text) !== '') return true;
  if (!first || isTitle(first.cell.text) || isResultTitle(first.cell.text)) return first !== undefined;
  const edge = edgeOf(columns);
  const label = hits.find(({ cell }) => cell.column <= edge);
  if (label && END_ROLES.has(label.role)) return true;
  if (isOtherHeader(row)) return true;
  // «项目目标» is also the name of a level; a goal stands in its row with its text alone.
  if (label && GOAL_ROLES.has(label.role) && cells.length <= 2 && label.cell.column === first.column)
    return true;
  return (
    first.column <= edge &&
    /^(?:注|说明|填表说明|备注|填报人|填表人|联系人|总分)[:：\d]/.test(normalise(first.cell.text))
  );
}

/** The header of funds or of a goal: only texts, which name amounts, or the goal and its completion. */
function isOtherHeader(row: ScannedRow): boolean {
  if (row.cells.length < 2 || row.hits.length === 0 || !isLabelRow(row)) return false;
  const roles = new Set(row.hits.map(({ role }) => role));
  return (isFundsRow(row) && roles.has('spent')) || (roles.has('goalExpected') && roles.has('goalActual'));
}

function firstColumn({ level1, level2, level3 }: IndicatorColumns): number {
  return level1 ?? level2 ?? level3 ?? 1;
}

/** A text merged from the levels over the values is no indicator: a note, a goal, an opinion; unless it names a level. */
function isFoot(sheet: Sheet, { row, cells }: ScannedRow, columns: IndicatorColumns): boolean {
  const text = cells[0]?.cell.text ?? '';
  if (columns.level1 === undefined && (namesLevel(text) || isSection(text))) return false;
  const edge = edgeOf(columns);
  const last = Math.max(columns.target ?? 0, columns.actual ?? 0, columns.score ?? 0);
  // Where the values stand left of the names, a text over all names is one of them.
  if (last > 0 && last < edge) return false;
  const beyond = Math.max(last, edge + 1);
  if (isNamedText(sheet, { row, cells }, columns)) return true;
  return cells.some(({ column }) => column <= edge && extentOf(sheet, { row, column }).right >= beyond);
}

/** «三、产出与效益（60分）» over the whole width: with a numeral and points, whatever its name. */
function isSection(text: string): boolean {
  if (text.length > LONGEST_SECTION || !/^[一二三四五六七八九十]+[、.]/.test(normalise(text))) return false;
  return readLabel(text.trim()).points !== undefined;
}

const LONGEST_SECTION = 24;

/** «其他需要说明的事项 | 无»: a name over all levels and a text over all values. */
function isNamedText(
  sheet: Sheet,
  { row, cells: [name, text, ...others] }: Pick<ScannedRow, 'row' | 'cells'>,
  columns: IndicatorColumns,
): boolean {
  const { level1, level3, target, actual, score } = columns;
  if (!name || !text || others.length > 0 || level1 === undefined || level3 === undefined) return false;
  const values = [target, actual, score].filter((column) => column !== undefined);
  const [names, told] = [name, text].map(({ column }) => extentOf(sheet, { row, column }));
  return (
    values.length > 1 &&
    level1 < level3 &&
    (names?.left ?? level3) <= level1 &&
    (names?.right ?? level1) >= level3 &&
    values.every((column) => told && column >= told.left && column <= told.right)
  );
}

function namesLevel(text: string): boolean {
  return isLevel1(text) || isLevel2(text);
}

const PLACEHOLDER = /^(?:指标\d*[:：.、]?|[.…·。]+|\d+[.、:：]?)$/;
/** 执行率 by its names: «预算执行率», «资金使用率», «预算支出进度». */
const EXECUTION =
  /^(?:项目|财政|专项|年度)?(?:预算|资金|支出)*执行(?:率|率?得分)$|^预算执行(?:情况)?$|^(?:项目|财政|专项|年度)*(?:资金|预算|经费)(?:支出|使用|支付)(?:率|进度)$/;

/** «……» where a template leaves room for another level 2. */
function isTemplateLabel(level: Indicator['level2']): boolean {
  return level !== undefined && /^[.…·。]+$/.test(normalise(level.name));
}

/** «年度目标2 | …» between two tables: a label and its text right above the header that stands again. */
function isBeforeHeader({ row, cells }: ScannedRow, { repeated }: TableRows): boolean {
  if (cells.length > 2 || !repeated.has(row + 1) || repeated.has(row - 1)) return false;
  const { goalExpected, goalBlock } = goalWords(bareLabel(cells[0]?.cell.text ?? ''));
  return (goalExpected ?? goalBlock) !== undefined;
}

/** Reads row after row, carrying the level labels along. */
class IndicatorReader {
  readonly indicators: Indicator[] = [];
  private readonly level1: LevelColumn;
  private readonly level2: LevelColumn;
  private readonly split = new SplitLevels();

  constructor(
    private readonly sheet: Sheet,
    private readonly columns: IndicatorColumns,
    private readonly shared: Pick<ReadTable, 'deducts' | 'paired' | 'ticks'>,
  ) {
    const { level1, level2, level3 = 0 } = columns;
    this.level1 = new LevelColumn(sheet, level1, (level1 ?? 0) > level3);
    this.level2 = new LevelColumn(sheet, level2, (level2 ?? 0) > level3);
  }

  read(row: number): void {
    const before = this.indicators.at(-1)?.level1;
    const level1 = this.level1.at(row, false);
    const level2 = this.level2.at(row, level1 !== before);
    const both = level1 && this.columns.level2 === undefined ? this.split.at(level1) : undefined;
    const indicator = both
      ? this.indicatorAt(row, both.level1, both.level2)
      : this.indicatorAt(row, level1, level2);
    const beginsLevel = level1?.cell.row === row || level2?.cell.row === row;
    if (beginsLevel || !isEmptyRow(indicator)) this.indicators.push(indicator);
  }

  /** A reason in a line of its own is that of the row above, where none stands beside it. */
  readNote(row: ScannedRow): void {
    const above = this.indicators.at(-1);
    const reason = reasonIn(row);
    if (above && reason && above.reason.value === undefined)
      this.indicators.splice(-1, 1, { ...above, reason });
  }

  private indicatorAt(row: number, level1: Indicator['level1'], level2: Indicator['level2']): Indicator {
    const { sheet, columns } = this;
    const level3 = ownText(sheet, row, columns.level3);
    const labelsBegun = [level2, level1].filter((level) => level?.cell.row === row);
    const weight = this.weightAt(row) ?? pointsBehind(level3, labelsBegun);
    const score = this.scoreAt(row, weight);
    const reason = textField(sheet, inColumn(row, columns.reason));
    const { target, actual } = this.valuesAt(row, level2?.name ?? '', level3.value ?? '');
    const name = normalise(level3.value ?? '');
    const isBlank =
      target.value.kind === 'none' && actual.value.kind === 'none' && !isPositive(weight, score);
    const isPlaceholder = isBlank && (PLACEHOLDER.test(name) || (name === '' && isTemplateLabel(level2)));
    return {
      row,
      level1,
      level2,
      level3,
      target,
      actual,
      weight,
      score,
      reason,
      isPlaceholder,
      isNotApplicable: isBlank && !isPlaceholder && (name === '' || isMarked(target, actual, name)),
      isExecution: isExecution(name === '' ? (beginning(level2, row) ?? beginning(level1, row) ?? '') : name),
    };
  }

  private weightAt(row: number): NumberField | undefined {
    const { sheet, columns } = this;
    const { paired } = this.shared;
    if (columns.weight === undefined) return undefined;
    return (
      pairedPoints(sheet, paired, row, 'weight') ??
      ofRow(row, weightField(sheet, inColumn(row, columns.weight)))
    );
  }

  private scoreAt(row: number, weight: NumberField): NumberField {
    const { sheet, columns } = this;
    const { paired, deducts } = this.shared;
    const half = pairedPoints(sheet, paired, row, 'score');
    if (half) return half;
    const written = ofRow(row, scoreField(sheet, inColumn(row, columns.score), weight));
    return deducts ? remainder(weight, written) : written;
  }

  /** The words over the tick; the place is that of the tick. */
  private tickedValue(row: number): Pick<Indicator['actual'], 'value' | 'cell' | 'pieces'> | undefined {
    const found = tickedAt(this.sheet, this.shared.ticks, row);
    const cell = found && { row, column: found.cell.column };
    return found && { value: parseValue(found.text.trim()), cell, pieces: [] };
  }

  private isNameOver(row: number): boolean {
    const { level3, target, actual } = this.columns;
    const beyond = target ?? actual;
    if (level3 === undefined || beyond === undefined || level3 > beyond) return false;
    return anchorOf(this.sheet, { row, column: beyond }).column <= level3;
  }

  private valuesAt(row: number, level2: string, name: string): Pick<Indicator, 'target' | 'actual'> {
    const { sheet, columns } = this;
    const { paired } = this.shared;
    // A name merged over the values leaves no place for any.
    const isCovered = this.isNameOver(row);
    const actualCell = isCovered ? undefined : inColumn(row, columns.actual);
    const target =
      pairedValue(sheet, paired, row, 'target') ?? readTarget(sheet, row, isCovered ? {} : columns, name);
    const half = this.tickedValue(row) ?? pairedValue(sheet, paired, row, 'actual');
    const both = [target.value, chosen(half?.value ?? valueAt(sheet, actualCell))] as const;
    const [wanted, reached] = inEachOthersLight(both, isAboutTime(level2) || isAboutTime(name));
    return {
      target: wanted === target.value ? target : { ...target, value: wanted },
      actual: half
        ? { ...half, value: reached }
        : {
            value: reached,
            cell: actualCell && anchorOf(sheet, actualCell),
            pieces: piecesAt(sheet, actualCell, 'value'),
          },
    };
  }
}

/** What a template left to be filled in or chosen is no value reached; of several answers with boxes the ticked one is. */
function chosen(value: WrittenValue): WrittenValue {
  const option = value.kind === 'qualitative' ? tickedOption(value.raw) : undefined;
  if (option !== undefined) return { kind: 'qualitative', raw: value.raw, answer: answerOf(option) };
  const isOpen = value.kind === 'qualitative' && (isTemplateMark(value.raw) || isOpenChoice(value.raw));
  return isOpen ? { kind: 'none', raw: value.raw, marked: false } : value;
}

/**
 * Without a column of points they may be printed behind the name: of the indicator, else of a level that is one row.
 * No cell holds them alone, so that nothing refers to one or writes into it.
 */
function pointsBehind(level3: TextField, begun: readonly Indicator['level2'][]): NumberField {
  const behindName = POINTS_BEHIND.exec(normalise(level3.value ?? ''))?.[1];
  const ofLevel = level3.value === undefined ? begun[0]?.points : undefined;
  const number = behindName === undefined ? ofLevel : Big(behindName);
  return number === undefined
    ? NO_NUMBER
    : { raw: `${number.toFixed()}分`, number, cell: undefined, isText: true };
}

/** Points merged over several rows count once: they stand in the first. */
function ofRow(row: number, field: NumberField): NumberField {
  return field.cell && field.cell.row < row ? NO_NUMBER : field;
}

function isAboutTime(name: string): boolean {
  return /时效|时间|日期|时限/.test(name);
}

function isPositive(...fields: readonly NumberField[]): boolean {
  return fields.some(({ number }) => number?.gt(0));
}

/** A level-3 name may be merged over several rows; it belongs to each of them. */
function ownText(sheet: Sheet, row: number, column: number | undefined): TextField {
  return textField(sheet, inColumn(row, column));
}

function isExecution(name: string): boolean {
  const bare = name.replace(/^(?:指标)?\d*[.、:：]/, '').replace(NUMBERING, '');
  return EXECUTION.test(bare.replace(/\([^()]*\)$/, ''));
}

/** «/» as target, actual or name says that the row does not apply. */
function isMarked(
  { value: target }: Indicator['target'],
  { value: actual }: Indicator['actual'],
  name: string,
): boolean {
  const marked = [target, actual].some((value) => value.kind === 'none' && value.marked);
  return marked || /[:：]?[/—-]$/.test(name);
}

function isEmptyRow({ level3, target, actual, weight, score, reason }: Indicator): boolean {
  return !(level3.value || reason.value || weight.raw || score.raw || target.value.raw || actual.value.raw);
}
