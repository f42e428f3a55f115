import { normalise } from '../values/normalise';
import { remember } from '../values/remember';

/** What a label of a form stands for. 分值/得分 stand in two blocks; the block tells which is meant. */
export type LabelRole =
  | 'projectName'
  | 'competentDepartment'
  | 'implementingUnit'
  | 'year'
  | 'fundsBlock'
  | 'initialBudget'
  | 'annualBudget'
  | 'arrived'
  | 'spent'
  | 'rate'
  | 'weight'
  | 'score'
  | 'goalExpected'
  | 'goalActual'
  | 'goalBlock'
  | 'level1'
  | 'level2'
  | 'level3'
  | 'operator'
  | 'target'
  | 'unit'
  | 'actual'
  | 'reason'
  | 'total'
  | 'statedTotal'
  | 'grade'
  | 'note';

/** Labels seen in real forms, normalised; the same list reads forms of provinces not seen. */
const SYNONYMS: Readonly<Record<LabelRole, string>> = {
  projectName: '项目名称 转移支付名称 转移支付项目名称 专项名称 专项资金名称 项目',
  competentDepartment:
    '主管部门 主管部门及代码 项目主管单位 项目主管部门 县级主管部门 市级主管部门 省级主管部门 地方主管部门 中央主管部门 自治区主管部门 市县主管部门 主管单位 部门名称 预算部门',
  implementingUnit: '实施单位 项目实施单位 资金使用单位 实施主管单位 单位名称 预算单位 项目单位 承担单位',
  year: '年度 评价年度 自评年度 预算年度',
  fundsBlock: '项目资金 资金情况 资金投入情况 预算执行情况 债券资金管理指标 项目预算资金 预算资金 年度资金',
  initialBudget: '年初预算数 年初预算 年初预算资金总额 年初预算金额',
  annualBudget:
    '全年预算数 调整后预算数 调整预算数 全年调整预算数 预算数 年度预算数 下达额度 全年预算 调整后预算 预算金额 预算安排数',
  arrived: '到位数 实际到位资金 实际投入资金额 资金到位数 到位资金 实际到位数',
  spent:
    '全年执行数 预算执行数 执行数 实际支出金额 支出数 全年支出数 实际执行数 实际支出数 执行金额 实际支出',
  rate: '执行率 预算执行率 预算执行进度 总体支出进度 支出进度',
  weight: '分值 权重 指标分值 指标权重 权重占比 执行率权重 标准分 分值权重 权重分值',
  score: '得分 自评得分 自评分 指标得分 单项指标得分 单项指标折算得分 执行率得分 自评分值',
  goalExpected: '预期目标 年初设定目标 总体目标 项目年度目标 年度预期目标 年初预期目标 年度目标 预期总体目标',
  goalActual:
    '实际完成情况 年度总体目标完成情况综述 全年实际完成情况 年度目标完成情况 具体完成情况 目标实际完成情况 全年目标完成情况 实际完成目标',
  goalBlock: '年度总体目标 总体目标完成情况 年度绩效目标 绩效目标 年度总体目标完成情况',
  level1: '一级指标',
  level2: '二级指标',
  level3: '三级指标 指标名称 三级指标名称 绩效指标名称 具体指标名称',
  operator: '指标性质 符号 计算符号 指标符号 运算符号',
  target:
    '年度指标值 指标值 目标值 年初指标值 年初目标值 年度目标指标值 预期指标值 绩效指标值 年度目标值 计划指标值 计划值 预期值 年初设定指标值',
  unit: '度量单位 计量单位 指标单位 单位',
  actual:
    '实际完成值 全年实际值 全年完成值 全年实际完成值 完成值 年终完成值 单项指标实际完成值 实际完成指标值 完成情况 实际值 全年完成情况 实际完成情况值 指标完成值',
  reason:
    '偏差原因分析及改进措施 未完成原因分析 未完成原因及改进措施 未完成原因和改进措施 未完成原因及拟采取的改进措施 未完成原因分析及改进措施 产生差异的原因及改进措施 偏差大或目标未完成原因分析 偏差原因 偏差原因分析 原因 原因说明 偏差原因及改进措施 未完成原因 原因分析 原因分析及改进措施 偏差原因分析与改进措施 未完成或偏差原因及改进措施 说明',
  total: '总分 合计 总计 总得分 合计得分 自评总分合计',
  statedTotal: '自评总分 项目总得分 自评总得分 综合得分',
  grade: '自评等级 等级 评价等级 评定等级 自评结论 绩效等级 自评价等级 评价结果等级',
  note: '其他需要说明事项 其他需要说明的问题 其他需说明的问题 评价结论 存在问题 改进措施 存在的问题 备注 注 改进措施及结果应用方案 填表说明',
};

const ROLE_BY_LABEL: ReadonlyMap<string, LabelRole> = new Map(
  (Object.entries(SYNONYMS) as [LabelRole, string][]).flatMap(([role, labels]) =>
    labels.split(' ').map((label) => [label, role] as const),
  ),
);

/** Longer text is content, not a label. */
const LONGEST_LABEL = 40;

/** Label → bare label: no white space, marks, numbering, bracketed units, letters or points. @example «* 执行率（B/A）：» → «执行率» */
export const bareLabel: (text: string) => string = remember(5_000, strip);

function strip(text: string): string {
  if (text.length > LONGEST_LABEL) return '';
  return normalise(text)
    .replace(/^[*★☆#]+/, '')
    .replace(/[:：]+$/, '')
    .replace(/[([【][^)\]】]*[)\]】]?/g, '')
    .replace(/[A-Z](?:\/[A-Z])?\)?$/, '')
    .replace(/[)\]】*]+$/, '')
    .replace(/[\d.]+分$/, '')
    .replace(/[:：/]+$/, '');
}

/** What a cell's text labels, alone: «年度指标值 (A)» → target; undefined for content. */
export function roleOf(text: string): LabelRole | undefined {
  const bare = bareLabel(text);
  return bare === '' ? undefined : ROLE_BY_LABEL.get(bare);
}

/** Label and content in one cell: «项目名称：饮水安全» → [projectName, 饮水安全]. */
export function inlineLabel(text: string): readonly [LabelRole, string] | undefined {
  const [, label, content] = /^\s*([^:：]{2,12})[:：]\s*(\S[\s\S]*)$/.exec(text) ?? [];
  if (label === undefined || content === undefined) return undefined;
  const role = roleOf(label);
  return role === undefined ? undefined : [role, content.trim()];
}

/** Points printed in a label: «产出指标(50分)», «数量指标 15 分», «得分(20分*执行率)» → the number's text. */
export function pointsIn(text: string): string | undefined {
  return /(\d+(?:\.\d+)?)分(?!钟)/.exec(normalise(text))?.[1];
}

/** The title of the block that we write below a form: «评价结果», «评价结果（第2张）». */
export function isResultTitle(text: string): boolean {
  return /^评价结果(?:[(（]第\d+张[)）])?$/.test(text.trim());
}

/**
 * The title of the block of one form of a sheet, the wanted one first; the others are ours from a time when the sheet
 * had more or fewer forms. @example resultTitles(1, 2) // ['评价结果（第2张）']
 */
export function resultTitles(index: number, count: number): readonly [string, ...string[]] {
  const [bare, numbered] = ['评价结果', `评价结果（第${index + 1}张）`];
  if (count === 1) return [bare, numbered];
  return index === 0 ? [numbered, bare] : [numbered];
}
