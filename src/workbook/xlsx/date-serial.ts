/** What a serial of the 1904 system lacks to one of the 1900 system. */
const DAYS_FROM_1904 = 1462;
/** Days hold the time in ten decimals, which is more than Excel shows; what lies below is an error of adding. */
const DECIMALS = 10;
const MILLISECONDS_OF_DAY = 86_400_000;
const UNIX_EPOCH = 25_569;

/** A day of a workbook that counts from 1904, as all others count. */
export function from1904(serial: number): number {
  return Number((serial + DAYS_FROM_1904).toFixed(DECIMALS));
}

/** The opposite of from1904. */
export function to1904(serial: number): number {
  return Number((serial - DAYS_FROM_1904).toFixed(DECIMALS));
}

const TIME = /^T?(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?$/;
const DURATION = /^(-?)P(?:(\d{1,9})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9}(?:\.\d+)?)S)?)?$/;
const DAY = /^\d{4}-\d{2}-\d{2}(?:[T ]|$)/;
const ZONE = /Z$|[+-]\d\d:?\d\d$/;
/** Excel counts a 29 February 1900 that never was: up to the day before it serials are one less. */
const BEFORE_LEAP_DAY = 61;

/**
 * A date, a time or a duration as strict files write it, as serial number of the 1900 system; undefined where it is none.
 * @example serialOfIso('2025-12-01T12:00:00') // 45992.5; serialOfIso('T18:00:00') // 0.75; serialOfIso('PT36H') // 1.5
 */
export function serialOfIso(text: string): number | undefined {
  const written = text.trim();
  return serialOfTime(written) ?? serialOfDuration(written) ?? serialOfMoment(written);
}

function serialOfTime(text: string): number | undefined {
  const [, hours, minutes, seconds] = TIME.exec(text) ?? [];
  return hours === undefined ? undefined : daysOf({ hours, minutes, seconds });
}

/** Years and months are no length of time that Excel could hold. */
function serialOfDuration(text: string): number | undefined {
  const [, sign, days, hours, minutes, seconds] = DURATION.exec(text) ?? [];
  if ((days ?? hours ?? minutes ?? seconds) === undefined) return undefined;
  const passed = daysOf({ days, hours, minutes, seconds });
  return sign === '-' ? -passed : passed;
}

function daysOf(parts: Readonly<Record<string, string | undefined>>): number {
  const { days = 0, hours = 0, minutes = 0, seconds = 0 } = parts;
  return Number(days) + (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}

function serialOfMoment(text: string): number | undefined {
  if (!DAY.test(text)) return undefined;
  const whole = text.length > 10 ? text.replace(' ', 'T') : `${text}T00:00:00`;
  const moment = Date.parse(ZONE.test(whole.slice(10)) ? whole : `${whole}Z`);
  if (Number.isNaN(moment)) return undefined;
  const serial = moment / MILLISECONDS_OF_DAY + UNIX_EPOCH;
  return serial < BEFORE_LEAP_DAY ? serial - 1 : serial;
}
