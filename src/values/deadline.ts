import { CHINESE_DATE, digitsOf } from './chinese-date';
import type { Deadline } from './value';

const DATE = String.raw`(?:(\d{4})年(?:度)?)?(?:(\d{1,2})月(?:份)?)?(?:(\d{1,2})[日号])?`;
/** What may stand before a date: «已于», «截止到», «不晚于». */
const LEAD = '(?:已|均|全部)?(?:于|在|截至|截止到|截止|至|到|不晚于|不迟于|≤|<)?';
/** What may stand behind it: «底前», «前全部完成», «完成验收», and the time of day. */
const TAIL = String.raw`(?:上旬|中旬|下旬|月?底|月?末|初|内)?(?:T?\d{1,2}[:时点]\d{0,2}.{0,8})?(?:之|以)?(?:前|内)?(?:全部|全面|按时|如期|均|已)*(?:完成|到位|竣工|支付|发放|完工|验收|交付|开工|投入使用|投用|上报|报送|印发|实施|启动)*`;
const SPAN = new RegExp(`^${LEAD}(?:${DATE.replace(/\((?!\?)/g, '(?:')}[-~—至到])?${DATE}${TAIL}$`);
const NUMERIC = new RegExp(
  String.raw`^${LEAD}((?:19|20)\d{2})[-/.](\d{1,2})(?:[-/.](\d{1,2})日?)?(?:T?\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?${TAIL}$`,
);
const YEAR = String.raw`(?:(\d{4})年?(?:度)?|本年度?|当年)?`;
const QUARTER = new RegExp(`^${LEAD}${YEAR}(?:第?([1-4])季度|[-.]?Q([1-4]))${TAIL}$`, 'i');
const HALF = new RegExp(`^${LEAD}${YEAR}([上下])半年度?${TAIL}$`);
const YEAR_END =
  /^(?:于|在|截至|到)?(?:本|当)?年(?:底|末|内)(?:之|以)?前?(?:全部)?(?:完成|到位|竣工|支付|发放|完工|验收)?$/;
const THIRDS: Readonly<Record<string, readonly [first: number, last: number]>> = {
  上旬: [1, 10],
  中旬: [11, 20],
  下旬: [21, 31],
};

/**
 * «9月前», «2021年底», «2021年12月31日», «2021-12-31», «2025.10.31前», «2025-11-20 00:00:00», «第三季度», «上半年»,
 * «11月中旬» → a deadline; anything else undefined. A note in brackets behind it does not count. Normalised text.
 */
export function parseDeadline(text: string, raw: string): Deadline | undefined {
  const plain = withDigits(text.replace(/\([^()]*\)$/, ''));
  return parseNumeric(plain, raw) ?? parsePeriod(plain, raw) ?? parseSpan(plain, raw);
}

/** «二〇二五年十月» → «2025年10月», «第三季度» → «第3季度». */
function withDigits(text: string): string {
  return text.replace(CHINESE_DATE, (whole, number: string) => digitsOf(number) + whole.slice(number.length));
}

function parseNumeric(text: string, raw: string): Deadline | undefined {
  const [, year, month, day] = NUMERIC.exec(text) ?? [];
  return year === undefined ? undefined : dated(raw, text, year, month, day);
}

/** «2021年12月31日», «9月底前», «2021年1月-12月». */
function parseSpan(text: string, raw: string): Deadline | undefined {
  const [, year, month, day] = SPAN.exec(text) ?? [];
  if (year === undefined && month === undefined) return undefined;
  if (month === undefined && isPeriod(text)) return undefined;
  return dated(raw, text, year, month, day);
}

function dated(
  raw: string,
  text: string,
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): Deadline | undefined {
  const third = day === undefined ? THIRDS[/[上中下]旬/.exec(text)?.[0] ?? ''] : undefined;
  const deadline: Deadline = {
    kind: 'deadline',
    raw,
    year: number(year),
    month: number(month),
    day: third ? third[1] : number(day),
    ...(third ? { begins: { month: Number(month), day: third[0] } } : {}),
  };
  return isCalendarDay(deadline) ? deadline : undefined;
}

/** A quarter, half a year, or «年底»: until its last month. */
function parsePeriod(text: string, raw: string): Deadline | undefined {
  const [, quarterYear, quarter, letter] = QUARTER.exec(text) ?? [];
  const count = quarter ?? letter;
  if (count !== undefined) return period(raw, quarterYear, Number(count) * 3, 3);
  const [, halfYear, half] = HALF.exec(text) ?? [];
  if (half !== undefined) return period(raw, halfYear, half === '上' ? 6 : 12, 6);
  return YEAR_END.test(text) ? period(raw, undefined, 12, 12) : undefined;
}

function period(raw: string, year: string | undefined, month: number, months: number): Deadline {
  return {
    kind: 'deadline',
    raw,
    year: number(year),
    month,
    day: undefined,
    begins: { month: month - months + 1, day: 1 },
  };
}

/** «2022年» may be a year as a deadline; «2022年度» and «2021年-2022年» say nothing of when. */
function isPeriod(text: string): boolean {
  return /年度?$/.test(text) && !/^\d{4}年$/.test(text);
}

function number(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

function isCalendarDay({ month = 1, day = 1 }: Deadline): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/**
 * Whether an actual date is after a target date; undefined where the years cannot be compared.
 * A month counts until its last day, a year until December; «9月» against «9月前» is not later. An actual period
 * («第三季度») is later only where it begins later: when in it something was done is not known.
 */
export function isLater(
  actual: Deadline,
  target: Deadline,
  formYear: number | undefined,
): boolean | undefined {
  const [actualYear, targetYear] = [actual.year ?? formYear, target.year ?? formYear];
  const isSameYearUnknown = actual.year === undefined && target.year === undefined;
  if (!isSameYearUnknown && (actualYear === undefined || targetYear === undefined)) return undefined;
  return firstDay(actual, actualYear) > lastDay(target, targetYear);
}

function firstDay({ month, day, begins }: Deadline, year: number | undefined): number {
  return dayKey(year, begins?.month ?? month ?? 12, begins?.day ?? day ?? 1);
}

function lastDay({ month, day }: Deadline, year: number | undefined): number {
  return dayKey(year, month ?? 12, day ?? 31);
}

function dayKey(year: number | undefined, month: number, day: number): number {
  return (year ?? 0) * 10_000 + month * 100 + day;
}

/** A date as written; a day number with the day it stands for: «45981（2025年11月20日）». */
export function writtenDate(date: Deadline): string {
  return /^\d{5,}$/.test(date.raw.trim()) ? `${date.raw.trim()}（${dateText(date)}）` : date.raw;
}

/** A date in words: «2025年11月20日». @example dateText({year: 2025, month: 11, day: 20}) */
export function dateText({ year, month, day }: Pick<Deadline, 'year' | 'month' | 'day'>): string {
  const parts = [
    [year, '年'],
    [month, '月'],
    [day, '日'],
  ] as const;
  return parts.map(([part, unit]) => (part === undefined ? '' : `${part}${unit}`)).join('');
}
