import type { Assessment } from '../assess';
import type { IndicatorEvaluation } from '../evaluation/evaluation';
import type { Indicator } from '../form/form';
import { nameOf, POINTS_BEHIND } from '../form/indicator-name';
import type { CellAddress } from '../sheet/address';
import { plain } from '../values/print';
import { withoutUnit } from '../values/text/indicator-name';
import type { WrittenValue } from '../values/value';
import { isDoubtful } from './concerns';
import { clause, narrow, tidyPercents } from './language';
import { outcomeText } from './outcome-words';
import { givenReason } from './reasons';

const TEMPLATE_MARKS =
  /[（(](?:[^（）()*]|\*(?!\*))*\*{2}[^（）()]*[)）]|(?<![≥≤<>=])[≥≤<>=]*\*{2}[^\s，,”]{0,6}|(?<!…)…+$|[★☆]+/g;

/** «1、», «三、», «（2）», «①»; «一、二级公路» and «1.5米» are names. */
const ROW_NUMBER =
  /^(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]?[、．.]|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]|\d{1,2}[)）]|[①-⑳])(?![一二三四五六七八九十\d])/;

/** What an indicator is called in sentences: without «指标1：», the number of its row, stars and stray blanks. */
export function indicatorName(indicator: Indicator): string {
  const name = withoutUnit(keyName(indicator).replace(PART_OF, ''));
  return name === '' ? tableName(indicator) : name;
}

/** Whether a form gives it a name of its own. */
export function isNamed(indicator: Indicator): boolean {
  return nameWithoutMarks(indicator) !== '';
}

/** «其中：西藏户籍人员» stands below its whole in the form, and by itself in a sentence. */
const PART_OF = /^其中\s*[:：]\s*/;

function keyName(indicator: Indicator): string {
  const name = nameWithoutMarks(indicator);
  return clause(name.replace(ROW_NUMBER, '')) || name;
}

/** What an indicator is called in a table, where the numbers of rows keep their sense. */
export function tableName(indicator: Indicator): string {
  const { level2, row } = indicator;
  return nameWithoutMarks(indicator) || `${level2?.name ?? '指标'}（第${row}行，未写名称）`;
}

function nameWithoutMarks(indicator: Indicator): string {
  const { level3, isExecution } = indicator;
  const written = narrow(isExecution ? nameOf(indicator) : (level3.value ?? ''));
  const name = written.replace(/^指标\s*\d*\s*[:：.、]?/, '').replace(/\s+/g, '');
  return clause(withoutTemplateMarks(name)).replace(POINTS_BEHIND, '');
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
      const base = [level1?.name ?? '', level2?.name ?? '', keyName(row.indicator)].join('.');
      const count = (seen.get(base) ?? 0) + 1;
      seen.set(base, count);
      return [row, count === 1 ? base : `${base}#${count}`];
    }),
  );
}

/** One line of an indicator: actual and target, what follows from the two, points, and the reason given. */
export function indicatorSentence(assessment: Assessment, row: IndicatorEvaluation): string {
  const { indicator } = row;
  const isOpen = row.isMet === undefined && [indicator.target, indicator.actual].every(isWritten);
  const outcome = isOpen || isDoubtful(assessment, row) ? '是否完成待核实' : outcomeText(row);
  const parts = [valuesText(indicator), outcome, pointsText(indicator), reasonText(assessment, indicator)];
  return `${indicatorName(indicator)}：${parts.filter((part) => part !== '').join('，')}。`;
}

function isWritten({ value }: Indicator['target']): boolean {
  return value.kind !== 'none';
}

/**
 * «实际5100册（指标值≥5000册）»; words in quotation marks, 未填写 where blank. A table of criteria has no place for a
 * target, which nobody left blank then.
 */
export function valuesText({ target, actual }: Indicator): string {
  if (isBlank(target.value) && isBlank(actual.value)) return blanksText(target.cell, actual.cell);
  const reached = `${actualText(actual)}${unitOf(target.value, actual.value)}`;
  return target.cell || !isBlank(target.value) ? `${reached}（${targetText(target.value)}）` : reached;
}

function blanksText(target: CellAddress | undefined, actual: CellAddress | undefined): string {
  if (target) return actual ? '指标值和完成值均未填写' : '指标值未填写，表中没有完成值';
  return actual ? '表中没有指标值，完成值未填写' : '表中没有指标值和完成值';
}

/** A value as an official text prints it: «>=530元» → «≥530元», «=100%» → «100%», «97.30%» → «97.3%». */
export function writtenValue({ kind, raw }: WrittenValue): string {
  const text = tidyPercents(clause(narrow(raw)))
    .replace(/^>=|^≧/, '≥')
    .replace(/^<=|^≦/, '≤');
  return kind === 'quantity' ? text.replace(/^[=＝]/, '') : text;
}

/** A value inside a sentence: words in quotation marks; «» where there is none. */
export function quotedValue(value: WrittenValue): string {
  if (value.kind === 'none') return '';
  return value.kind === 'qualitative' ? `“${writtenValue(value)}”` : writtenValue(value);
}

/** Whether nothing at all is written; a dash is something. */
export function isBlank(value: WrittenValue): boolean {
  return value.kind === 'none' && !value.marked;
}

function actualText({ value, cell }: Indicator['actual']): string {
  if (value.kind === 'none') return value.marked ? '完成值不适用' : cell ? '完成值未填写' : '表中没有完成值';
  return value.kind === 'qualitative' ? `完成情况为${quotedValue(value)}` : `实际${writtenValue(value)}`;
}

/** «1.5» beside «≥ | 1.5 | 万亩»: where the unit has a column of its own, it is the unit of both. */
function unitOf(target: WrittenValue, actual: WrittenValue): string {
  const isBare = actual.kind === 'quantity' && actual.unit === undefined && target.kind === 'quantity';
  // 0.98 beside «≥95%» may be a percentage that lost its format.
  return isBare && (target.unit !== '%' || actual.number.gt(1)) ? (target.unit ?? '') : '';
}

function targetText(value: WrittenValue): string {
  if (value.kind === 'none') return value.marked ? '未设指标值' : '指标值未填写';
  return `指标值${quotedValue(value)}${unitToTell(value)}`;
}

/** «≥95» of «满意度（%）»: the unit stands in the name alone. */
function unitToTell(value: WrittenValue): string {
  return value.kind === 'quantity' && /\d$/.test(value.raw.trim()) ? (value.unit ?? '') : '';
}

/** «得满分10分», «得8分（分值10分）», «得分未填写（分值10分）», «得5分»; «» where no points are written. */
export function pointsText({ weight, score }: Indicator): string {
  if (weight.number === undefined) return score.number === undefined ? '' : `得${plain(score.number)}分`;
  if (score.number?.eq(weight.number)) return `得满分${plain(weight.number)}分`;
  const earned = score.number === undefined ? '得分未填写' : `得${plain(score.number)}分`;
  return `${earned}（分值${plain(weight.number)}分）`;
}

function reasonText(assessment: Assessment, indicator: Indicator): string {
  const given = clause(givenReason(assessment, indicator) ?? '');
  return given === '' ? '' : `说明：${given}`;
}
