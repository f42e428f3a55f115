import type { TemplateContent } from '../../src/plan/template';
import { row } from './row';

/** An invented form as it stands before scoring: values are filled in, rates and scores are not. */
export const unscored: TemplateContent = {
  sheetName: '项目支出绩效自评表',
  year: 2025,
  projectName: '公共图书馆免费开放',
  competentDepartment: '示例市文化广电和旅游局',
  implementingUnit: '示例市图书馆',
  funds: [
    { label: '年度资金总额', amounts: [86, 86, 81.7], weight: 10, rate: null, score: null },
    { label: '其中：当年财政拨款', amounts: [86, 86, 81.7], weight: '—', rate: null, score: '—' },
    { label: '上年结转资金', amounts: [null, null, null], weight: '—', rate: null, score: '—' },
    { label: '其他资金', amounts: [null, null, null], weight: '—', rate: null, score: '—' },
  ],
  goal: {
    expected: '全年免费开放不少于300天，举办阅读推广活动60场，读者满意度达到95%以上。',
    actual: '全年免费开放312天，举办阅读推广活动57场，读者满意度96.4%。',
  },
  indicators: [
    row(['产出指标(50分)', '数量指标', '免费开放天数'], '≥300天', '312天', 15, null),
    row(
      ['产出指标(50分)', '数量指标', '阅读推广活动场次'],
      '≥60场',
      '57场',
      15,
      null,
      '3场活动因场馆检修推迟，下年度一季度补办。',
    ),
    row(
      ['产出指标(50分)', '质量指标', '图书上架准确率'],
      0.98,
      0.96,
      10,
      null,
      '年末集中上架时有错架，已整理。',
    ),
    row(['产出指标(50分)', '时效指标', '年度活动完成时间'], '12月底前', '12月', 5, null),
    row(['产出指标(50分)', '成本指标', '项目总成本'], '≤86万元', '81.7万元', 5, null),
    row(['效益指标(30分)', '社会效益指标', '年到馆读者人次'], '≥40万人次', '43.2万人次', 20, null),
    row(['效益指标(30分)', '可持续影响指标', '全民阅读氛围'], '持续改善', '达成预期指标', 10, null),
    row(['满意度指标(10分)', '服务对象满意度指标', '读者满意度'], '≥95%', '96.4%', 10, null),
  ],
  total: { weight: null, score: null, grade: '' },
};
