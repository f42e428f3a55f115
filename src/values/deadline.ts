import type { Deadline } from './value';

const DATE = String.raw`(?:(\d{4})年(?:度)?)?(?:(\d{1,2})月(?:份)?)?(?:(\d{1,2})[日号])?`;
const SPAN = new RegExp(
  `^(?:于|在|截至|截止|至|到)?(?:${DATE.replace(/\((?!\?)/g, '(?:')}[-~—至到])?${DATE}(?:底|末|内)?(?:之|以)?(?:前|内)?(?:全部)?(?:完成|到位|竣工|支付|发放|完工)?$`,
);
const NUMERIC = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/;

/** «9月前», «2021年底», «2021年12月31日», «2021-12-31», «2021年1月-12月» → a deadline; anything else undefined. Normalised text. */
export function parseDeadline(text: string, raw: string): Deadline | undefined {
  const [, year, month, day] = NUMERIC.exec(text) ?? SPAN.exec(text) ?? [];
  if (year === undefined && month === undefined) return undefined;
  const deadline = {
    kind: 'deadline' as const,
    raw,
    year: number(year),
    month: number(month),
    day: number(day),
  };
  if (month === undefined && isPeriod(text)) return undefined;
  return isCalendarDay(deadline) ? deadline : undefined;
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
 * A month counts until its last day, a year until December; «9月» against «9月前» is not later.
 */
export function isLater(
  actual: Deadline,
  target: Deadline,
  formYear: number | undefined,
): boolean | undefined {
  const [actualYear, targetYear] = [actual.year ?? formYear, target.year ?? formYear];
  const isSameYearUnknown = actual.year === undefined && target.year === undefined;
  if (!isSameYearUnknown && (actualYear === undefined || targetYear === undefined)) return undefined;
  return monthKey(actual, actualYear, false) > monthKey(target, targetYear, true);
}

function monthKey({ month, day }: Deadline, year: number | undefined, isTarget: boolean): number {
  return (year ?? 0) * 10_000 + (month ?? 12) * 100 + (day ?? (isTarget ? 31 : 1));
}
