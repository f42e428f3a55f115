import type { TemplateContent } from '../../src/plan/template';
import { row } from './row';

/**
 * The founding form: 宜春市 2022, 电子政务外网及智慧办公平台运维. Facts from the published report; the report does not
 * print its table, so the split of the level-1 points over the rows is made for this sample.
 */
export const founding: TemplateContent = {
  sheetName: '项目支出绩效自评表',
  year: 2022,
  projectName: '电子政务外网及智慧办公平台运维工作经费',
  competentDepartment: '宜春市大数据发展管理局',
  implementingUnit: '宜春市大数据发展管理局',
  funds: [
    { label: '年度资金总额', amounts: [219.91, 219.91, 219.91], weight: 10, rate: 1, score: 10 },
    { label: '其中：当年财政拨款', amounts: [219.91, 219.91, 219.91], weight: '—', rate: 1, score: '—' },
    { label: '上年结转资金', amounts: [null, null, null], weight: '—', rate: null, score: '—' },
    { label: '其他资金', amounts: [null, null, null], weight: '—', rate: null, score: '—' },
  ],
  goal: {
    expected:
      '保障全市电子政务外网、政务云平台、各应用系统和政府门户网站安全稳定运行；保障全市视频会议的网络需求及日常管理。',
    actual:
      '平台资源目录总数达到4613个，其中库表资源3095个，文件资源1568个，接口资源496个；全年共保障视频会议386次，其中国家级18次，省级216次，市级152次。',
  },
  indicators: [
    row(['产出指标(60分)', '数量指标', '政务外网接入单位数'], '≥100家', '200家', 10),
    row(['产出指标(60分)', '数量指标', '城域网出口带宽'], '≥5G', '5G', 10),
    row(['产出指标(60分)', '数量指标', '接入党政信息网的乡镇(街道)数'], '210个', '210个', 5),
    row(['产出指标(60分)', '数量指标', '安全检测报告份数'], '≥12次', '12次', 5),
    row(['产出指标(60分)', '质量指标', '视频会议中断次数'], '0次', '0次', 10),
    row(['产出指标(60分)', '时效指标', '现场服务响应时间'], '≤10分钟', '10分钟', 10),
    row(['产出指标(60分)', '成本指标', '运维经费'], '≤219.91万元', '219.91万元', 10),
    row(['效益指标(25分)', '经济效益指标', '统一网络平台节约建设经费'], '效果明显', '达成预期指标', 7),
    row(['效益指标(25分)', '社会效益指标', '保障政务信息安全'], '有效保障', '达成预期指标', 6),
    row(['效益指标(25分)', '生态效益指标', '减少人员交通出行'], '逐步提高', '达成预期指标', 6),
    row(['效益指标(25分)', '可持续影响指标', '机房管理制度健全'], '健全', '达成预期指标', 6),
    row(['满意度指标(5分)', '服务对象满意度指标', '联网单位满意度'], '≥98%', 0.98, 5),
  ],
  total: { weight: 100, score: 100, grade: '优' },
};
