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
const ZONE = /Z$|[+-]\d\d:?\d\d$/;

/**
 * A date or time as strict files write it, as serial number of the 1900 system; undefined where it is none.
 * @example serialOfIso('2025-12-01T12:00:00') // 45992.5; serialOfIso('T18:00:00') // 0.75
 */
export function serialOfIso(text: string): number | undefined {
  const written = text.trim();
  const time = TIME.exec(written);
  if (time) return (Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0)) / 86_400;
  const whole = written.includes('T') ? written : `${written}T00:00:00`;
  const moment = Date.parse(ZONE.test(whole.slice(10)) ? whole : `${whole}Z`);
  return Number.isNaN(moment) ? undefined : moment / MILLISECONDS_OF_DAY + UNIX_EPOCH;
}
