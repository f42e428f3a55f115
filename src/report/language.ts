import type Big from 'big.js';
import type { SelfEvaluationForm } from '../form/form';
import { percentText } from '../values/print';

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** A number below 100 as documents count: 一, 十, 十一, 二十, 二十一. */
export function numeral(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${DIGITS[ones] ?? ''}`;
}

/** A percent as official texts print it: 100%, 86.2%, never 100.00%. */
export function share(fraction: Big): string {
  return tidyPercents(percentText(fraction));
}

/** A text with its percents as official texts print them: «97.30%» → «97.3%», «100.00%» → «100%». */
export function tidyPercents(text: string): string {
  return text.replace(/(?<!\d)(\d+)\.(\d+)%/g, (_all, whole: string, decimals: string) => {
    const rest = decimals.replace(/(?<!0)0+$/, '');
    return rest === '' ? `${whole}%` : `${whole}.${rest}%`;
  });
}

/** Points without the zeros behind them: «16.00» → «16», «9.50» → «9.5»; years and dates stay. */
export function tidyPoints(text: string): string {
  return text.replace(/(?<![\d.])(\d{1,3})\.(?:00|(\d)0)(?![\d.])/g, (_all, whole: string, tenth?: string) =>
    tenth === undefined ? whole : `${whole}.${tenth}`,
  );
}

/** Figures, letters and signs of Chinese width, and the point behind a figure. */
const WIDE = /[０-９Ａ-Ｚａ-ｚ％＜＞＝／－＊]|(?<=[\d０-９])．/g;

/** Figures and their signs as they are printed, however wide a form types them: «９１．６７％» → «91.67%». */
export function narrow(text: string): string {
  return text.replace(WIDE, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

/** A text ended with one full stop, whatever it ended with. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  if (/[！？!?]$/.test(trimmed) || /〔请填写：[^〕]*〕$/.test(trimmed)) return trimmed;
  return `${clause(trimmed)}。`;
}

/** A text without what would end it: for the middle of a sentence. */
export function clause(text: string): string {
  return text.trim().replace(/(?<![\s。.．，,；;、:：])[\s。.．，,；;、:：]+$/, '');
}

/** A name without the code that a system prints before it: «219001-某局», «[155]某局», «5100…0001-某项目». */
export function withoutCode(name: string): string {
  const rest = narrow(name)
    .trim()
    .replace(/^(?:[[【(（]\s*[\dA-Z]{2,}\s*[\]】)）]|(?:[\dA-Z]{3,}\s*[-—–_]\s*)+)\s*/, '');
  return rest === '' ? name.trim() : rest;
}

/** The code that a system prints before a name: «5100…0001-某项目» → 5100…0001; undefined where there is none. */
export function codeOf(name: string): string | undefined {
  const rest = withoutCode(name);
  return rest === name.trim() ? undefined : /[\dA-Z]{2,}/.exec(name)?.[0];
}

/** «2022年度», «» where the form does not say. */
export function yearText({ year }: SelfEvaluationForm): string {
  return year.value === undefined ? '' : `${year.value}年度`;
}

/** The project with its year before it, unless its name has a year of its own. */
export function withYear(form: SelfEvaluationForm, name: string): string {
  return /^\D{0,8}\d{4}年/.test(name) ? name : `${yearText(form)}${name}`;
}

/** «一是…；二是…»; a single one needs no number. */
export function enumerated(items: readonly string[]): string {
  if (items.length === 1) return items.join('');
  return items.map((item, index) => `${numeral(index + 1)}是${item}`).join('；');
}

/** «A、B», «A、B、C等12项» where they are more than a sentence bears. */
export function listed(names: readonly string[], most = names.length): string {
  return names.length > most ? `${names.slice(0, most).join('、')}等${names.length}项` : names.join('、');
}

const HAN = '\\u4e00-\\u9fff';
const BRACKETS = new RegExp(
  `(?<=([${HAN}”）、]) ?)\\(([^()]*)\\)|\\(((?:(?![${HAN}])[^()])*[${HAN}][^()]*)\\)|\\(([^()]*)\\)(?=[${HAN}])`,
  'g',
);
const MARKS = new RegExp(`(?<=[${HAN}”）])[,;:?!] ?|[,;:?!] ?(?=[${HAN}“（])`, 'g');
const SPACES = new RegExp(`(?<=\\d) +(?=[${HAN}（])|(?<=[${HAN}]) +(?=[\\d（])`, 'g');
const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
};

/**
 * Punctuation beside Chinese characters and figures as official texts print them, whatever width a form types:
 * «街道(乡镇),» → «街道（乡镇），», «９１．６％» → «91.6%».
 */
export function fullWidth(text: string): string {
  let [before, now] = ['', narrow(text)];
  while (now !== before) {
    before = now;
    now = now.replace(BRACKETS, (all) => `（${all.slice(1, -1)}）`);
  }
  return now.replace(MARKS, (mark) => FULL_WIDTH[mark.charAt(0)] ?? mark).replace(SPACES, '');
}
