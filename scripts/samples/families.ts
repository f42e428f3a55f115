import { ABOVE, LEFT, type Table, tableSheet } from './table';
import type { NewSheet } from '../../src/sheet/new-sheet';

/** Invented forms in the grids that other places print: for the page's samples and whoever looks for «their» form. */

const LABELS =
  /^(项目名称|主管部门|.*主管部门|实施单位|资金使用单位|项目资金.*|年度总体目标|绩效指标|预期目标|实际完成情况|年初设定目标|年度总体目标完成情况综述|总体目标|全年实际完成情况|.*预算数.*|.*执行数.*|.*执行率.*|年初预算|分值|权重|得分|原因|[一二三]级指标|指标性质|度量单位|.*指标值.*|.*目标值.*|.*完成值.*|全年实际值|.*原因.*措施.*|未完成原因分析|总分|总体目标完成情况|资金投入情况.*|预算执行情况.*|年度绩效目标.*|项目类[别型]|项目属性|评价结论)$/;

const head = (name: string, department: string, unit: string, right: number) => {
  const fill = (count: number) => Array.from({ length: count }, () => LEFT);
  return [
    ['项目名称', LEFT, name, ...fill(right - 3)],
    ['主管部门', LEFT, department, LEFT, LEFT, '实施单位', unit, ...fill(right - 7)],
  ];
};

/** B: 绩效目标自评表 of 衔接资金: weights before targets, goals «设定 / 完成情况综述». */
const bridgeFund: Table = {
  sheetName: '绩效目标自评表',
  title: '绩效目标自评表',
  subtitle: '（2025年度）',
  widths: [9, 13, 15, 24, 9, 16, 16, 9, 24],
  labels: LABELS,
  tall: [7],
  rows: [
    ...head('示例村产业道路硬化', '示例县农业农村局', '示例镇人民政府', 9),
    ['项目资金（万元）', null, LEFT, LEFT, '全年预算数(A)', '全年执行数(B)', '分值', '执行率(B/A)', '得分'],
    [ABOVE, '年度资金总额：', LEFT, LEFT, 160, 158.4, 10, 0.99, 9.9],
    [ABOVE, '其中：中央补助', LEFT, LEFT, 120, 120, null, null, null],
    [ABOVE, '地方资金', LEFT, LEFT, 40, 38.4, null, null, null],
    ['年度总体目标', '年初设定目标', LEFT, LEFT, LEFT, '年度总体目标完成情况综述', LEFT, LEFT, LEFT],
    [
      ABOVE,
      '硬化产业道路3.2公里，方便群众农产品外运。',
      ...[LEFT, LEFT, LEFT],
      '全年硬化产业道路3.2公里，已通过验收并投入使用。',
      ...[LEFT, LEFT, LEFT],
    ],
    [
      ...['绩效指标', '一级指标', '二级指标', '三级指标', '分值', '年度指标值', '全年实际值', '得分'],
      '未完成原因及拟采取的改进措施',
    ],
    [ABOVE, '产出指标(50分)', '数量指标', '硬化道路里程', 20, '≥3.2公里', '3.2公里', 20, null],
    [ABOVE, ABOVE, '质量指标', '工程验收合格率', 15, '100%', '100%', 15, null],
    [ABOVE, ABOVE, '时效指标', '完工时间', 5, '2025年10月底前', '2025年9月', 5, null],
    [ABOVE, ABOVE, '成本指标', '每公里造价', 10, '≤50万元', '49.5万元', 10, null],
    [
      ABOVE,
      '效益指标(30分)',
      '社会效益指标',
      '受益脱贫人口数',
      20,
      '≥260人',
      '243人',
      18.69,
      '部分农户外出务工，下年度据实调整指标。',
    ],
    [ABOVE, ABOVE, '可持续影响指标', '道路管护制度', 10, '建立', '达成预期指标', 10, null],
    [ABOVE, '满意度指标(10分)', '服务对象满意度指标', '受益群众满意度', 10, '≥95%', '97%', 10, null],
    ['总分', LEFT, LEFT, LEFT, 100, null, null, 98.59, null],
  ],
};

/** C: the form printed by Sichuan's system: kind, value and unit of a target in three cells; 10 + 90. */
const sichuanSystem: Table = {
  sheetName: '部门预算项目支出绩效自评表',
  title: '部门预算项目支出绩效自评表',
  subtitle: '（2025年度）',
  widths: [9, 12, 15, 22, 10, 13, 12, 13, 12, 10, 22],
  labels: LABELS,
  tall: [8],
  rows: [
    ...head('基层法律援助办案补贴', '示例县司法局', '示例县法律援助中心', 11),
    [
      ...['项目资金（万元）', null, LEFT, LEFT, LEFT],
      ...['年初预算', '调整后预算数', '预算执行数', '预算执行率', '权重', '得分'],
    ],
    [ABOVE, '总额', LEFT, LEFT, LEFT, 24, 24, 21, 0.875, 10, 8.75],
    [ABOVE, '其中：财政资金', LEFT, LEFT, LEFT, 24, 24, 21, 0.875, '/', '/'],
    [ABOVE, '财政专户管理资金', LEFT, LEFT, LEFT, 0, 0, 0, null, '/', '/'],
    [ABOVE, '单位资金', LEFT, LEFT, LEFT, 0, 0, 0, null, '/', '/'],
    ['年度总体目标', '预期目标', LEFT, LEFT, LEFT, LEFT, '实际完成情况', LEFT, LEFT, LEFT, LEFT],
    [
      ABOVE,
      '办理法律援助案件不少于180件，保障困难群众合法权益。',
      ...[LEFT, LEFT, LEFT, LEFT],
      '全年办理法律援助案件168件，办案补贴按标准发放。',
      ...[LEFT, LEFT, LEFT, LEFT],
    ],
    [
      ...[
        '绩效指标',
        '一级指标',
        '二级指标',
        '三级指标',
        '指标性质',
        '指标值',
        '度量单位',
        '完成值',
        '权重',
        '得分',
      ],
      '未完成原因分析',
    ],
    [
      ABOVE,
      '产出指标',
      '数量指标',
      '办理法律援助案件数',
      '≥',
      180,
      '件',
      168,
      30,
      28,
      '年末3个月来访量下降，已加强乡镇宣传。',
    ],
    [ABOVE, ABOVE, '质量指标', '案件质量评查合格率', '≥', 95, '%', 96, 20, 20, null],
    [ABOVE, ABOVE, '成本指标', '每件办案补贴', '≤', 1250, '元', 1250, 10, 10, null],
    [
      ABOVE,
      '效益指标',
      '社会效益指标',
      '困难群众维权渠道',
      '定性',
      '畅通',
      null,
      '达成预期指标',
      20,
      20,
      null,
    ],
    [ABOVE, '满意度指标', '服务对象满意度指标', '受援人满意度', '≥', 90, '%', 94, 10, 10, null],
    ['总分', LEFT, LEFT, LEFT, LEFT, LEFT, LEFT, LEFT, 100, 96.75, null],
  ],
};

/** D: transfer payments: no weights, no scores. */
const transferPayment: Table = {
  sheetName: '转移支付自评表',
  title: '中央对地方转移支付项目绩效自评表',
  subtitle: '（2025年度）',
  widths: [9, 13, 16, 26, 16, 16, 13, 13, 16],
  labels: LABELS,
  tall: [7],
  rows: [
    ...head('农业生产防灾救灾资金', '示例县农业农村局', '示例县植保站', 9),
    ['项目资金（万元）', null, LEFT, LEFT, LEFT, LEFT, '全年预算数(A)', '全年执行数(B)', '预算执行率(B/A)'],
    [ABOVE, '年度资金总额：', LEFT, LEFT, LEFT, LEFT, 210, 176.4, 0.84],
    [ABOVE, '其中：中央补助', LEFT, LEFT, LEFT, LEFT, 180, 152.4, null],
    [ABOVE, '地方资金', LEFT, LEFT, LEFT, LEFT, 30, 24, null],
    ['年度总体目标', '总体目标', LEFT, LEFT, LEFT, '全年实际完成情况', LEFT, LEFT, LEFT],
    [
      ABOVE,
      '开展小麦病虫害统防统治，防治面积12万亩次。',
      ...[LEFT, LEFT, LEFT],
      '全年完成统防统治12.6万亩次，其中赤霉病7.1万亩次，条锈病5.5万亩次。',
      ...[LEFT, LEFT, LEFT],
    ],
    [
      ...['绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '全年实际完成值'],
      ...['未完成原因和改进措施', LEFT, LEFT],
    ],
    [ABOVE, '产出指标', '数量指标', '统防统治面积', '≥12万亩次', '12.6万亩次', null, LEFT, LEFT],
    [ABOVE, ABOVE, '质量指标', '病虫害损失率', '≤5%', '4.2%', null, LEFT, LEFT],
    [ABOVE, ABOVE, '时效指标', '防治完成时间', '2025年6月底前', '2025年5月', null, LEFT, LEFT],
    [ABOVE, ABOVE, '成本指标', '亩均补助标准', '≤15元/亩', '14元/亩', null, LEFT, LEFT],
    [ABOVE, '效益指标', '经济效益指标', '挽回粮食损失', '≥3000吨', '2860吨', null, LEFT, LEFT],
    [ABOVE, ABOVE, '生态效益指标', '农药使用量', '减少', '达成预期指标', null, LEFT, LEFT],
    [ABOVE, '满意度指标', '服务对象满意度指标', '种粮农户满意度', '≥90%', '93%', null, LEFT, LEFT],
  ],
};

/** E: Hubei's 20 + 80: points stand in the labels. */
const hubeiProject: Table = {
  sheetName: '项目自评表',
  title: '2025年度校园安全设施维护项目自评表',
  subtitle: '（2025年度）',
  widths: [10, 14, 17, 28, 16, 16, 10, 12, 20],
  labels: LABELS,
  tall: [],
  rows: [
    ...head('校园安全设施维护', '示例市教育局', '示例市第二中学', 9),
    [
      '预算执行情况(万元)(20分)',
      null,
      LEFT,
      LEFT,
      '预算数(A)',
      '执行数(B)',
      '执行率(B/A)',
      LEFT,
      '得分(20分*执行率)',
    ],
    [ABOVE, '年度财政资金总额', LEFT, LEFT, 64, 57.6, 0.9, LEFT, 19],
    [
      '年度绩效目标(80分)',
      '一级指标',
      '二级指标',
      '三级指标',
      '年初目标值(A)',
      '实际完成值(B)',
      '得分',
      '偏差大或目标未完成原因分析',
      LEFT,
    ],
    [ABOVE, '产出指标(40分)', '数量指标(20分)', '更换消防器材数量', '320具', '320具', 20, null, LEFT],
    [ABOVE, ABOVE, '质量指标(10分)', '设施验收合格率', '100%', '100%', 10, null, LEFT],
    [ABOVE, ABOVE, '时效指标(10分)', '完成时间', '2025年8月底前', '2025年8月', 10, null, LEFT],
    [ABOVE, '效益指标(30分)', '社会效益指标(20分)', '校园安全责任事故', '0起', '0起', 20, null, LEFT],
    [ABOVE, ABOVE, '可持续影响指标(10分)', '安全巡查制度', '健全', '部分达成', 7, null, LEFT],
    [ABOVE, '满意度指标(10分)', '服务对象满意度指标(10分)', '师生满意度', '≥95%', '96%', 10, null, LEFT],
    ['总分', LEFT, LEFT, LEFT, LEFT, LEFT, 96, null, LEFT],
  ],
};

/** F: decision, process, output, effect; the execution rate is an indicator of its own. */
const decisionProcess: Table = {
  sheetName: '市本级自评表',
  title: '市本级部门项目支出绩效自评表',
  subtitle: '（2025年）',
  widths: [9, 15, 16, 24, 9, 18, 20, 9, 22],
  labels: LABELS,
  tall: [],
  rows: [
    ...head('城区道路清扫保洁', '示例市城市管理局', '示例市环境卫生服务中心', 9),
    [
      '项目资金（万元）',
      null,
      LEFT,
      LEFT,
      LEFT,
      '年初预算数',
      '调整预算数(A)',
      '全年执行数(B)',
      '执行率(B/A)',
    ],
    [ABOVE, '年度资金总额', LEFT, LEFT, LEFT, 920, 950, 912, 0.96],
    [
      ...['绩效指标', '一级指标', '二级指标', '三级指标', '分值', '指标值(A)', '全年实际值(B)', '得分'],
      '未完成原因分析及改进措施',
    ],
    [ABOVE, '项目决策(10分)', '项目立项', '立项依据充分性', 5, '充分', '达成预期指标', 5, null],
    [ABOVE, ABOVE, '绩效目标', '目标明确性', 5, '明确', '达成预期指标', 5, null],
    [
      ABOVE,
      '项目管理(25分)',
      '投入管理',
      '预算执行率',
      10,
      '100%',
      '96%',
      9.6,
      '一季度保洁服务招标推迟，结余按规定交回。',
    ],
    [ABOVE, ABOVE, '项目实施', '管理制度执行', 15, '健全有效', '达成预期指标', 15, null],
    [ABOVE, '项目产出(30分)', '数量指标', '清扫保洁面积', 15, '≥860万平方米', '865万平方米', 15, null],
    [ABOVE, ABOVE, '质量指标', '保洁考核合格率', 15, '≥95%', '93%', 15, null],
    [ABOVE, '项目效益(35分)', '社会效益指标', '市容环境', 25, '明显改善', '达成预期指标', 25, null],
    [ABOVE, ABOVE, '服务对象满意度指标', '市民满意度', 10, '≥90%', '91%', 10, null],
    ['总分', LEFT, LEFT, LEFT, 100, null, null, 99.6, null],
  ],
};

/** File name → sheet, one of each family besides A. */
export const families: Readonly<Record<string, NewSheet>> = {
  产业道路_衔接资金: tableSheet(bridgeFund),
  法律援助_四川样式: tableSheet(sichuanSystem),
  防灾救灾_转移支付: tableSheet(transferPayment),
  校园安全_湖北样式: tableSheet(hubeiProject),
  清扫保洁_决策过程: tableSheet(decisionProcess),
};
