import type { Assessment } from '../assess';
import type { CellStyle, NewCell, NewSheet } from '../sheet/new-sheet';
import type { CellValue } from '../sheet/sheet';
import type { Severity } from '../policy/policy';
import { VERDICT_WORDS, verdictOf } from '../rules/verdict';
import type { FileReview } from './review';

/** Columns of a summary of many forms, with their widths in characters. */
const COLUMNS: readonly (readonly [label: string, width: number])[] = [
  ['文件', 24],
  ['工作表', 14],
  ['项目名称', 28],
  ['实施单位', 22],
  ['年度', 7],
  ['口径', 13],
  ['预算执行率', 11],
  ['分值合计', 10],
  ['总分（按各行）', 10],
  ['填写总分', 10],
  ['等级', 6],
  ['结论', 10],
  ['必须修改', 9],
  ['建议查看', 9],
  ['提示', 6],
  ['无法读取的原因', 26],
];

/** Header and one row per form (or per file that could not be read). Rates are fractions. */
export function summaryRows(reviews: readonly FileReview[]): CellValue[][] {
  const rows = [COLUMNS.map(([label]) => label), ...reviews.flatMap(rowsOfFile)];
  if (!isCompared(reviews)) return rows;
  const compared = [BASELINE_COLUMNS.map(([label]) => label), ...reviews.flatMap(comparisonOfFile)];
  return rows.map((row, index) => [...row, ...(compared[index] ?? [])]);
}

/** Beside a baseline, how much of the form's findings it already holds, and of the file how much is gone. */
const BASELINE_COLUMNS: typeof COLUMNS = [
  ['其中已知', 9],
  ['本文件已消除', 12],
];

function isCompared(reviews: readonly FileReview[]): boolean {
  return reviews.some(({ baseline }) => baseline !== undefined);
}

function comparisonOfFile({ error, forms, baseline }: FileReview): CellValue[][] {
  if (error) return [[null, null]];
  return forms.map(({ findings }, index) => [
    findings.filter((finding) => baseline?.known.has(finding)).length,
    index === 0 ? (baseline?.resolved.length ?? 0) : null,
  ]);
}

function rowsOfFile({ file, error, forms }: FileReview): CellValue[][] {
  if (error) return [[file, ...Array<null>(10).fill(null), '无法读取', null, null, null, error.message]];
  return forms.map((assessment) => [file, ...rowOfForm(assessment), null]);
}

function rowOfForm(assessment: Assessment): CellValue[] {
  const { form, policy, evaluation, findings } = assessment;
  const count = (severity: Severity) =>
    findings.filter((each) => each.severity === severity && !each.ignored).length;
  const number = (value: { toString(): string } | undefined) =>
    value === undefined ? null : Number(value.toString());
  return [
    form.sheet,
    form.projectName.value ?? null,
    form.implementingUnit.value ?? null,
    form.year.value ?? null,
    policy.id,
    number(evaluation.executionRate.value),
    number(evaluation.totalWeight.value),
    number(evaluation.totalScore.value),
    number(form.total?.score.number ?? form.statedTotal.number),
    evaluation.grade.value ?? null,
    VERDICT_WORDS[verdictOf(assessment)],
    count('E'),
    count('W'),
    count('I'),
  ];
}

const BODY: CellStyle = { fontName: '宋体', fontSize: 10.5, border: 'thin', vertical: 'center', wrap: true };
const HEAD: CellStyle = { ...BODY, bold: true, fill: 'DDEBF7', horizontal: 'center' };
const RATE_COLUMN = 7;

/** The summary as a sheet that prints on A4 landscape. */
export function summarySheet(reviews: readonly FileReview[]): NewSheet {
  const rows = summaryRows(reviews);
  const widths = isCompared(reviews) ? [...COLUMNS, ...BASELINE_COLUMNS] : COLUMNS;
  return {
    name: '自评表检查汇总',
    cells: rows.flatMap((values, index) =>
      values.map((value, column) => cellOf(value, index + 1, column + 1)),
    ),
    merges: [],
    columnWidths: new Map(widths.map(([, width], index) => [index + 1, width])),
    rowHeights: new Map(rows.map((values, index) => [index + 1, heightOf(values)])),
    page: {
      paper: 'A4',
      orientation: 'landscape',
      margins: { top: 15, right: 10, bottom: 15, left: 10 },
      fitToWidth: true,
      repeatRows: { from: 1, to: 1 },
    },
  };
}

/** Rows are as high as their longest text needs; a Chinese character is two units wide. */
function heightOf(values: readonly CellValue[]): number {
  const lines = values.map((value, column) =>
    Math.ceil((String(value ?? '').length * 2) / (COLUMNS[column]?.[1] ?? 10)),
  );
  return 16 * Math.max(1.4, ...lines.map((count) => Math.min(count, 6)));
}

function cellOf(value: CellValue, row: number, column: number): NewCell {
  const body = column === RATE_COLUMN ? { ...BODY, numberFormat: '0.00%' } : BODY;
  return { cell: { row, column }, value, style: row === 1 ? HEAD : body };
}
