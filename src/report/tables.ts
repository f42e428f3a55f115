import type { Assessment } from '../assess';
import type { Evaluation } from '../evaluation/evaluation';
import { sumOf } from '../evaluation/sums';
import { amountCell, pointsCell, rateCell, withText } from './cell';
import { fullWidth } from './language';
import type { FundRow, Funds, NumberField, SelfEvaluationForm } from '../form/form';
import { bareLabel } from '../form/labels';
import { isFundName } from '../form/recognise/vocabulary';
import { isGraded } from './conclusion';
import { tableName, writtenValue } from './indicator-words';
import { projectMoney } from './money';
import { pointLines } from './point-lines';
import type { ReportPicture, ReportTable } from './report';
import { fundWord, projectName } from './words';

/** Weight, score and score rate of every line of the result. */
export function levelTable({ evaluation }: Assessment): ReportTable {
  const picture = levelPicture(evaluation);
  return {
    ...(picture ? { picture } : {}),
    kind: 'table',
    key: 'levels',
    caption: '各级指标得分情况',
    header: ['评价内容', '分值', '得分', '得分率'],
    rows: pointLines(evaluation).map(({ name, weight, score, rate }) => [
      name,
      pointsCell(weight),
      pointsCell(score),
      rateCell(rate),
    ]),
    align: ['left', 'center', 'center', 'center'],
    widths: [0.4, 0.2, 0.2, 0.2],
  };
}

/** Points and scores of execution and levels as a picture; none where lines lack one of them, or a single line has both. */
function levelPicture(evaluation: Evaluation): ReportPicture | undefined {
  const bars = pointLines(evaluation).filter(({ kind }) => kind !== 'total');
  const known = bars.flatMap(({ name, weight, score }) =>
    weight?.gt(0) && score?.gte(0) ? [{ name, weight, score }] : [],
  );
  return known.length === bars.length && known.length > 1
    ? { caption: '各级指标分值和得分', lines: known }
    : undefined;
}

/** The funds as the form states them; none where it states nothing. */
export function fundsTable({ form }: Assessment): ReportTable[] {
  const unit = form.moneyUnit.value ?? '万元';
  const rows = (form.funds?.rows ?? []).filter(({ initialBudget, annualBudget, spent }) =>
    sumOf([initialBudget, annualBudget, spent]),
  );
  if (rows.length === 0) return [];
  const columns = AMOUNTS.filter((role) => rows.some((row) => row[role].number));
  return [
    {
      kind: 'table',
      key: 'funds',
      caption: '项目资金情况',
      header: [`资金来源（${unit}）`, ...columns.map((role) => fundWord(form.funds, role))],
      rows: rows.map((row) => [
        sourceName(row, form.funds),
        ...columns.map((role) => amountCell(row[role].number)),
      ]),
      align: ['left', ...columns.map(() => 'right' as const)],
      widths: [0.4, ...columns.map(() => 0.6 / columns.length)],
    },
  ];
}

/** Where the form prints only amounts with their labels («预算安排 | 510»), all its money has no other name. */
function sourceName({ label, role }: FundRow, funds: Funds | undefined): string {
  const isAll = role === 'total' || funds?.rows.length === 1;
  const isAmount = AMOUNTS.some((column) => fundWord(funds, column) === bareLabel(label));
  const names = isFundName(label) && !isAmount && !label.includes('/');
  return isAll && !names ? '资金总额' : label.replace(/[:：]$/, '');
}

/** A column that the form does not have is none of the report's. */
const AMOUNTS = ['initialBudget', 'annualBudget', 'spent'] as const;

/** Several projects: money in 万元, rate, total and grade as far as each form allows them. */
export function projectsTable(all: readonly Assessment[]): ReportTable {
  return {
    kind: 'table',
    key: 'projects',
    caption: '项目绩效自评情况',
    header: ['项目名称', '预算数（万元）', '执行数（万元）', '预算执行率', '自评总分', '等级'],
    rows: all.map((assessment) => {
      const money = projectMoney(assessment);
      const { executionRate, totalScore, grade } = assessment.evaluation;
      const isWhole = isGraded(assessment);
      return [
        projectName(assessment.form),
        amountCell(money?.budget),
        amountCell(money?.spent),
        rateCell(executionRate.value),
        isWhole && totalScore.value ? pointsCell(totalScore.value) : '不评',
        isWhole && grade.value !== undefined ? grade.value : '不评',
      ];
    }),
    align: ['left', 'right', 'right', 'center', 'center', 'center'],
    widths: [0.34, 0.16, 0.16, 0.14, 0.1, 0.1],
  };
}

/** Every counted indicator with what the form says of it. */
export function indicatorTable({ indicators }: SelfEvaluationForm): ReportTable {
  const rows = indicators.filter(({ isPlaceholder, isNotApplicable }) => !isPlaceholder && !isNotApplicable);
  const number = (field: NumberField) => (field.number ? pointsCell(field.number) : field.raw);
  const hasPoints = rows.some(({ weight, score }) => weight.raw !== '' || score.raw !== '');
  const table: ReportTable = {
    kind: 'table',
    key: 'indicators',
    caption: '绩效指标完成情况',
    header: ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分', '偏差原因及改进措施'],
    rows: rows.map((row) =>
      [
        row.level1?.name ?? '',
        row.level2?.name ?? '',
        tableName(row),
        writtenValue(row.target.value),
        writtenValue(row.actual.value),
        number(row.weight),
        number(row.score),
        row.reason.value ?? '',
      ].map((cell) => withText(cell, fullWidth)),
    ),
    align: ['left', 'left', 'left', 'center', 'center', 'center', 'center', 'left'],
    widths: [0.11, 0.13, 0.2, 0.13, 0.13, 0.06, 0.06, 0.18],
  };
  return hasPoints ? table : withoutColumns(table, [5, 6]);
}

/** A form without points has no columns for them; what they leave is shared out. */
function withoutColumns(
  { header, rows, align, widths, ...table }: ReportTable,
  gone: readonly number[],
): ReportTable {
  const kept = <Each>(all: readonly Each[]) => all.filter((_, at) => !gone.includes(at));
  const left = kept(widths);
  const sum = left.reduce((all, width) => all + width, 0);
  return {
    ...table,
    header: kept(header),
    rows: rows.map(kept),
    align: kept(align),
    widths: left.map((width) => width / sum),
  };
}

/** The same table without its picture. */
export function withoutPicture({
  kind,
  key,
  caption,
  header,
  rows,
  align,
  widths,
}: ReportTable): ReportTable {
  return { kind, key, caption, header, rows, align, widths };
}
