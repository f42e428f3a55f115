import { assess } from '../../src/assess';
import { executionOperands } from '../../src/evaluation/execution';
import { readForms } from '../../src/form/read';
import { unreadParts } from '../../src/form/reading';
import { defaultPolicy } from '../../src/policy';
import { verdictOf } from '../../src/rules/verdict';
import { formOn, gridSheet } from '../support/form-sheet';

const HEAD = [
  ['项目支出绩效自评表'],
  ['（2024年度）'],
  ['项目名称', '展览', '', '主管部门', '某县文化局', '', '实施单位', '某县文化馆'],
];
const TABLE = [
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
  ['产出指标', '数量指标', '举办展览', '≥12场', '12场', 60, 60],
  ['效益指标', '社会效益指标', '服务群众人次', '≥5万人次', '5.4万人次', 30, 30],
  ['满意度指标', '服务对象满意度指标', '观众满意度', '≥90%', '92%', 10, 10],
];
const namesOf = (form: ReturnType<typeof formOn>) => unreadParts(form).map(({ text }) => text);

test('an unread budget beside 年初预算数 gives no rate: nobody knows which of them it is divided by', () => {
  const funds = [
    ['项目资金（万元）', '', '年初预算数', '下达进度', '全年执行数', '分值', '执行率', '得分'],
    ['', '年度资金总额', 100, 120, 96, 10, '', ''],
  ];
  const form = formOn(gridSheet([...HEAD, ...funds, ...TABLE]));
  expect(executionOperands(form, defaultPolicy)).toMatch(/“下达进度”一栏是不是全年预算数没有把握/);
  const assessment = assess(form, defaultPolicy);
  expect(assessment.evaluation.executionRate.value).toBeUndefined();
  expect(verdictOf(assessment)).not.toBe('submittable');
});

test('labels of money beside their amounts in one row are read, or named', () => {
  const row = (spent: string) => ['预算安排（万元）', 100, spent, 95, '预算执行率', '95%'];
  const read = formOn(gridSheet([...HEAD, row('实际支出（万元）'), ...TABLE]));
  expect(read.funds?.total?.spent.number?.toFixed()).toBe('95');
  const lost = formOn(gridSheet([...HEAD, row('甲乙丙'), ...TABLE]));
  expect(lost.funds).toBeUndefined();
  expect(namesOf(lost)).toContain('预算安排（万元）');
});

test('indicators below a gap that the table ended at are named', () => {
  const further = ['效益指标', '生态效益指标', '节约用纸', '≥10%', '12%', 10, 10];
  const form = formOn(gridSheet([...HEAD, ...TABLE, ['总分', '', '', '', '', 100, 100], [], further]));
  expect(form.indicators).toHaveLength(3);
  expect(namesOf(form)).toEqual(['效益指标']);
});

test('a number under the table beside a label that says nothing is named; a grade and a text are read', () => {
  const foot = [
    ['总分', '', '', '', '', 100, 100],
    ['甲乙', 98],
    ['考核档位', '优'],
    ['其他情形', '无'],
    ['填报人', '张三'],
  ];
  const form = formOn(gridSheet([...HEAD, ...TABLE, ...foot]));
  expect(namesOf(form)).toEqual(['甲乙']);
  expect(form.grade.value).toBe('优');
  expect(form.notes.map(({ label }) => label)).toEqual(['其他情形']);
});

test('a second table of the same header goes on after the goal between them', () => {
  const [header, ...rows] = TABLE;
  const grid = [
    ...HEAD,
    header ?? [],
    ...rows.slice(0, 1),
    ['年度目标二', '另一项目标'],
    header ?? [],
    ...rows.slice(1),
  ];
  const { forms } = readForms([gridSheet(grid)]);
  expect(forms).toHaveLength(1);
  expect(forms[0]?.indicators.map(({ level3 }) => level3.value)).toEqual([
    '举办展览',
    '服务群众人次',
    '观众满意度',
  ]);
});
