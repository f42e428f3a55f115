import type { Severity } from '../policy/policy';
import { SEVERITY_WORDS } from '../policy/severity';
import { VERDICT_WORDS } from '../rules/verdict';
import type { CellValue } from '../sheet/sheet';
import type { ProjectsRemark } from './compare';
import type { FileRecord, FormRecord } from './record';

/** A row of a table of many forms: one form of a file, or the file alone where it could not be read. */
export interface SummaryRow {
  readonly record: FileRecord;
  readonly form?: FormRecord;
  /** What several projects of the batch have in common, as far as this form is among them. */
  readonly across: readonly ProjectsRemark[];
}

/** A column of a table of many forms. A further column is one more record. */
export interface Column {
  /** What other programs and the documentation call it. */
  readonly key: string;
  readonly label: string;
  readonly value: (row: SummaryRow) => CellValue;
  /** Excel's number format; values are numbers, rates fractions. */
  readonly format?: string;
}

/** The columns of a summary (docs/batch.md). New ones come last: programs may count. */
export const COLUMNS: readonly Column[] = [
  { key: 'file', label: '文件', value: ({ record }) => record.file },
  ofForm('sheet', '工作表', ({ sheet }) => sheet),
  ofForm('project', '项目名称', ({ project }) => project),
  ofForm('unit', '实施单位', ({ unit }) => unit),
  ofForm('year', '年度', ({ year }) => year),
  ofForm('policy', '口径', ({ policy }) => policy),
  { ...ofForm('rate', '预算执行率', ({ rate }) => rate), format: '0.00%' },
  ofForm('weight', '分值合计', ({ weight }) => weight),
  ofForm('added', '总分（按各行）', ({ added }) => added),
  ofForm('written', '填写总分', ({ written }) => written),
  ofForm('grade', '等级', ({ grade }) => grade),
  {
    key: 'verdict',
    label: '结论',
    value: ({ form }) => form?.verdictText ?? VERDICT_WORDS.unreadable,
  },
  counted('errors', 'E'),
  counted('warnings', 'W'),
  counted('hints', 'I'),
  ofForm('corrected', '改正后总分', ({ corrected }) => corrected),
  ofForm('state', '结果状态', ({ stateText }) => stateText),
  { key: 'reason', label: '无法读取的原因', value: ({ record }) => record.error?.message ?? null },
  {
    key: 'across',
    label: '与其他项目比较',
    value: ({ across }) => (across.length === 0 ? null : across.map(({ message }) => message).join('\n')),
  },
  ofForm('department', '主管部门', ({ department }) => department),
  ofForm('budget', '全年预算数（万元）', ({ budget }) => budget),
  ofForm('spent', '全年执行数（万元）', ({ spent }) => spent),
  ofForm('budgetOf', '预算取自', ({ budget, budgetOf }) =>
    budget === null ? null : budgetOf ? '年初预算数' : '全年预算数',
  ),
  ofForm('line', '结果', ({ line }) => line),
];

/** Beside a baseline, how much of the form's findings it already holds, and of the file how much is gone. */
export const BASELINE_COLUMNS: readonly Column[] = [
  { key: 'known', label: '其中已知', value: ({ form }) => form?.known ?? null },
  { key: 'resolved', label: '本文件已消除', value: resolvedCount },
];

function ofForm(key: string, label: string, value: (form: FormRecord) => CellValue): Column {
  return { key, label, value: ({ form }) => (form ? value(form) : null) };
}

function counted(key: string, severity: Severity): Column {
  return ofForm(key, SEVERITY_WORDS[severity], ({ counts }) => counts[severity]);
}

/** Said once a file: beside its first form. */
function resolvedCount({ record, form }: SummaryRow): CellValue {
  return form && form === record.forms[0] ? (record.resolved ?? 0) : null;
}

/** A column by its key. */
export function columnNamed(key: string): Column {
  const found = [...COLUMNS, ...BASELINE_COLUMNS].find((column) => column.key === key);
  if (!found) throw new Error(`no column ${key}`);
  return found;
}
