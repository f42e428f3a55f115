import Big from 'big.js';
import { isDateFormat } from '../sheet/date-format';
import type { Cell } from '../sheet/sheet';
import { answerOf } from './answer';
import { dateOfSerial } from './date-serial';
import { parseDeadline } from './deadline';
import { takeMisread } from './misread';
import { normalise } from './normalise';
import { takeInclusive, takeNote } from './note';
import { takeOperator } from './operator';
import { remember } from './remember';
import { fromCell } from './round';
import { typed } from './spoken';
import { normaliseUnit } from './unit';
import type { NoValue, NumberRange, Operator, Quantity, WrittenValue } from './value';

const NONE = /^(?:[-—–―/\\_一－─∕⁄‐‑]+|无|不适用|不涉及|N\/?A|无此项)$/i;
const NUMBER = String.raw`[-+]?\d+(?:,\d{3})*(?:\.\d+)?`;
// eslint-disable-next-line regexp/no-super-linear-backtracking -- see LONGEST_VALUE
const QUANTITY = new RegExp(`^(约|近|大约|将近)?(${NUMBER})(余|多)?(.*)$`);
const RANGE = new RegExp(`^(${NUMBER})([^\\d]*?)(?:-|~|—|至|到)(${NUMBER})([^\\d]*)$`);
// eslint-disable-next-line regexp/no-super-linear-backtracking -- see LONGEST_VALUE
const TWO_SIDED = new RegExp(`^±(${NUMBER})(.*)$`);
const CURRENCY = /^(?:[¥$]|RMB|CNY|人民币)/i;
/** What leads to the number without changing it: «共12场», «已完成95%», «全年实际完成600人次». */
const LEAD =
  /^(?:本?全?年度?|共计?|合计|总计|累计|实际|已|均)*(?:完成|实现|开展|举办|建成|支出|执行|到位|达)?(?:了|为|共|到)?(?=[¥\d.])/;
const CHANGE = /^(提升|提高|增长|增加|上升|增幅)|^(下降|降低|减少|降幅)/;
/** Longer text behind a number is a sentence, not a unit. */
const LONGEST_UNIT = 12;

/** Typed value of a cell; percent and date formats count, size does not (0.95 shown as 95% is 95 with unit «%»). */
export function readValue(cell: Cell | undefined): WrittenValue {
  if (cell === undefined) return blank('');
  const raw = cell.text.trim();
  if (typeof cell.value !== 'number') return parseValue(raw);
  const isPercent = isPercentFormat(cell.numberFormat);
  const number = isPercent ? fromCell(cell.value).times(100) : fromCell(cell.value);
  const shown = shownBy(raw, number);
  if (shown) return { ...shown, number, stored: isPercent ? 'percent' : 'number' };
  if (isPercent) return quantity(raw, number, '%', 'percent');
  const date = dateOfSerial(cell.value, cell.numberFormat);
  if (date) return { kind: 'deadline', raw, ...date };
  // A time of day is neither a day nor the number behind it: 12:00 is not 0.5.
  return isOfDates(cell.numberFormat) ? parseValue(raw) : quantity(raw, number, undefined, 'number');
}

/** A sign or a unit that the number format prints around its number: «≥12家», «≤5%». */
function shownBy(raw: string, number: Big): Quantity | undefined {
  if (!AROUND.test(raw)) return undefined;
  const value = parseValue(raw);
  if (value.kind !== 'quantity' || (value.operator === undefined && value.unit === undefined))
    return undefined;
  // What the format rounds is the same number, what it shows in thousands is another.
  return value.number.minus(number).abs().lte(LARGEST_ROUNDING) ? value : undefined;
}

const LARGEST_ROUNDING = 0.5;
/** Words or a comparison beside figures. */
const AROUND = /[\u4e00-\u9fff≥≤><=]/;

const isOfDates = remember(200, isDateFormat);

/** Whether a number format shows a percent. */
export function isPercentFormat(numberFormat: string): boolean {
  return numberFormat.includes('%');
}

/** A value with its unit and a remark is far shorter; a longer text tells something in words. */
const LONGEST_VALUE = 300;

/** Typed value of a text as people write it: «≥50个», «9月前», «达成预期指标», «±10%», «/». Never throws. */
export const parseValue: (raw: string) => WrittenValue = remember(5_000, parse);

function parse(raw: string): WrittenValue {
  const text = typed(normalise(raw));
  if (text === '') return blank(raw);
  if (text.length > LONGEST_VALUE) return { kind: 'qualitative', raw, answer: answerOf(text) };
  if (NONE.test(text)) return { kind: 'none', raw, marked: true };
  return (
    parseDeadline(text, raw) ??
    parseTwoSided(text, raw) ??
    parseQuantity(text, raw) ?? { kind: 'qualitative', raw, answer: answerOf(text) }
  );
}

function blank(raw: string): NoValue {
  return { kind: 'none', raw, marked: false };
}

function quantity(
  raw: string,
  number: Big,
  unit: string | undefined,
  stored: 'number' | 'percent',
): Quantity {
  return {
    kind: 'quantity',
    raw,
    operator: undefined,
    number,
    unit,
    approximate: false,
    change: undefined,
    stored,
  };
}

function parseTwoSided(text: string, raw: string): NumberRange | undefined {
  const [, around, aroundUnit = ''] = TWO_SIDED.exec(text) ?? [];
  if (around !== undefined) {
    const high = big(around);
    return { kind: 'range', raw, low: high.neg(), high, unit: normaliseUnit(aroundUnit) };
  }
  const [, low, lowUnit = '', high, highUnit = ''] = RANGE.exec(text) ?? [];
  if (low === undefined || high === undefined || highUnit.length > LONGEST_UNIT) return undefined;
  return { kind: 'range', raw, low: big(low), high: big(high), unit: normaliseUnit(highUnit || lowUnit) };
}

function parseQuantity(text: string, raw: string): Quantity | undefined {
  const { text: plain, isStrict } = takeInclusive(text);
  const { text: bare, note } = takeNote(plain);
  const [change, unchanged] = takeChange(bare);
  const [operator, signed] = takeOperator(withoutCurrency(unchanged));
  const [misread, rest] = operator === undefined ? takeMisread(signed) : [undefined, signed];
  const number = numberIn(withoutCurrency(withoutSecond(operator, rest).replace(LEAD, '')));
  if (!number) return undefined;
  return {
    kind: 'quantity',
    raw,
    operator: isStrict ? strict(operator) : operator,
    change,
    ...number,
    ...(note === undefined ? {} : { note }),
    ...(misread ? { misread } : {}),
  };
}

/** A number with its unit. */
function numberIn(text: string): Pick<Quantity, 'number' | 'unit' | 'approximate'> | undefined {
  const [, about, number, more, behind = ''] = QUANTITY.exec(text) ?? [];
  if (number === undefined) return undefined;
  const [isRough, unit] = takeApproximate(behind);
  if (!mayBeUnit(unit) || namesYear(number, unit)) return undefined;
  const approximate = about !== undefined || more !== undefined || isRough;
  return { number: big(number), unit: normaliseUnit(unit), approximate };
}

/** «完成2023年度任务» counts no years. */
function namesYear(number: string, unit: string): boolean {
  return /^(?:19|20)\d{2}$/.test(number) && unit.startsWith('年');
}

/** «≥90%以上», «不超过120万元以内» say their sign twice. */
function withoutSecond(operator: Operator | undefined, text: string): string {
  const [second, bare] = operator === undefined ? [undefined, text] : takeOperator(text);
  const isSame = second !== undefined && /[≥>]/.test(second) === /[≥>]/.test(operator ?? '');
  return isSame && /\d/.test(bare) ? bare : text;
}

function withoutCurrency(text: string): string {
  return text.replace(CURRENCY, '');
}

function strict(operator: Operator | undefined): Operator | undefined {
  return operator === '≥' ? '>' : operator === '≤' ? '<' : operator;
}

/** «提升10%» is a change; «提升至95%» is a level. */
function takeChange(text: string): readonly [Quantity['change'], string] {
  const match = CHANGE.exec(text);
  if (!match) return [undefined, text];
  const rest = text.slice(match[0].length);
  const level = /^(?:至|到)/.exec(rest);
  if (level) return [undefined, rest.slice(level[0].length)];
  return [match[1] === undefined ? 'decrease' : 'increase', rest];
}

/** «万余人», «人左右»: roughness may stand behind the unit's prefix or at the end. */
function takeApproximate(behind: string): readonly [boolean, string] {
  const unit = behind.replace(/^(万|亿|千)(?:余|多)/, '$1').replace(/(?:左右|上下)$/, '');
  return [unit !== behind, unit];
}

/** A unit has no digits and is short; «100%1000件» is run-together text. */
function mayBeUnit(text: string): boolean {
  return text.length <= LONGEST_UNIT && !/[\d。；;，,：:]\S/.test(text);
}

function big(text: string): Big {
  return Big(text.replace(/,/g, '').replace(/^\+/, ''));
}
