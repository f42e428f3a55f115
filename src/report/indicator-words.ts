import type { Assessment } from '../assess';
import type { IndicatorEvaluation } from '../evaluation/evaluation';
import type { Indicator } from '../form/form';
import { convert } from '../values/convert';
import { plain } from '../values/print';
import type { Quantity, WrittenValue } from '../values/value';
import { isDoubtful } from './concerns';
import { clause, share, tidyPercents } from './language';

const TEMPLATE_MARKS = /[（(][^（）()]*\*{2}[^（）()]*[)）]|[≥≤<>=]*\*{2}[^\s，,”]{0,6}|…+$|[★☆]+/g;

/** What an indicator is called in sentences: without «指标1：», stars and stray blanks. */
export function indicatorName({ level3, level2, row }: Indicator): string {
  const name = (level3.value ?? level2?.name ?? `第${row}行指标`)
    .replace(/^指标\s*\d*\s*[:：.、]?/, '')
    .replace(/\s+/g, '');
  return clause(withoutTemplateMarks(name)) || `第${row}行指标`;
}

/** A text without what a template leaves in names: stars, «(≥**人)», «≥**人», «……». */
export function withoutTemplateMarks(text: string): string {
  return text.replace(TEMPLATE_MARKS, '');
}

/**
 * What tells an indicator from every other of its form, run after run: its levels and its name, and a count where two
 * have the same. Rows may move, values may change; what a person wrote about it stays with it.
 */
export function indicatorKeys(
  rows: readonly IndicatorEvaluation[],
): ReadonlyMap<IndicatorEvaluation, string> {
  const seen = new Map<string, number>();
  return new Map(
    rows.map((row) => {
      const { level1, level2 } = row.indicator;
      const base = [level1?.name ?? '', level2?.name ?? '', indicatorName(row.indicator)].join('.');
      const count = (seen.get(base) ?? 0) + 1;
      seen.set(base, count);
      return [row, count === 1 ? base : `${base}#${count}`];
    }),
  );
}

/** One line of an indicator: target, actual, what follows from the two, points, and the reason given. */
export function indicatorSentence(assessment: Assessment, row: IndicatorEvaluation): string {
  const { indicator } = row;
  const outcome = isDoubtful(assessment, row) ? '完成情况待核实' : outcomeText(row);
  const parts = [valuesText(indicator), outcome, pointsText(indicator), reasonText(indicator)];
  return `${indicatorName(indicator)}：${parts.filter((part) => part !== '').join('，')}。`;
}

/** «指标值≥5000册，完成值5100册»; words in quotation marks, 未填写 where blank. */
export function valuesText({ target, actual }: Indicator): string {
  return `指标值${valueText(target.value)}，完成值${valueText(actual.value)}`;
}

/** A value as an official text prints it: «>=530元» → «≥530元», «97.30%» → «97.3%». */
export function writtenValue({ raw }: WrittenValue): string {
  return tidyPercents(clause(raw))
    .replace(/^>=|^≧/, '≥')
    .replace(/^<=|^≦/, '≤');
}

function valueText(value: WrittenValue): string {
  const raw = writtenValue(value);
  if (value.kind === 'none') return value.marked ? '不适用' : '未填写';
  return value.kind === 'qualitative' ? `“${raw}”` : raw;
}

/**
 * What target and actual amount to: how far below or above a limit where less is better, the completion elsewhere;
 * nothing where they cannot be compared.
 */
export function outcomeText({ indicator, direction, completion, isMet }: IndicatorEvaluation): string {
  const [target, actual] = [indicator.target.value, indicator.actual.value];
  if (isMet === undefined) return '';
  if (direction === 'reverse' && target.kind === 'quantity' && actual.kind === 'quantity')
    return limitText(target, actual);
  if (completion !== undefined && direction === 'positive') return `完成率${share(completion)}`;
  return isMet ? '达到指标值' : '未达到指标值';
}

/** «超上限530元/户», «比上限少0.03万元», «与上限持平». */
function limitText(target: Quantity, actual: Quantity): string {
  const converted = convert(actual, target.unit);
  if (converted === undefined) return '';
  const difference = converted.minus(target.number);
  if (difference.eq(0)) return '与上限持平';
  const amount = `${plain(difference.abs())}${unitOfDifference(target, actual)}`;
  return difference.gt(0) ? `超上限${amount}` : `比上限少${amount}`;
}

function unitOfDifference(target: Quantity, actual: Quantity): string {
  const unit = target.unit ?? actual.unit ?? '';
  return unit === '%' ? '个百分点' : unit === '‰' ? '个千分点' : unit;
}

function pointsText({ weight, score }: Indicator): string {
  if (weight.number === undefined) return score.number === undefined ? '' : `得${plain(score.number)}分`;
  const earned = score.number === undefined ? '得分未填写' : `得${plain(score.number)}分`;
  return `分值${plain(weight.number)}分，${earned}`;
}

function reasonText({ reason }: Indicator): string {
  return reason.value === undefined || clause(reason.value) === '' ? '' : `说明：${clause(reason.value)}`;
}
