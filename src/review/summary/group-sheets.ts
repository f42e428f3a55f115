import type Big from 'big.js';
import { SEVERITY_WORDS } from '../../policy/severity';
import { ruleById } from '../../rules';
import { VERDICT_WORDS } from '../../rules/verdict';
import type { CellStyle } from '../../sheet/new-sheet';
import type { CellValue } from '../../sheet/sheet';
import type { TableRow, TableSheet } from '../../workbook/xlsx/table-workbook';
import { REMARK_WORDS } from '../compare';
import type { RuleCount, Sums, Totals } from '../totals';
import type { BatchView } from './batch-view';
import { headRow, landscape, LOOK, nothingRow, tableRow } from './look';

/** A column of a sheet of groups. */
interface GroupColumn<Group> {
  readonly label: string;
  readonly width: number;
  readonly style: CellStyle;
  readonly value: (group: Group) => CellValue;
}

function groupSheet<Group>(
  name: string,
  columns: readonly GroupColumn<Group>[],
  groups: () => Iterable<Group>,
  nothing: string,
): TableSheet {
  const widths = columns.map(({ width }) => width);
  function* rows(): Generator<TableRow> {
    yield headRow(
      columns.map(({ label }) => label),
      widths,
    );
    let isEmpty = true;
    for (const group of groups()) {
      isEmpty = false;
      const cells = columns.map(({ value, style }) => ({ value: value(group), style }));
      yield tableRow(cells, widths);
    }
    if (isEmpty) yield nothingRow(nothing, widths);
  }
  return { name, columnWidths: widths, rows, frozenRows: 1, filterRow: 1, page: landscape(1) };
}

const RULE_COLUMNS: readonly GroupColumn<RuleCount>[] = [
  { label: '规则', width: 26, style: LOOK.body, value: ({ rule }) => rule },
  { label: '名称', width: 44, style: LOOK.body, value: ({ rule }) => ruleById(rule)?.title ?? rule },
  { label: '级别', width: 12, style: LOOK.centred, value: ({ severity }) => SEVERITY_WORDS[severity] },
  { label: '自评表张数', width: 12, style: LOOK.centred, value: ({ forms }) => forms },
  { label: '问题个数', width: 12, style: LOOK.centred, value: ({ findings }) => findings },
  { label: '已忽略', width: 10, style: LOOK.centred, value: ({ ignored }) => ignored },
];

/** 按规则: how many forms each rule found something on. */
export function rulesSheet(totals: Totals): TableSheet {
  return groupSheet('按规则', RULE_COLUMNS, () => totals.byRule(), '没有发现问题。');
}

interface Department {
  readonly name: string;
  readonly sums: Sums;
}

const DEPARTMENT_COLUMNS: readonly GroupColumn<Department>[] = [
  {
    label: '主管部门（未填时为实施单位）',
    width: 34,
    style: LOOK.body,
    value: ({ name }) => name || '（未填）',
  },
  { label: '自评表张数', width: 11, style: LOOK.centred, value: ({ sums }) => sums.forms },
  {
    label: VERDICT_WORDS['needs-correction'],
    width: 10,
    style: LOOK.centred,
    value: ({ sums }) => sums.toCorrect,
  },
  ofSums('平均总分', 11, LOOK.mean, ({ meanTotal }) => meanTotal),
  ofSums('按预算加权总分', 13, LOOK.mean, ({ weightedTotal }) => weightedTotal),
  ofSums('平均预算执行率', 12, LOOK.rate, ({ meanRate }) => meanRate),
  ofSums('按预算加权执行率', 13, LOOK.rate, ({ weightedRate }) => weightedRate),
  ofSums('全年预算数合计（万元）', 18, LOOK.money, ({ budget }) => budget),
  ofSums('全年执行数合计（万元）', 18, LOOK.money, ({ spent }) => spent),
];

function ofSums(
  label: string,
  width: number,
  style: CellStyle,
  value: (sums: Sums) => Big | undefined,
): GroupColumn<Department> {
  return { label, width, style, value: ({ sums }) => numberOf(value(sums)) };
}

/** A decimal as the nearest double, which Excel prints as that decimal; null where there is none. */
export function numberOf(value: Big | undefined): number | null {
  return value === undefined ? null : Number(value.toString());
}

/** 按部门: totals and rates of each department, each form alike and weighted by money. */
export function departmentsSheet(totals: Totals): TableSheet {
  return groupSheet('按部门', DEPARTMENT_COLUMNS, () => totals.byDepartment(), '没有读到自评表。');
}

type Remark = BatchView['remarks'][number];

/** As many names as a cell shows; the rest are counted. */
const MOST_NAMES = 30;
/** More remarks are a ledger of their own: the gravest kinds come first. */
const MOST_REMARKS = 20_000;

const REMARK_COLUMNS: readonly GroupColumn<Remark>[] = [
  { label: '类别', width: 12, style: LOOK.centred, value: ({ kind }) => REMARK_WORDS[kind] },
  { label: '自评表张数', width: 11, style: LOOK.centred, value: ({ forms }) => forms.length },
  { label: '说明', width: 70, style: LOOK.body, value: ({ message }) => message },
  { label: '文件', width: 60, style: LOOK.body, value: ({ files }) => namesText(files) },
];

function namesText(files: readonly string[]): string {
  const rest = files.length > MOST_NAMES ? `\n等${files.length}个` : '';
  return `${files.slice(0, MOST_NAMES).join('\n')}${rest}`;
}

/** 异同: what only shows when the projects are laid side by side. */
export function acrossSheet({ remarks }: BatchView): TableSheet {
  return groupSheet('异同', REMARK_COLUMNS, () => remarks.slice(0, MOST_REMARKS), '没有发现需要比较的地方。');
}

/** Name of the sheet of files that were not read. */
export const NOT_READ = '没有读取';

const NOT_READ_COLUMNS: readonly GroupColumn<string>[] = [
  { label: '文件', width: 100, style: LOOK.body, value: (path) => path },
  { label: '类型', width: 20, style: LOOK.centred, value: endingOf },
];

/** 没有读取: files that are no workbooks, by name, so that nothing that was handed in goes missing unseen. */
export function notReadSheet({ notRead }: BatchView): TableSheet {
  return groupSheet(NOT_READ, NOT_READ_COLUMNS, () => notRead, '没有。');
}

/** How a file's name ends: «.pdf». */
export function endingOf(path: string): string {
  return /\.[^./\\]+$/.exec(path)?.[0].toLowerCase() ?? '（没有扩展名）';
}
