import { cellAt, type Cell, type Sheet } from '../../sheet/sheet';
import { normalise } from '../../values/normalise';
import { isUnit } from '../../values/unit';
import { takeOperator } from '../../values/operator';
import { isPercentFormat } from '../../values/parse';
import { remember } from '../../values/remember';
import { isLevel1, isLevel2 } from './vocabulary';

/** What stands below a heading, counted: enough to tell amounts, percentages, targets and words apart. */
export interface ColumnValues {
  /** Cells with content. */
  readonly filled: number;
  readonly numberByRow: ReadonlyMap<number, number>;
  /** Numbers, as numbers or as text, without sign or unit. */
  readonly numbers: number;
  readonly percents: number;
  /** «≥50个», «不低于95%». */
  readonly comparisons: number;
  /** «≥», «定性» alone. */
  readonly operators: number;
  /** «个», «万元» alone. */
  readonly units: number;
  /** A number with something behind it, a date, «/». */
  readonly quantities: number;
  /** Texts longer than a value. */
  readonly sentences: number;
  readonly words: number;
  readonly level1: number;
  readonly level2: number;
  readonly dashes: number;
}

/** Longer than most values, as long as reasons are. */
const LONG = 14;
const OPERATOR =
  /^(?:[≥≤=＝>＜<≧≦═》《]|>=|<=|定性|定量|正向|反向|逆向|负向|大于等于|小于等于|大于|小于|等于)$/;
/** «≥», «定性» alone in a cell. */
export function isOperator(text: string): boolean {
  return text.length <= 4 && OPERATOR.test(normalise(text));
}

const BARE_NUMBER = /^-?[\d,]+(?:\.\d+)?$/;
/** «20分» in a column of points. */
const POINTS = /^\d+(?:\.\d+)?分$/;
const DASH = /^[-—–/\\一]+$/;
/** «1.数量指标» is a name with its number. */
const NUMBERED = /^\d{1,2}[.、](?=[\u4e00-\u9fff])/;

type Kind = Exclude<keyof ColumnValues, 'numberByRow' | 'filled' | 'level1' | 'level2'>;
type Counts = { -readonly [Key in Exclude<keyof ColumnValues, 'numberByRow'>]: number };

const NOTHING: Counts = {
  filled: 0,
  numbers: 0,
  percents: 0,
  comparisons: 0,
  operators: 0,
  units: 0,
  quantities: 0,
  sentences: 0,
  words: 0,
  level1: 0,
  level2: 0,
  dashes: 0,
};

/** A column of which nothing was counted. */
export const NO_VALUES: ColumnValues = { ...NOTHING, numberByRow: new Map() };

/** Counts the cells of one column in some rows. */
export function columnValues(
  sheet: Sheet,
  rows: readonly { readonly row: number }[],
  column: number,
): ColumnValues {
  const counts: Counts = { ...NOTHING };
  const numberByRow = new Map<number, number>();
  for (const { row } of rows) {
    const cell = cellAt(sheet, row, column);
    if (cell === undefined || cell.value === null || cell.value === '') continue;
    counts.filled++;
    const number =
      typeof cell.value === 'number' ? countNumber(cell, cell.value, counts) : countText(cell.text, counts);
    if (number !== undefined) numberByRow.set(row, number);
  }
  return { ...counts, numberByRow };
}

function countNumber(cell: Cell, value: number, counts: Counts): number {
  if (isPercentFormat(cell.numberFormat)) counts.percents++;
  else counts.numbers++;
  return value;
}

function countText(raw: string, counts: Counts): number | undefined {
  const { kind, number } = lookOf(raw);
  counts[kind]++;
  if (kind === 'words') countLevels(raw, counts);
  return number;
}

function countLevels(raw: string, counts: Counts): void {
  if (isLevel1(raw)) counts.level1++;
  if (isLevel2(raw)) counts.level2++;
}

/** What a text looks like, and its number: «95%» is 0.95. */
interface Look {
  readonly kind: Kind;
  readonly number: number | undefined;
}

const lookOf = remember(5_000, (raw: string): Look => {
  const text = normalise(raw);
  const kind = kindOf(text);
  return { kind, number: numberIn(text, kind) };
});

function numberIn(text: string, kind: Kind): number | undefined {
  if (kind === 'numbers') return Number(text.replace(/[,分]/g, ''));
  return kind === 'percents' ? Number.parseFloat(text) / 100 : undefined;
}

function kindOf(text: string): Kind {
  if (BARE_NUMBER.test(text) || POINTS.test(text)) return 'numbers';
  if (DASH.test(text)) return 'dashes';
  if (OPERATOR.test(text)) return 'operators';
  if (/^-?\d+(?:\.\d+)?[%‰]$/.test(text)) return 'percents';
  if (takeOperator(text)[0] !== undefined && /\d/.test(text)) return 'comparisons';
  if (text.length > LONG) return 'sentences';
  if (/^[约近]?\d/.test(text) && !NUMBERED.test(text)) return 'quantities';
  return isUnit(text) ? 'units' : 'words';
}

const AMOUNT = /^[￥¥]?-?[\d,]+(?:\.\d+)?(?:万?元)?%?(?:[(（]其中[^()（）]*[)）])?$/;

/** Whether a text is a figure: «1,200,000», «95%», «¥30», «620.82万元», «120万元（其中：省级80万元）». */
export const isAmount = remember(5_000, (text: string) => AMOUNT.test(normalise(text)));

/** Whether a cell holds words; many forms, copied from documents, hold their figures as texts too. */
export function isWords({ value, text }: Cell): boolean {
  return typeof value === 'string' && !isAmount(text);
}

/** Rows in which both columns hold a number. */
export function commonRows(a: ColumnValues, b: ColumnValues): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  for (const [row, left] of a.numberByRow) {
    const right = b.numberByRow.get(row);
    if (right !== undefined) found.push([left, right]);
  }
  return found;
}

/** A part of the filled cells; 0 where none is filled. */
export function share(values: ColumnValues, count: number): number {
  return values.filled === 0 ? 0 : count / values.filled;
}

/** All numbers of a column added up. */
export function sumOf(values: ColumnValues): number {
  let sum = 0;
  for (const number of values.numberByRow.values()) sum += number;
  return sum;
}
