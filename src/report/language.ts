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
  return percentText(fraction).replace(/\.?0+%$/, '%');
}

/** A text with its percents as official texts print them: «97.30%» → «97.3%», «100.00%» → «100%». */
export function tidyPercents(text: string): string {
  return text.replace(/(\d+)(\.\d*?)0+%/g, (_all, whole: string, rest: string) =>
    rest === '.' ? `${whole}%` : `${whole}${rest}%`,
  );
}

/** A text ended with one full stop, whatever it ended with. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  if (/[！？!?]$/.test(trimmed) || /〔请填写：[^〕]*〕$/.test(trimmed)) return trimmed;
  return `${clause(trimmed)}。`;
}

/** A text without what would end it: for the middle of a sentence. */
export function clause(text: string): string {
  return text.trim().replace(/[\s。.，,；;、:：]+$/, '');
}

/** A name without the code that a system prints before it: «219001-某局», «[155]某局», «5100…0001-某项目». */
export function withoutCode(name: string): string {
  const rest = name.trim().replace(/^(?:[[【(（]\s*[\dA-Z]{2,}\s*[\]】)）]|[\dA-Z]{3,}\s*[-—–_])\s*/, '');
  return rest === '' ? name.trim() : rest;
}

/** «2022年度», «» where the form does not say. */
export function yearText({ year }: SelfEvaluationForm): string {
  return year.value === undefined ? '' : `${year.value}年度`;
}

/** The project with its year before it, unless its name has a year of its own. */
export function withYear(form: SelfEvaluationForm, name: string): string {
  return /^\D{0,8}\d{4}年/.test(name) ? name : `${yearText(form)}${name}`;
}

/** A column's label without the letter or formula behind it: «全年预算数(A)», «执行数B)» → 全年预算数, 执行数. */
export function bareLabel(label: string): string {
  return label.replace(/[（(]?[A-Za-z][A-Za-z/÷×*]*[)）]?$/, '').replace(/[（(]$/, '');
}
