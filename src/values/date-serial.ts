import { showsDay } from '../sheet/date-format';
import { remember } from './remember';

/** Days from 1899-12-30 to 1970-01-01: Excel's serial numbers count from there (1900 system). */
const EPOCH = 25_569;
const DAY = 86_400_000;
/** 9999-12-31: Excel shows no later day, only ####. */
const LAST_DAY = 2_958_465;

/**
 * Year, month and day of a serial number in a format that shows a day; undefined where it shows none: 0.5 shown as
 * 12:00 is no day of 1899, and 1e15 no day at all. UTC arithmetic only.
 */
export function dateOfSerial(
  serial: number,
  numberFormat: string,
): { year: number; month: number; day: number } | undefined {
  return serial >= 1 && serial < LAST_DAY + 1 && isOfDays(numberFormat) ? dayOf(serial) : undefined;
}

const isOfDays = remember(200, showsDay);

function dayOf(serial: number): { year: number; month: number; day: number } {
  const date = new Date((Math.floor(serial) - EPOCH) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Serial numbers of this century: 2000-01-01 to 2099-12-31. */
const FIRST_SERIAL = 36_526;
const LAST_SERIAL = 73_050;

/**
 * The day a bare number may stand for: a serial number without its date format (45981), or the digits of a date
 * (20251120, 202511); undefined for others. Only what stands beside it can tell that it is a date.
 */
export function dateOfNumber(
  number: number,
): { year: number; month: number; day: number | undefined } | undefined {
  if (number >= FIRST_SERIAL && number < LAST_SERIAL + 1) return dayOf(number);
  const [, year, month, day] = /^(20\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])?$/.exec(String(number)) ?? [];
  if (year === undefined) return undefined;
  return { year: Number(year), month: Number(month), day: day === undefined ? undefined : Number(day) };
}
