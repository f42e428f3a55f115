import { dateTokens, isMinute } from '../../sheet/date-format';

const MILLISECONDS_OF_DAY = 86_400_000;
/** Serial 0 of the 1900 system, as moments after 1900-02-28 count it. */
const EPOCH = Date.UTC(1899, 11, 30);
const WEEKDAYS = '日一二三四五六';
const CHINESE_MONTHS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
/** Excel writes these names in English, in Chinese where the format says so. */
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
/** «[$-804]», «[$-x-sysdate]» aside: the language tags of Chinese. */
const CHINESE = /\[\$[^\]]*-(?:0*(?:8|4|C|10|14)04|zh)/i;

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
  const style = { twelveHours, isChinese: CHINESE.test(code) };
  return tokens.map((token, i) => formatToken(token, moment, style, isMinute(tokens, i))).join('');
}

interface DateStyle {
  readonly twelveHours: boolean;
  readonly isChinese: boolean;
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

function formatToken(token: string, moment: Moment, style: DateStyle, minute: boolean): string {
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
  return formatLetters(lower, date, style) ?? token;
}

function formatLetters(token: string, date: Date, { twelveHours, isChinese }: DateStyle): string | undefined {
  switch (token[0]) {
    case 'y':
      return token.length <= 2 ? padded(date.getUTCFullYear() % 100, 2) : String(date.getUTCFullYear());
    case 'e':
      return String(date.getUTCFullYear());
    case 'm':
      return token.length < 3
        ? padded(date.getUTCMonth() + 1, token.length)
        : monthName(date.getUTCMonth(), token.length, isChinese);
    case 'd':
      return token.length < 3
        ? padded(date.getUTCDate(), token.length)
        : dayName(date.getUTCDay(), token.length, isChinese);
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

/** «mmm» Dec, «mmmm» December, «mmmmm» D. */
function monthName(month: number, letters: number, isChinese: boolean): string {
  if (isChinese) return letters === 3 ? `${month + 1}月` : `${CHINESE_MONTHS[month]}月`;
  const name = MONTHS[month] ?? '';
  return letters === 4 ? name : name.slice(0, letters === 3 ? 3 : 1);
}

/** «ddd» Mon, «dddd» Monday. */
function dayName(day: number, letters: number, isChinese: boolean): string {
  if (isChinese) return `${letters === 3 ? '周' : '星期'}${WEEKDAYS.charAt(day)}`;
  const name = DAYS[day] ?? '';
  return letters === 3 ? name.slice(0, 3) : name;
}

/** [h], [m], [s]: hours, minutes, seconds passed. Other brackets are colours and languages. */
function formatElapsed(token: string, { milliseconds }: Moment): string {
  const unit = { h: 3_600_000, m: 60_000, s: 1000 }[/^\[([hms])\1*\]$/.exec(token)?.[1] ?? ''];
  return unit === undefined ? '' : padded(Math.floor(milliseconds / unit), token.length - 2);
}

function padded(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
