import Big from 'big.js';
import { isDateFormat } from '../../sheet/date-format';
import { formatDate } from './date-format';

/** Excel computes with 15 significant digits and shows at most 11 characters in General. */
const SIGNIFICANT = 15;
const GENERAL_DIGITS = 10;
const LARGEST_GENERAL = 1e11;
const SMALLEST_GENERAL = 1e-9;
/** Excel has no days from the year 10000 on, and none before 1900: it shows hashes. */
const FIRST_IMPOSSIBLE_DAY = 2_958_466;
/** Excel takes no longer format. */
const LONGEST_CODE = 255;

/**
 * A number as a person sees it in a cell. Colours and widths are left out; fractions («# ?/?») show as General.
 * @example numberText(0.8972, '0.00%') // '89.72%'
 */
export function numberText(value: number, code: string): string {
  switch (code) {
    case 'General':
    case '@':
      return generalText(value);
    case '0':
      return fixed(value, 0);
    case '0.00':
      return fixed(value, 2);
    case '0%':
      return `${fixed(value * 100, 0)}%`;
    case '0.00%':
      return `${fixed(value * 100, 2)}%`;
    case '#,##0.00':
      return grouped(fixed(value, 2));
    default:
      return customText(value, code);
  }
}

/** The text of a string cell under a format with a text section: «@"元"». */
export function stringText(value: string, code: string): string {
  if (!code.includes('@') || code === '@') return value;
  const section =
    splitSections(code)
      .reverse()
      .find((part) => part.includes('@')) ?? '@';
  return tokensOf(section)
    .map((token) => (token === '@' ? value : (literal(token) ?? '')))
    .join('');
}

function generalText(value: number): string {
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < LARGEST_GENERAL) return String(value);
  if (size >= LARGEST_GENERAL || size < SMALLEST_GENERAL) return scientific(value, 5, 2, true);
  const whole = Math.max(1, Math.floor(Math.log10(size)) + 1);
  const short = String(value);
  if (decimalsOf(short) <= GENERAL_DIGITS - whole) return short;
  return String(Number(fixed(value, Math.max(0, GENERAL_DIGITS - whole))));
}

/** Decimal notation with half-up rounding of what 15 digits say: 1.005 is 1.01, as in Excel. */
function fixed(value: number, decimals: number): string {
  const short = String(value);
  const missing = decimals - decimalsOf(short);
  if (missing >= 0) return padded(short, decimals, missing);
  const text = decimal(value).toFixed(decimals, Big.roundHalfUp);
  return /^-[0.]*$/.test(text) ? text.slice(1) : text;
}

/** Decimals of the shortest text of a number; more than any format shows where it has an exponent or too many digits. */
function decimalsOf(short: string): number {
  if (short.length > SIGNIFICANT || short.includes('e')) return Infinity;
  const point = short.indexOf('.');
  return point < 0 ? 0 : short.length - point - 1;
}

/** A number that needs no rounding: zeros behind it. */
function padded(short: string, decimals: number, missing: number): string {
  if (missing === 0) return short;
  return `${short}${missing === decimals ? '.' : ''}${'0'.repeat(missing)}`;
}

function decimal(value: number): Big {
  return new Big(value.toPrecision(SIGNIFICANT));
}

function grouped(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const withCommas = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? withCommas : `${withCommas}.${fraction}`;
}

function scientific(value: number, decimals: number, exponentDigits: number, trimmed = false): string {
  const [mantissa = '0', exponent = '+0'] = decimal(value)
    .toExponential(decimals, Big.roundHalfUp)
    .split('e');
  const shown = trimmed ? String(Number(mantissa)) : mantissa;
  const sign = exponent.startsWith('-') ? '-' : '+';
  return `${shown}E${sign}${exponent.replace(/\D/g, '').padStart(exponentDigits, '0')}`;
}

const TOKENS = /"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]|General|G\/通用格式|E[+-]0+|[0#?.,]+|[\s\S]/gi;

function tokensOf(section: string): string[] {
  return section.match(TOKENS) ?? [];
}

/** What a token prints by itself; undefined for brackets and digit placeholders. */
function literal(token: string): string | undefined {
  if (token.startsWith('"')) return token.replace(/"/g, '');
  if (token.startsWith('\\')) return token.slice(1);
  if (token.startsWith('_')) return ' ';
  if (token.startsWith('*')) return '';
  if (token.startsWith('[')) return currencySign(token);
  return token;
}

/** «[$¥-804]» prints its sign; colours, conditions and languages print nothing. */
function currencySign(token: string): string {
  return /^\[\$([^-\]]*)/.exec(token)?.[1] ?? '';
}

// eslint-disable-next-line regexp/no-super-linear-backtracking -- nothing follows it that could fail
const SECTION = /(?:"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]|[^;"\\_*[]|[\\_*[])+|(?<=;)(?=;|$)/g;

/** Sections are separated by semicolons outside quotes. */
function splitSections(code: string): string[] {
  return (code.match(SECTION) ?? [code]).slice(0, 4);
}

function customText(value: number, code: string): string {
  if (code.length > LONGEST_CODE) return generalText(value);
  const { section, shown } = chooseSection(value, splitSections(code));
  if (/\[DBNum|\?\//i.test(section)) return generalText(value);
  if (isDateFormat(section))
    return value >= 0 && value < FIRST_IMPOSSIBLE_DAY ? formatDate(value, section) : '########';
  return sectionText(shown, section).trim();
}

/** Which section shows a value, and the value it shows: the section for negatives brings its own sign. */
function chooseSection(value: number, sections: readonly string[]): { section: string; shown: number } {
  const conditional = sections.findIndex((section) => meets(value, section) === true);
  if (conditional >= 0) return { section: sections[conditional] ?? 'General', shown: Math.abs(value) };
  const plain = sections.filter((section) => meets(value, section) === undefined && !section.includes('@'));
  const [positive = 'General', negative, zero] = plain;
  if (value < 0 && negative !== undefined) return { section: negative, shown: -value };
  if (value === 0 && zero !== undefined) return { section: zero, shown: 0 };
  return { section: positive, shown: value };
}

/** Whether a value meets the condition of a section: «[>=100]0»; undefined where it has none. */
function meets(value: number, section: string): boolean | undefined {
  const [, operator, operand] = /\[(<=|>=|<>|<|>|=)(-?[\d.]+)\]/.exec(section) ?? [];
  if (operator === undefined) return undefined;
  const other = Number(operand);
  const answers: Record<string, boolean> = {
    '<': value < other,
    '>': value > other,
    '=': value === other,
    '<=': value <= other,
    '>=': value >= other,
    '<>': value !== other,
  };
  return answers[operator];
}

/** Its Chinese name stands in files that Chinese programs wrote. */
const GENERAL = /^(?:General|G\/通用格式)$/i;
const PLACEHOLDERS = /^[.,]*[0#?][0#?.,]*$/;

function sectionText(value: number, section: string): string {
  const tokens = tokensOf(section);
  const percents = tokens.filter((token) => token === '%').length;
  const pattern = tokens.filter((token) => PLACEHOLDERS.test(token)).join('');
  const exponent = tokens.find((token) => /^E[+-]/i.test(token));
  const text = numberPart(value * 100 ** percents, pattern, exponent);
  let printed = false;
  const pieces = tokens.map((token) => {
    if (GENERAL.test(token)) return generalText(Math.abs(value));
    if (/^E[+-]/i.test(token)) return '';
    if (!PLACEHOLDERS.test(token)) return literal(token);
    if (printed) return '';
    printed = true;
    return text;
  });
  const sign = value < 0 && /[1-9]/.test(pieces.join('')) ? '-' : '';
  return sign + pieces.join('');
}

/** The digits that a pattern like «#,##0.00##» makes of a number, without its sign. */
function numberPart(value: number, pattern: string, exponent: string | undefined): string {
  const [whole = '', fraction = ''] = pattern.split('.');
  if (exponent) return scientific(Math.abs(value), fraction.length, exponent.length - 2);
  const scale = trailingCommas(whole) + trailingCommas(fraction);
  const decimals = fraction.replace(/,/g, '').length;
  const [digits = '0', rest = ''] = fixed(Math.abs(value) / 1000 ** scale, decimals).split('.');
  const least = whole.replace(/[^0]/g, '').length;
  const shown = (least === 0 && digits === '0' ? '' : digits).padStart(least, '0');
  const kept = trimOptional(rest, fraction);
  const withCommas = /[0#?],+[0#?]/.test(whole) ? grouped(shown) : shown;
  return pattern.includes('.') ? `${withCommas}.${kept}` : withCommas;
}

/** Commas behind the digits divide by a thousand each. */
function trailingCommas(pattern: string): number {
  return pattern.length - pattern.replace(/(?<!,),+$/, '').length;
}

/** Drops trailing zeros that only «#» stands for. */
function trimOptional(digits: string, pattern: string): string {
  let kept = digits;
  for (let i = pattern.length - 1; i >= 0 && pattern[i] === '#' && kept.endsWith('0'); i--)
    kept = kept.slice(0, -1);
  return kept;
}
