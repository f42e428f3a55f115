/** Days from 1899-12-30 to 1970-01-01: Excel's serial numbers count from there (1900 system). */
const EPOCH = 25_569;
const DAY = 86_400_000;
/** Format codes with a year, month or day outside quotes and brackets; «General», «G/通用格式» and colours are not dates. */
const DATE_CODE = /[ymd]/i;

/** Whether a number format shows a date. */
export function isDateFormat(numberFormat: string): boolean {
  const code = numberFormat.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  return DATE_CODE.test(code) && !/[#0]/.test(code);
}

/** Year, month and day of a serial number in a date format; undefined where the format is none. UTC arithmetic only. */
export function dateOfSerial(
  serial: number,
  numberFormat: string,
): { year: number; month: number; day: number } | undefined {
  if (!isDateFormat(numberFormat)) return undefined;
  const date = new Date((Math.floor(serial) - EPOCH) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
