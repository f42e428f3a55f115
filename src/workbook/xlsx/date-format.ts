import { dateTokens, isMinute } from '../../sheet/date-format';

const MILLISECONDS_OF_DAY = 86_400_000;
/** Serial 0 of the 1900 system, as moments after 1900-02-28 count it. */
const EPOCH = Date.UTC(1899, 11, 30);
/** What a serial of the 1904 system lacks to one of the 1900 system. */
export const DAYS_FROM_1904 = 1462;
const WEEKDAYS = '日一二三四五六';
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * A serial number as a date or time.
 * @param code one section of a format code
 * @example formatDate(45992, 'yyyy"年"m"月"d"日"') // '2025年12月1日'
 */
export function formatDate(serial: number, code: string): string {
  const tokens = dateTokens(code);
  const fraction = tokens.find((token) => /^\.0+$/.test(token));
  const moment = momentOf(serial, fraction ? fraction.length - 1 : 0);
  const twelveHours = tokens.some((token) => /^(AM\/PM|A\/P|上午\/下午)$/i.test(token));
  return tokens.map((token, i) => formatToken(token, moment, twelveHours, isMinute(tokens, i))).join('');
}

interface Moment {
  readonly date: Date;
  readonly serial: number;
  readonly milliseconds: number;
}

/** Rounds to the shown precision, so that 23:59:59.999 is the next day and not 24:00. */
function momentOf(serial: number, decimals: number): Moment {
  const unit = 1000 / 10 ** Math.min(decimals, 3);
  const milliseconds = Math.round((serial * MILLISECONDS_OF_DAY) / unit) * unit;
  // Excel counts a 29 February 1900 that never was: earlier days are one off.
  const correction = serial < 60 ? MILLISECONDS_OF_DAY : 0;
  return { date: new Date(EPOCH + milliseconds + correction), serial, milliseconds };
}

function formatToken(token: string, moment: Moment, twelveHours: boolean, minute: boolean): string {
  const { date } = moment;
  const lower = token.toLowerCase();
  if (token.startsWith('"')) return token.replace(/"/g, '');
  if (token.startsWith('\\')) return token.slice(1);
  if (token.startsWith('_')) return ' ';
  if (token.startsWith('*')) return '';
  if (token.startsWith('[')) return formatElapsed(lower, moment);
  if (/^\.0+$/.test(token))
    return `.${String(date.getUTCMilliseconds())
      .padStart(3, '0')
      .slice(0, token.length - 1)}`;
  if (lower === 'am/pm') return date.getUTCHours() < 12 ? 'AM' : 'PM';
  if (lower === 'a/p') return date.getUTCHours() < 12 ? 'A' : 'P';
  if (token === '上午/下午') return date.getUTCHours() < 12 ? '上午' : '下午';
  if (minute) return padded(date.getUTCMinutes(), token.length);
  return formatLetters(lower, date, twelveHours) ?? token;
}

function formatLetters(token: string, date: Date, twelveHours: boolean): string | undefined {
  switch (token[0]) {
    case 'y':
      return token.length <= 2 ? padded(date.getUTCFullYear() % 100, 2) : String(date.getUTCFullYear());
    case 'e':
      return String(date.getUTCFullYear());
    case 'm':
      return token.length === 3 ? MONTHS[date.getUTCMonth()] : padded(date.getUTCMonth() + 1, token.length);
    case 'd':
      return padded(date.getUTCDate(), Math.min(token.length, 2));
    case 'h':
      return padded(twelveHours ? date.getUTCHours() % 12 || 12 : date.getUTCHours(), token.length);
    case 's':
      return padded(date.getUTCSeconds(), token.length);
    case 'a':
      return token.length < 3
        ? undefined
        : (token.length > 3 ? '星期' : '') + WEEKDAYS.charAt(date.getUTCDay());
    default:
      return undefined;
  }
}

/** [h], [m], [s]: hours, minutes, seconds passed. Other brackets are colours and languages. */
function formatElapsed(token: string, { milliseconds }: Moment): string {
  const unit = { h: 3_600_000, m: 60_000, s: 1000 }[/^\[([hms])\1*\]$/.exec(token)?.[1] ?? ''];
  return unit === undefined ? '' : padded(Math.floor(milliseconds / unit), token.length - 2);
}

function padded(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
