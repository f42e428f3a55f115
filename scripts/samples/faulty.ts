import type { TemplateContent } from '../../src/plan/template';
import { row } from './row';

/** An invented form with the mistakes that finance bureaus send back most often. */
export const faulty: TemplateContent = {
  sheetName: '项目支出绩效自评表',
  year: 2025,
  projectName: '农村饮水安全维修养护',
  competentDepartment: '示例县水利局',
  implementingUnit: '示例县农村供水服务中心',
  funds: [
    { label: '年度资金总额', amounts: [300, 300, 258.6], weight: 10, rate: 0.9, score: 9 },
    { label: '其中：当年财政拨款', amounts: [270, 270, 228.6], weight: '—', rate: null, score: '—' },
    { label: '上年结转资金', amounts: [30, 30, 30], weight: '—', rate: null, score: '—' },
    { label: '其他资金', amounts: [null, null, null], weight: '—', rate: null, score: '—' },
  ],
  goal: {
    expected: '维修养护农村供水工程46处，改善受益群众用水条件。',
    actual: '全年共维修养护供水工程41处，其中集中供水工程25处，分散供水工程18处。',
  },
  indicators: [
    row(['产出指标(50分)', '数量指标', '维修养护供水工程处数'], '≥46处', '41处', 15),
    row(['产出指标(50分)', '数量指标', '更换管网长度'], '≥12公里', '≥12公里', 10),
    row(['产出指标(50分)', '质量指标', '工程验收合格率'], 1, 1, 10),
    row(['产出指标(50分)', '时效指标', '完工时间'], '2025年11月底前', '2025年12月', 10, 10),
    row(['产出指标(50分)', '成本指标', '项目总成本'], '≤300万元', '258.6万元', 10),
    row(['效益指标(30分)', '社会效益指标', '受益人口'], '≥1.8万人', '2.6万人', 15),
    row(['效益指标(30分)', '可持续影响指标', '管护制度'], '健全', '部分达成', 10, 9),
    row(['满意度指标(10分)', '服务对象满意度指标', '受益群众满意度'], '≥95%', 0.93, 10, 8),
  ],
  total: { weight: 100, score: 92, grade: '良' },
};
