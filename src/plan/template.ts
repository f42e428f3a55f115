import type { CellRange } from '../sheet/address';
import type { CellValue } from '../sheet/sheet';
import { FORM_PAGE, FORM_STYLES } from './form-styles';
import type { CellStyle, NewCell, NewSheet } from './plan';

/** One indicator row of a form to lay out. */
export interface TemplateIndicator {
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly target: CellValue;
  readonly actual: CellValue;
  readonly weight: number | null;
  readonly score: number | null;
  readonly reason?: string;
}

/** One row of the funds block: initial budget, annual budget, spent. */
export interface TemplateFund {
  readonly label: string;
  readonly amounts: readonly [number | null, number | null, number | null];
  readonly weight: number | string | null;
  readonly rate: number | null;
  readonly score: number | string | null;
}

/** What stands in a form of family A. */
export interface TemplateContent {
  readonly sheetName: string;
  readonly year: number | undefined;
  readonly projectName: string;
  readonly competentDepartment: string;
  readonly implementingUnit: string;
  readonly funds: readonly TemplateFund[];
  readonly goal: { readonly expected: string; readonly actual: string };
  readonly indicators: readonly TemplateIndicator[];
  readonly total: { readonly weight: number | null; readonly score: number | null; readonly grade: string };
}

const LAST = 9;
const {
  center: CENTER,
  label: LABEL,
  text: TEXT,
  money: MONEY,
  percent: PERCENT,
  title: TITLE,
  subtitle: SUBTITLE,
} = FORM_STYLES;

/** Gathers cells and merges while the form is laid out from top to bottom. */
class Layout {
  readonly cells: NewCell[] = [];
  readonly merges: CellRange[] = [];
  readonly rowHeights = new Map<number, number>();
  row = 1;

  /** Puts a value at the current row, merged over columns (and rows) where `to` (and `down`) say so. */
  put(value: CellValue, style: CellStyle, column: number, to = column, down = 0): void {
    const range = { top: this.row, left: column, bottom: this.row + down, right: to };
    for (let row = range.top; row <= range.bottom; row++) this.putRow(range, row, value, style);
    if (down > 0 || to > column) this.merges.push(range);
  }

  private putRow(range: CellRange, row: number, value: CellValue, style: CellStyle): void {
    for (let column = range.left; column <= range.right; column++) {
      const isAnchor = row === range.top && column === range.left;
      this.cells.push({ cell: { row, column }, value: isAnchor ? value : null, style });
    }
  }

  next(height: number): void {
    this.rowHeights.set(this.row, height);
    this.row++;
  }
}

/** A form of family A (财预〔2020〕10号 grid) as a new sheet: for `ziping template` and the samples. */
export function templateSheet(content: TemplateContent): NewSheet {
  const layout = new Layout();
  putHead(layout, content);
  putFunds(layout, content.funds);
  putGoal(layout, content.goal);
  putIndicators(layout, content.indicators);
  putTotal(layout, content.total);
  return {
    name: content.sheetName,
    cells: layout.cells,
    merges: layout.merges,
    columnWidths: new Map([8, 13, 15, 24, 15, 15, 9, 13, 23].map((width, index) => [index + 1, width])),
    rowHeights: layout.rowHeights,
    page: FORM_PAGE,
  };
}

function putHead(layout: Layout, content: TemplateContent): void {
  layout.put('项目支出绩效自评表', TITLE, 1, LAST);
  layout.next(32);
  layout.put(content.year === undefined ? '（      年度）' : `（${content.year}年度）`, SUBTITLE, 1, LAST);
  layout.next(20);
  layout.put('项目名称', LABEL, 1, 2);
  layout.put(content.projectName || null, CENTER, 3, LAST);
  layout.next(24);
  layout.put('主管部门', LABEL, 1, 2);
  layout.put(content.competentDepartment || null, CENTER, 3, 5);
  layout.put('实施单位', LABEL, 6);
  layout.put(content.implementingUnit || null, CENTER, 7, LAST);
  layout.next(24);
}

function putFunds(layout: Layout, funds: readonly TemplateFund[]): void {
  layout.put('项目资金（万元）', LABEL, 1, 1, funds.length);
  layout.put(null, LABEL, 2, 3);
  const labels = ['年初预算数', '全年预算数(A)', '全年执行数(B)', '分值', '执行率(B/A)', '得分'];
  labels.forEach((label, index) => layout.put(label, LABEL, 4 + index));
  layout.next(24);
  for (const fund of funds) putFund(layout, fund);
}

function putFund(layout: Layout, fund: TemplateFund): void {
  layout.put(fund.label, TEXT, 2, 3);
  fund.amounts.forEach((amount, index) => layout.put(amount, MONEY, 4 + index));
  layout.put(fund.weight, CENTER, 7);
  layout.put(fund.rate, PERCENT, 8);
  layout.put(fund.score, CENTER, 9);
  layout.next(22);
}

function putGoal(layout: Layout, goal: TemplateContent['goal']): void {
  layout.put('年度总体目标', LABEL, 1, 1, 1);
  layout.put('预期目标', LABEL, 2, 5);
  layout.put('实际完成情况', LABEL, 6, LAST);
  layout.next(22);
  layout.put(goal.expected || null, TEXT, 2, 5);
  layout.put(goal.actual || null, TEXT, 6, LAST);
  layout.next(78);
}

function putIndicators(layout: Layout, indicators: readonly TemplateIndicator[]): void {
  layout.put('绩效指标', LABEL, 1, 1, indicators.length);
  const labels = [
    '一级指标',
    '二级指标',
    '三级指标',
    '年度指标值',
    '实际完成值',
    '分值',
    '得分',
    '偏差原因分析及改进措施',
  ];
  labels.forEach((label, index) => layout.put(label, LABEL, 2 + index));
  layout.next(24);
  indicators.forEach((indicator, index) => putIndicator(layout, indicators, index, indicator));
}

function putIndicator(
  layout: Layout,
  all: readonly TemplateIndicator[],
  index: number,
  indicator: TemplateIndicator,
): void {
  const same1 = (other: TemplateIndicator | undefined) => other?.level1 === indicator.level1;
  const same2 = (other: TemplateIndicator | undefined) => same1(other) && other?.level2 === indicator.level2;
  if (!same1(all[index - 1])) layout.put(indicator.level1, CENTER, 2, 2, run(all, index, same1) - 1);
  if (!same2(all[index - 1])) layout.put(indicator.level2, CENTER, 3, 3, run(all, index, same2) - 1);
  layout.put(indicator.level3 || null, TEXT, 4);
  [indicator.target, indicator.actual, indicator.weight, indicator.score].forEach((value, offset) => {
    layout.put(value, typeof value === 'number' && offset < 2 ? PERCENT : CENTER, 5 + offset);
  });
  layout.put(indicator.reason ?? null, TEXT, LAST);
  layout.next(28);
}

/** How many rows from `index` on belong together. */
function run(
  all: readonly TemplateIndicator[],
  index: number,
  same: (other: TemplateIndicator | undefined) => boolean,
): number {
  let end = index;
  while (same(all[end])) end++;
  return end - index;
}

function putTotal(layout: Layout, total: TemplateContent['total']): void {
  layout.put('总分', LABEL, 1, 6);
  layout.put(total.weight, CENTER, 7);
  layout.put(total.score, CENTER, 8);
  layout.put(total.grade || null, CENTER, LAST);
  layout.next(26);
}
