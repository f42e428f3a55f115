import type { LabelBlock, LabelMeaning } from './layout';
import type { CheckSubject, Evidence, EvidenceCode, LabelState } from './reading';

/** The meaning of a label as people call it; the words of the standard form. */
export const ROLE_WORDS: Readonly<Record<LabelMeaning, string>> = {
  projectName: '项目名称',
  competentDepartment: '主管部门',
  implementingUnit: '实施单位',
  year: '年度',
  fundsBlock: '项目资金',
  initialBudget: '年初预算数',
  annualBudget: '全年预算数',
  arrived: '实际到位资金',
  spent: '全年执行数',
  rate: '执行率',
  weight: '分值',
  score: '得分',
  goalExpected: '预期目标',
  goalActual: '实际完成情况',
  goalBlock: '年度总体目标',
  level1: '一级指标',
  level2: '二级指标',
  level3: '三级指标',
  operator: '指标性质（符号）',
  target: '年度指标值',
  unit: '度量单位',
  actual: '实际完成值',
  reason: '偏差原因分析及改进措施',
  total: '总分',
  statedTotal: '自评总分',
  grade: '等级',
  note: '说明',
  irrelevant: '与检查无关',
};

export const BLOCK_WORDS: Readonly<Record<LabelBlock, string>> = {
  head: '表头',
  funds: '项目资金',
  goal: '年度总体目标',
  indicators: '绩效指标',
  foot: '表尾',
};

export const STATE_WORDS: Readonly<Record<LabelState, string>> = {
  known: '认识',
  chosen: '由您指定',
  inferred: '推断',
  doubtful: '没有把握',
  unread: '没有读懂',
  irrelevant: '与检查无关',
};

/** «全年执行数»: what cannot be done, as the end of a sentence: «执行率无法核对». */
const SUBJECT_WORDS: Readonly<Record<CheckSubject, string>> = {
  project: '项目名称无法核对',
  department: '主管部门无法核对',
  unit: '实施单位无法核对',
  year: '年度无法核对',
  funds: '项目资金无法核对',
  'execution-rate': '执行率无法核对',
  'execution-score': '预算执行得分无法核对',
  goal: '年度目标无法核对',
  completion: '目标完成情况无法核对',
  indicators: '绩效指标无法核对',
  targets: '指标值无法核对',
  actuals: '完成值无法核对',
  weights: '分值无法核对',
  scores: '得分无法核对',
  reasons: '偏差原因无法核对',
  total: '总分无法核对',
  grade: '等级无法核对',
};

/** Templates as in rules: {name} is filled from the evidence's params. */
const EVIDENCE_WORDS: Readonly<Record<EvidenceCode, string>> = {
  'layout-book': '这个名称在版式库里',
  person: '由您指定',
  words: '名称里有“{part}”',
  place: '位置：{place}',
  values: '下面的内容：{kind}',
  'rate-is-spent-by-budget': '执行率=执行数÷预算数，{rows}行相符',
  'budget-is-start-and-change': '年初预算数+调整数=全年预算数，{rows}行相符',
  'parts-make-total': '各项资金相加等于总额',
  'score-within-weight': '{rows}行的数都不超过“{weight}”一栏',
  'weights-make-total': '各行相加为{sum}',
  'only-one-left': '只剩这一栏可以是它',
};

/** One piece of evidence in Chinese. @example evidenceText({ code: 'words', params: { part: '执行' } }) // '名称里有“执行”' */
export function evidenceText({ code, params }: Evidence): string {
  return EVIDENCE_WORDS[code].replace(/\{(\w+)\}/g, (_whole, name: string) => String(params[name] ?? ''));
}

/** What cannot be checked, as one clause. @example subjectsText(['execution-rate']) // '执行率无法核对' */
export function subjectsText(subjects: readonly CheckSubject[]): string {
  return subjects.map((subject) => SUBJECT_WORDS[subject]).join('，');
}
