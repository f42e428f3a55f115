import type { Assessment } from '../assess';
import type { IndicatorEvaluation } from '../evaluation/evaluation';
import { groupBy } from '../values/group';
import { plain } from '../values/print';
import { indicatorKeys, indicatorSentence } from './indicator-words';
import { share } from './language';
import type { Paragraph, ReportTable, Section } from './report';
import { paragraph } from './words';

type Blocks = readonly (Paragraph | ReportTable)[];

/** The indicators of one 一级指标, in the order of the form. */
export interface LevelGroup {
  readonly name: string;
  readonly rows: readonly IndicatorEvaluation[];
}

/** A section of a report. */
export function section(key: string, level: Section['level'], heading: string, blocks: Blocks = []): Section {
  return { key, level, heading, blocks };
}

/** Every counted indicator in exactly one group; those without a 一级指标 come under 其他指标. */
export function levelGroups({ evaluation }: Assessment): LevelGroup[] {
  const rows = evaluation.indicators.filter(({ isCounted }) => isCounted);
  return [...groupBy(rows, ({ indicator }) => indicator.level1?.name ?? '其他指标')].map(
    ([name, members]) => ({ name, rows: members }),
  );
}

/** One line an indicator. */
export function indicatorLines(assessment: Assessment, rows: readonly IndicatorEvaluation[]): Paragraph[] {
  const keys = indicatorKeys(assessment.evaluation.indicators);
  return rows.map((row) =>
    paragraph(
      `row.${keys.get(row) ?? ''}`,
      row.indicator.isExecution ? executionRowSentence(assessment, row) : indicatorSentence(assessment, row),
    ),
  );
}

/** One subsection per 二级指标 of a group; one without subsections where the form has no 二级指标. */
export function level2Sections(assessment: Assessment, { name, rows }: LevelGroup): Section[] {
  const groups = [...groupBy(rows, ({ indicator }) => indicator.level2?.name ?? '其他')];
  return groups.map(([level2, members], index) =>
    section(`analysis.${name}.${level2}`, 3, `${index + 1}.${level2}`, indicatorLines(assessment, members)),
  );
}

function executionRowSentence({ evaluation }: Assessment, { indicator }: IndicatorEvaluation): string {
  const rate = evaluation.executionRate.value;
  const { weight, score } = indicator;
  const parts = [
    rate ? `执行率${share(rate)}` : '执行率待核实',
    ...(weight.number ? [`分值${plain(weight.number)}分`] : []),
    ...(score.number ? [`得${plain(score.number)}分`] : []),
  ];
  return `预算执行率：${parts.join('，')}。`;
}
