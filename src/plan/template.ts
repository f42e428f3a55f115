import type Big from 'big.js';
import type { Policy } from '../policy/policy';
import type { CellRange } from '../sheet/address';
import type { CellValue } from '../sheet/sheet';
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
const FONT = '宋体';
const BODY: CellStyle = { fontName: FONT, fontSize: 10.5, border: 'thin', vertical: 'center', wrap: true };
const CENTER: CellStyle = { ...BODY, horizontal: 'center' };
const LABEL: CellStyle = { ...CENTER, fill: 'F2F2F2' };
const TEXT: CellStyle = { ...BODY, horizontal: 'left' };
const MONEY: CellStyle = { ...CENTER, numberFormat: '#,##0.00##' };
const PERCENT: CellStyle = { ...CENTER, numberFormat: '0.00%' };
const TITLE: CellStyle = {
  fontName: '方正小标宋简体',
  fontSize: 18,
  horizontal: 'center',
  vertical: 'center',
};
const SUBTITLE: CellStyle = { fontName: FONT, fontSize: 12, horizontal: 'center', vertical: 'center' };

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
    columnWidths: new Map([8, 13, 15, 24, 15, 15, 9, 11, 24].map((width, index) => [index + 1, width])),
    rowHeights: layout.rowHeights,
    page: {
      paper: 'A4',
      orientation: 'landscape',
      margins: { top: 18, right: 15, bottom: 15, left: 15 },
      fitToWidth: true,
    },
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

const LEVEL2: readonly (readonly [RegExp, readonly string[]])[] = [
  [/产出/, ['数量指标', '质量指标', '时效指标', '成本指标']],
  [/成本/, ['经济成本指标', '社会成本指标', '生态环境成本指标']],
  [/效益/, ['经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标']],
  [/满意/, ['服务对象满意度指标']],
];

/** What a person wants of a blank form. */
export interface BlankWishes {
  readonly policy: Policy;
  /** 年度; undefined leaves it to be filled in. */
  readonly year?: number | undefined;
  /** Rows for each usual 二级指标; 1 where nothing is said. */
  readonly rows?: number;
}

/** A blank form as a policy wants it: its levels with their points, the same number of rows for each usual 二级指标. */
export function blankContent({ policy, year, rows = 1 }: BlankWishes): TemplateContent {
  const points = (weight: Big | undefined) => (weight === undefined ? '' : `(${weight.toString()}分)`);
  const blank = { level3: '', target: null, actual: null, weight: null, score: null };
  const hasCostLevel = policy.levels.some((level) => level.name.startsWith('成本'));
  return {
    sheetName: '项目支出绩效自评表',
    year,
    projectName: '',
    competentDepartment: '',
    implementingUnit: '',
    funds: blankFunds(Number(policy.execution.weight.toString())),
    goal: { expected: '', actual: '' },
    indicators: policy.levels.flatMap((level) =>
      level2Names(level.name, hasCostLevel).flatMap((level2) =>
        Array.from({ length: rows }, () => ({
          ...blank,
          level1: level.name + points(level.weight),
          level2,
        })),
      ),
    ),
    total: { weight: Number(policy.total.toString()), score: null, grade: '' },
  };
}

/** Where cost is a level of its own, output has no cost indicators (财预〔2021〕101号, from memory). */
function level2Names(level: string, hasCostLevel: boolean): readonly string[] {
  const names = LEVEL2.find(([pattern]) => pattern.test(level))?.[1] ?? [''];
  return hasCostLevel && /产出/.test(level) ? names.filter((name) => name !== '成本指标') : names;
}

function blankFunds(weight: number): TemplateFund[] {
  const part = { amounts: [null, null, null], weight: '—', rate: null, score: '—' } as const;
  return [
    { label: '年度资金总额', amounts: [null, null, null], weight, rate: null, score: null },
    { label: '其中：当年财政拨款', ...part },
    { label: '上年结转资金', ...part },
    { label: '其他资金', ...part },
  ];
}
