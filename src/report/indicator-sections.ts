import type { Assessment } from '../assess';
import type { IndicatorEvaluation } from '../evaluation/evaluation';
import { groupBy } from '../values/group';
import { isBlankReason } from '../values/reason';
import {
  indicatorKeys,
  indicatorName,
  indicatorSentence,
  isBlank,
  pointsText,
  valuesText,
} from './indicator-words';
import { share } from './language';
import type { Paragraph } from './report';
import { listParagraph, paragraph } from './words';

/** The indicators of one 一级指标, in the order of the form. */
export interface LevelGroup {
  readonly name: string;
  readonly rows: readonly IndicatorEvaluation[];
}

/** The lines of one 二级指标. */
export interface LevelPart {
  readonly name: string;
  readonly blocks: readonly Paragraph[];
}

/** Every counted indicator in exactly one group; those without a 一级指标 come under 其他指标. */
export function levelGroups({ evaluation }: Assessment): LevelGroup[] {
  const rows = evaluation.indicators.filter(({ isCounted }) => isCounted);
  const others = rows.every(({ indicator }) => indicator.level1 === undefined) ? '绩效指标' : '其他指标';
  return [...groupBy(rows, ({ indicator }) => indicator.level1?.name ?? others)].map(([name, members]) => ({
    name,
    rows: members,
  }));
}

/** Rows without any value from this number on share one line. */
const TOGETHER = 3;

/** One line an indicator; several of which nothing is known stand in one. */
export function indicatorLines(assessment: Assessment, rows: readonly IndicatorEvaluation[]): Paragraph[] {
  const keys = indicatorKeys(assessment.evaluation.indicators);
  const empty = rows.filter(isEmpty);
  const isTogether = (row: IndicatorEvaluation) => empty.length >= TOGETHER && empty.includes(row);
  return rows.flatMap((row) => {
    if (isTogether(row)) return row === empty[0] ? [emptyRows(empty, row)] : [];
    const text = row.indicator.isExecution
      ? executionRowSentence(assessment, row)
      : indicatorSentence(assessment, row);
    return [paragraph(`row.${keys.get(row) ?? ''}`, text)];
  });
}

function isEmpty({ indicator }: IndicatorEvaluation): boolean {
  const { isExecution, target, actual, reason } = indicator;
  return !isExecution && isBlank(target.value) && isBlank(actual.value) && isBlankReason(reason);
}

/** «入驻企业数量（得满分5分）、…：指标值和完成值均未填写。» */
function emptyRows(
  rows: readonly IndicatorEvaluation[],
  { indicator: { level1, level2 } }: IndicatorEvaluation,
): Paragraph {
  const names = rows.map(({ indicator }) => {
    const points = pointsText(indicator);
    return `${indicatorName(indicator)}${points === '' ? '' : `（${points.replace(/（(.+)）$/, '，$1')}）`}`;
  });
  return listParagraph(
    `rows.${level1?.name ?? ''}.${level2?.name ?? ''}`,
    `${names.join('、')}：${blanksOf(rows)}。`,
  );
}

/** Said in one way where all rows are alike. */
function blanksOf(rows: readonly IndicatorEvaluation[]): string {
  const [first, ...others] = new Set(rows.map(({ indicator }) => valuesText(indicator)));
  return first !== undefined && others.length === 0 ? first : '没有指标值和完成值';
}

/** One part per 二级指标 of a group. */
export function level2Parts(assessment: Assessment, { rows }: LevelGroup): LevelPart[] {
  const groups = [...groupBy(rows, ({ indicator }) => indicator.level2?.name ?? '其他')];
  return groups.map(([name, members]) => ({ name, blocks: indicatorLines(assessment, members) }));
}

function executionRowSentence({ evaluation }: Assessment, { indicator }: IndicatorEvaluation): string {
  const rate = evaluation.executionRate.value;
  const parts = [rate ? `执行率${share(rate)}` : '执行率待核实', pointsText(indicator)];
  return `预算执行率：${parts.filter((part) => part !== '').join('，')}。`;
}
