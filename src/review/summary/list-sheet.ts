import type { CellStyle } from '../../sheet/new-sheet';
import type { TableCell, TableRow, TableSheet } from '../../workbook/xlsx/table-workbook';
import { columnNamed, type SummaryRow } from '../columns';
import { REMARK_WORDS } from '../compare';
import type { FormRecord } from '../record';
import type { Totals } from '../totals';
import { unreadText } from '../../workbook/unread-sheet';
import type { BatchFile, BatchView } from './batch-view';
import { headRow, landscape, LOOK, tableRow } from './look';

/** What 清单 shows of the columns of a summary, and how. */
const SHOWN: readonly (readonly [key: string, width: number, style: CellStyle])[] = [
  ['project', 22, LOOK.body],
  ['department', 14, LOOK.body],
  ['unit', 14, LOOK.body],
  ['year', 6, LOOK.centred],
  ['verdict', 11, LOOK.centred],
  ['errors', 9, LOOK.centred],
  ['warnings', 9, LOOK.centred],
  ['hints', 5, LOOK.centred],
  ['written', 9, LOOK.points],
  ['added', 9, LOOK.points],
  ['corrected', 9, LOOK.points],
  ['grade', 5, LOOK.centred],
  ['rate', 11, LOOK.rate],
  ['budget', 12, LOOK.money],
  ['state', 34, LOOK.body],
];
const BESIDE_BASELINE: typeof SHOWN = [
  ['known', 7, LOOK.centred],
  ['resolved', 8, LOOK.centred],
];
const FILE_WIDTH = 30;
const REMARK_WIDTH = 24;

const VERDICT_LOOKS: Readonly<Partial<Record<FormRecord['verdict'], CellStyle>>> = {
  'needs-correction': LOOK.bad,
  'not-fully-checked': LOOK.open,
  'in-progress': LOOK.open,
  submittable: LOOK.good,
};

/** 清单: one row a form, the worst first. What its rows say is added to the totals as they are written. */
export function listSheet(view: BatchView, totals: Totals): TableSheet {
  const shown = view.hasBaseline ? [...SHOWN, ...BESIDE_BASELINE] : SHOWN;
  const columns = shown.map(([key, , style]) => ({ ...columnNamed(key), style }));
  const widths = [FILE_WIDTH, ...shown.map(([, width]) => width), REMARK_WIDTH];
  const cellsOf = (file: BatchFile, row: SummaryRow): TableCell[] => [
    { value: file.name, ...(file.link === undefined ? PLAIN : { style: LOOK.link, link: file.link }) },
    ...columns.map(({ key, value, style }) => ({ value: value(row), style: lookOf(key, row, style) })),
    { value: remarkText(row), style: LOOK.body },
  ];
  function* rows(): Generator<TableRow> {
    yield headRow(['文件', ...columns.map(({ label }) => label), '备注'], widths);
    for (const file of view.files()) {
      totals.add(file.record);
      for (const row of rowsOf(file)) yield tableRow(cellsOf(file, row), widths);
    }
  }
  return {
    ...{ name: '清单', columnWidths: widths, rows },
    ...{ frozenRows: 1, filterRow: 1, page: landscape(1) },
  };
}

const PLAIN = { style: LOOK.body };

function lookOf(key: string, { form }: SummaryRow, style: CellStyle): CellStyle {
  if (key === 'verdict') return form ? (VERDICT_LOOKS[form.verdict] ?? style) : LOOK.bad;
  return key === 'errors' && (form?.counts.E ?? 0) > 0 ? LOOK.bad : style;
}

/** The rows of a file: its forms, or the file alone where none could be read. */
export function rowsOf({ record, across }: BatchFile): SummaryRow[] {
  if (record.forms.length === 0) return [{ record, across: [] }];
  return record.forms.map((form, i) => ({ record, form, across: across[i] ?? [] }));
}

/** Why a file could not be read, what was not checked in it, and what it has in common with others. */
function remarkText({ record, form, across }: SummaryRow): string | null {
  const isFirst = form === undefined || form === record.forms[0];
  const hidden = (record.hiddenForms ?? []).map((name) => `“${name}”`).join('、');
  const texts = [
    ...(record.error ? [record.error.message] : []),
    ...(isFirst && record.policyProblem !== undefined ? [record.policyProblem] : []),
    ...(isFirst && hidden !== '' ? [`另有自评表在隐藏的工作表${hidden}上，没有检查。`] : []),
    ...(isFirst ? (record.unreadSheets ?? []).map(unreadText) : []),
    ...(form?.budgetOf ? ['预算数取自年初预算数，执行率也是按它计算的。'] : []),
    ...across.map(({ kind, forms }) => `${REMARK_WORDS[kind]}：${forms.length}张表，见“异同”`),
  ];
  return texts.length === 0 ? null : texts.join('\n');
}
