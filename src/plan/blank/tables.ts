import type { Policy } from '../../policy/policy';
import type { TemplateContent, TemplateIndicator } from '../template';
import type { BlankFamily } from './family';
import { ABOVE, type Blank, LEFT, type PrintedRow, type PrintedTable, type Slot } from './printed-table';

/** What the rows of a form are made of. */
interface Printing {
  readonly content: TemplateContent;
  readonly policy: Policy;
}

type PrintedFamily = Exclude<BlankFamily, 'A'>;
type Wanted = Pick<PrintedTable, 'sheetName' | 'title' | 'widths'> & {
  /** false: no points and no scores. */
  readonly isScored?: false;
  readonly rows: (printing: Printing) => readonly PrintedRow[];
};

const CENTER: Blank = { kind: 'center' };
const TEXT: Blank = { kind: 'text' };
const MONEY: Blank = { kind: 'money' };
const RATE: Blank = { kind: 'percent' };
/** Not to be filled in. */
const NONE: Blank = { kind: 'center', preset: '—' };

const [LOW, MIDDLE, TALL] = [24, 30, 78];
const low = (...slots: Slot[]): PrintedRow => ({ slots, height: LOW });
const middle = (...slots: Slot[]): PrintedRow => ({ slots, height: MIDDLE });
const tall = (...slots: Slot[]): PrintedRow => ({ slots, height: TALL });
const wide = (slot: Slot, columns: number): Slot[] => [
  slot,
  ...Array.from({ length: columns - 1 }, () => LEFT),
];
const preset = (value: number): Blank => ({ kind: 'center', preset: value });

/** Names of project, department and unit, over so many columns. */
function head(columns: number): PrintedRow[] {
  return [
    low(...wide('项目名称', 2), ...wide(CENTER, columns - 2)),
    low(...wide('主管部门', 2), ...wide(CENTER, 3), '实施单位', ...wide(CENTER, columns - 6)),
  ];
}

/** A row of goals under its two labels: `left` columns for what was expected, `right` for what came of it. */
function goal(labels: readonly [string, string, string], left: number, right: number): PrintedRow[] {
  const [side, expected, actual] = labels;
  return [
    low(side, ...wide(expected, left), ...wide(actual, right)),
    tall(ABOVE, ...wide(TEXT, left), ...wide(TEXT, right)),
  ];
}

/** The rows of the indicators: levels merged, then what the form has for each. */
function indicators({ indicators: all }: TemplateContent, columns: readonly Slot[]): PrintedRow[] {
  return all.map(({ level1, level2 }, index) => {
    const before: TemplateIndicator | undefined = all[index - 1];
    const isSame1 = before?.level1 === level1;
    const isSame2 = isSame1 && before.level2 === level2;
    return middle(
      ABOVE,
      isSame1 ? ABOVE : { kind: 'center', preset: level1 },
      isSame2 ? ABOVE : { kind: 'center', preset: level2 },
      TEXT,
      ...columns,
    );
  });
}

const executionPoints = ({ policy }: Printing): number => Number(policy.execution.weight.toString());
const totalPoints = ({ policy }: Printing): number => Number(policy.total.toString());

const BRIDGE: Wanted = {
  sheetName: '绩效目标自评表',
  title: '绩效目标自评表',
  widths: [9, 13, 15, 24, 9, 16, 16, 11, 24],
  rows: (printing) => [
    ...head(9),
    low(
      ...[
        '项目资金（万元）',
        ...wide('', 3),
        '全年预算数(A)',
        '全年执行数(B)',
        '分值',
        '执行率(B/A)',
        '得分',
      ],
    ),
    low(ABOVE, ...wide('年度资金总额', 3), MONEY, MONEY, preset(executionPoints(printing)), RATE, CENTER),
    ...['其中：中央补助', '地方资金', '其他资金'].map((name) =>
      low(ABOVE, ...wide(name, 3), MONEY, MONEY, NONE, RATE, NONE),
    ),
    ...goal(['年度总体目标', '年初设定目标', '年度总体目标完成情况综述'], 4, 4),
    low(
      ...['绩效指标', '一级指标', '二级指标', '三级指标', '分值', '年度指标值', '全年实际值', '得分'],
      '未完成原因及拟采取的改进措施',
    ),
    ...indicators(printing.content, [CENTER, CENTER, CENTER, CENTER, TEXT]),
    low(...wide('总分', 4), preset(totalPoints(printing)), CENTER, CENTER, CENTER, TEXT),
  ],
};

const SICHUAN: Wanted = {
  sheetName: '项目支出绩效自评表',
  title: '部门预算项目支出绩效自评表',
  widths: [9, 12, 15, 22, 10, 13, 12, 13, 12, 10, 22],
  rows: (printing) => [
    ...head(11),
    low(
      ...['项目资金（万元）', ...wide('', 4), '年初预算', '调整后预算数', '预算执行数', '预算执行率', '权重'],
      '得分',
    ),
    low(ABOVE, ...wide('总额', 4), MONEY, MONEY, MONEY, RATE, preset(executionPoints(printing)), CENTER),
    ...['其中：财政资金', '财政专户管理资金', '单位资金', '其他资金'].map((name) =>
      low(ABOVE, ...wide(name, 4), MONEY, MONEY, MONEY, RATE, NONE, NONE),
    ),
    ...goal(['年度总体目标', '预期目标', '实际完成情况'], 5, 5),
    low(
      ...['绩效指标', '一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位', '完成值', '权重'],
      ...['得分', '未完成原因分析'],
    ),
    ...indicators(printing.content, [CENTER, CENTER, CENTER, CENTER, CENTER, CENTER, TEXT]),
    low(...wide('总分', 8), preset(totalPoints(printing)), CENTER, TEXT),
    ...['评价结论', '存在问题', '改进措施'].map((name) => middle(name, ...wide(TEXT, 10))),
  ],
};

const TRANSFER: Wanted = {
  sheetName: '转移支付自评表',
  title: '转移支付项目绩效自评表',
  isScored: false,
  widths: [9, 13, 16, 26, 16, 16, 13, 13, 16],
  rows: ({ content }) => [
    ...head(9),
    low('项目资金（万元）', ...wide('', 5), '全年预算数(A)', '全年执行数(B)', '预算执行率(B/A)'),
    ...['年度资金总额', '其中：中央补助', '地方资金', '其他资金'].map((name) =>
      low(ABOVE, ...wide(name, 5), MONEY, MONEY, RATE),
    ),
    ...goal(['年度总体目标', '总体目标', '全年实际完成情况'], 4, 4),
    low(
      ...['绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '全年实际完成值'],
      ...wide('未完成原因和改进措施', 3),
    ),
    ...indicators(content, [CENTER, CENTER, ...wide(TEXT, 3)]),
  ],
};

const HUBEI: Wanted = {
  sheetName: '项目自评表',
  title: '项目自评表',
  widths: [10, 14, 17, 28, 16, 16, 12, 12, 20],
  rows: (printing) => [
    ...head(9),
    low(
      ...[`预算执行情况(万元)(${executionPoints(printing)}分)`, ...wide('', 3), '预算数(A)', '执行数(B)'],
      ...[...wide('执行率(B/A)', 2), `得分(${executionPoints(printing)}分*执行率)`],
    ),
    middle(ABOVE, ...wide('年度财政资金总额', 3), MONEY, MONEY, ...wide(RATE, 2), CENTER),
    low(
      `年度绩效目标(${totalPoints(printing) - executionPoints(printing)}分)`,
      ...['一级指标', '二级指标', '三级指标', '年初目标值(A)', '实际完成值(B)', '得分'],
      ...wide('偏差大或目标未完成原因分析', 2),
    ),
    ...indicators(printing.content, [CENTER, CENTER, CENTER, ...wide(TEXT, 2)]),
    low(...wide('总分', 6), CENTER, ...wide(TEXT, 2)),
    middle('改进措施及结果应用方案', ...wide(TEXT, 8)),
  ],
};

/** The printed tables by family; A is laid out by template.ts, because its content may be filled in. */
export const PRINTED_TABLES: Readonly<Record<PrintedFamily, Wanted>> = {
  B: BRIDGE,
  C: SICHUAN,
  D: TRANSFER,
  E: HUBEI,
};
