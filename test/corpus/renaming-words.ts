import type { LabelBlock } from '../../src/form/layout';
import type { LabelRole } from '../../src/form/labels';

/** Other words that a bureau might print, by block and meaning. None of them is in the layout book (a test says so). */
export const RENAMED: Readonly<Record<LabelBlock, Readonly<Partial<Record<LabelRole, readonly string[]>>>>> =
  {
    head: {
      projectName: ['项目全称', '资金项目名称', '支出项目名称', '专项项目名称'],
      competentDepartment: ['业务主管部门', '归口管理部门', '项目归口部门', '预算主管单位'],
      implementingUnit: ['项目承办单位', '项目执行单位', '责任单位', '用款单位'],
    },
    funds: {
      fundsBlock: ['经费情况（万元）', '资金使用情况（万元）', '资金安排及支出（万元）'],
      initialBudget: ['年初安排数', '年初批复预算', '期初预算', '年初下达预算'],
      annualBudget: ['预算安排总额', '调整预算', '批复预算数', '全年预算安排', '年度预算金额'],
      arrived: ['资金拨付数', '实际拨付资金', '到账金额'],
      spent: ['支出金额', '全年执行', '累计支出', '资金使用数', '全年支出', '决算数'],
      rate: ['预算完成率', '执行进度', '支出比例', '支出率'],
      weight: ['标准分值', '满分', '设定分值', '配分'],
      score: ['打分', '评分', '自评打分', '实得分'],
    },
    goal: {
      goalBlock: ['总体绩效目标', '年度工作目标'],
      goalExpected: ['计划目标', '年初目标', '预定目标', '目标设定情况'],
      goalActual: ['目标达成情况', '完成情况总结', '目标完成综述', '实际达成情况'],
    },
    indicators: {
      level1: ['一级', '指标类别', '一级分类', '一级绩效指标'],
      level2: ['二级', '二级分类', '指标分项', '二级绩效指标'],
      level3: ['三级', '考核内容', '具体指标', '指标内容', '绩效指标内容'],
      operator: ['比较符号', '指标方向', '性质'],
      target: ['计划完成', '本年目标', '目标设定值', '计划数', '预期完成值', '年初设定值'],
      unit: ['单位名', '值单位', '计量单位名称'],
      actual: ['实际达到', '实际完成', '年末完成值', '实际完成数', '完成结果', '实现值'],
      weight: ['标准分值', '满分值', '设定分值', '权重分', '应得分'],
      score: ['打分', '评分', '自评打分', '实得分', '评价得分'],
      reason: ['差异说明', '未达标原因', '偏差说明', '扣分原因及整改措施', '未完成原因说明'],
    },
    foot: {
      total: ['总计得分', '分数合计', '自评合计', '总评分'],
      grade: ['自评档次', '评级'],
    },
  };
