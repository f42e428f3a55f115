import type { CellStyle, NewCell, NewSheet } from '../sheet/new-sheet';
import type { CellValue } from '../sheet/sheet';
import type { Severity } from '../policy/policy';
import { SEVERITY_WORDS } from '../policy/severity';
import { figuresOf } from '../rules/figures';
import { stateText } from '../evaluation/state-words';
import { VERDICT_WORDS, verdictText } from '../rules/verdict';
import { compareProjects, type ProjectsRemark } from './compare-projects';
import type { FileReview, FormReview } from './review';

/** A row of the summary: one form of a file, or the file alone where it could not be read. */
interface SummaryRow {
  readonly review: FileReview;
  readonly form?: FormReview;
  /** What several projects of the batch have in common, as far as this form is among them. */
  readonly across: readonly string[];
}

/** A column of a summary of many forms. A further column is one more record. */
interface Column {
  readonly label: string;
  /** In characters. */
  readonly width: number;
  readonly value: (row: SummaryRow) => CellValue;
  /** Excel's number format; values are numbers, rates fractions. */
  readonly format?: string;
}

const COLUMNS: readonly Column[] = [
  { label: '文件', width: 24, value: ({ review }) => review.file },
  ofForm('工作表', 14, ({ form }) => form.sheet),
  ofForm('项目名称', 28, ({ form }) => form.projectName.value),
  ofForm('实施单位', 22, ({ form }) => form.implementingUnit.value),
  ofForm('年度', 7, ({ form }) => form.year.value),
  ofForm('口径', 13, ({ policy }) => policy.id),
  {
    ...ofForm('预算执行率', 11, ({ evaluation }) => plain(evaluation.executionRate.value)),
    format: '0.00%',
  },
  ofForm('分值合计', 10, ({ evaluation }) => plain(evaluation.totalWeight.value)),
  ofForm('总分（按各行）', 10, ({ evaluation }) => plain(evaluation.totalScore.value)),
  ofForm('填写总分', 10, ({ form }) => plain(form.total?.score.number ?? form.statedTotal.number)),
  ofForm('等级', 6, ({ evaluation }) => evaluation.grade.value),
  {
    label: '结论',
    width: 10,
    value: ({ form }) => (form ? verdictText(form) : VERDICT_WORDS.unreadable),
  },
  counted(SEVERITY_WORDS.E, 9, 'E'),
  counted(SEVERITY_WORDS.W, 9, 'W'),
  counted(SEVERITY_WORDS.I, 6, 'I'),
  ofForm('改正后总分', 10, (form) => plain(figuresOf(form).corrected.total)),
  ofForm('结果状态', 18, ({ evaluation }) => stateText(evaluation.result)),
  { label: '无法读取的原因', width: 26, value: ({ review }) => review.error?.message ?? null },
  {
    label: '与其他项目比较',
    width: 26,
    value: ({ across }) => (across.length === 0 ? null : across.join('\n')),
  },
];

/** Beside a baseline, how much of the form's findings it already holds, and of the file how much is gone. */
const BASELINE_COLUMNS: readonly Column[] = [
  { label: '其中已知', width: 9, value: knownCount },
  { label: '本文件已消除', width: 12, value: resolvedCount },
];

function ofForm(label: string, width: number, value: (form: FormReview) => CellValue | undefined): Column {
  return { label, width, value: ({ form }) => (form && value(form)) ?? null };
}

function counted(label: string, width: number, severity: Severity): Column {
  return ofForm(
    label,
    width,
    ({ findings }) => findings.filter((each) => each.severity === severity && !each.ignored).length,
  );
}

function plain(value: { toString(): string } | undefined): number | undefined {
  return value && Number(value.toString());
}

function knownCount({ review: { baseline }, form }: SummaryRow): CellValue {
  return form ? form.findings.filter((finding) => baseline?.known.has(finding)).length : null;
}

/** Said once a file: beside its first form. */
function resolvedCount({ review: { baseline, forms }, form }: SummaryRow): CellValue {
  return form && form === forms[0] ? (baseline?.resolved.length ?? 0) : null;
}

function columnsFor(reviews: readonly FileReview[]): readonly Column[] {
  const isCompared = reviews.some(({ baseline }) => baseline !== undefined);
  return isCompared ? [...COLUMNS, ...BASELINE_COLUMNS] : COLUMNS;
}

/** Header and one row per form (or per file that could not be read). Rates are fractions. */
export function summaryRows(reviews: readonly FileReview[]): CellValue[][] {
  const columns = columnsFor(reviews);
  const remarks = compareProjects(reviews);
  const rows = reviews.flatMap((review) => rowsOfFile(review, remarks));
  return [columns.map(({ label }) => label), ...rows.map((row) => columns.map(({ value }) => value(row)))];
}

function rowsOfFile(review: FileReview, remarks: readonly ProjectsRemark[]): SummaryRow[] {
  if (review.error) return [{ review, across: [] }];
  return review.forms.map((form) => ({
    review,
    form,
    across: remarks.flatMap(({ message, forms }) => (forms.has(form) ? [message] : [])),
  }));
}

const BODY: CellStyle = { fontName: '宋体', fontSize: 10.5, border: 'thin', vertical: 'center', wrap: true };
const HEAD: CellStyle = { ...BODY, bold: true, fill: 'DDEBF7', horizontal: 'center' };

/** The summary as a sheet that prints on A4 landscape. */
export function summarySheet(reviews: readonly FileReview[]): NewSheet {
  const columns = columnsFor(reviews);
  const rows = summaryRows(reviews);
  return {
    name: '自评表检查汇总',
    cells: rows.flatMap((values, row) =>
      columns.map((column, index) => cellOf(values[index] ?? null, row + 1, index + 1, column)),
    ),
    merges: [],
    columnWidths: new Map(columns.map(({ width }, index) => [index + 1, width])),
    rowHeights: new Map(rows.map((values, index) => [index + 1, heightOf(values, columns)])),
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
function heightOf(values: readonly CellValue[], columns: readonly Column[]): number {
  const lines = columns.map(({ width }, index) =>
    Math.ceil((String(values[index] ?? '').length * 2) / width),
  );
  return 16 * Math.max(1.4, ...lines.map((count) => Math.min(count, 6)));
}

function cellOf(value: CellValue, row: number, column: number, { format }: Column): NewCell {
  const body = format === undefined ? BODY : { ...BODY, numberFormat: format };
  return { cell: { row, column }, value, style: row === 1 ? HEAD : body };
}
