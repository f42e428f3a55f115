import type { SelfEvaluationForm } from '../../src/form/form';
import { nameOf } from '../../src/form/indicator-name';
import { LAYOUT_BOOK } from '../../src/form/layouts';
import { roleOf } from '../../src/form/labels';
import { unreadParts } from '../../src/form/reading';
import { evidenceText, subjectsText } from '../../src/form/reading-words';
import { readForms } from '../../src/form/read';
import { formOn, gridSheet } from '../support/form-sheet';

const FUNDS = [
  ['项目资金（万元）', '', '年初预算数', '全年用款', '分值', '执行率', '得分'],
  ['', '年度资金总额', 100, 95, 10, '95%', 9.5],
];
const STRANGE = ['指标大类', '细项', '考核内容', '计划完成', '实际达到', '标准分值', '打分', '差异说明'];
const ROWS = [
  ['产出指标', '数量指标', '举办展览', '≥12场', '12场', 40, 40, ''],
  ['', '质量指标', '设备完好率', '≥98%', '97%', 20, 19, '两台设备待修，列入明年计划'],
  ['效益指标', '社会效益指标', '服务群众人次', '≥5万人次', '5.4万人次', 30, 30, ''],
];
const HEAD = [
  ['项目支出绩效自评表'],
  ['（2024年度）'],
  ['项目名称', '展览', '', '主管部门', '局', '', '实施单位', '馆'],
];

const stateOf = (form: SelfEvaluationForm, text: string) =>
  form.labels.filter((label) => label.text === text).map(({ role, state }) => [role, state]);

test('a header of which no word is in the layout book is read by its parts, place, values and sums', () => {
  const form = formOn(gridSheet([...HEAD, ...FUNDS, STRANGE, ...ROWS, ['合计得分', '', '', '', '', 90, 89]]));
  expect(form.columns).toEqual({
    level1: 1,
    level2: 2,
    level3: 3,
    target: 4,
    actual: 5,
    weight: 6,
    score: 7,
    reason: 8,
  });
  expect(form.indicators).toHaveLength(3);
  expect(form.total?.score.number?.toFixed()).toBe('89');
  expect(stateOf(form, '计划完成')).toEqual([['target', 'inferred']]);
});

test('one strange word in the funds header hides nothing: rate = spent ÷ budget', () => {
  const form = formOn(gridSheet([...HEAD, ...FUNDS, STRANGE, ...ROWS]));
  expect(form.funds?.total?.spent.number?.toFixed()).toBe('95');
  const [spent] = form.labels.filter(({ text }) => text === '全年用款');
  expect(spent?.state).toBe('inferred');
  expect(spent?.evidence.map(({ code }) => code)).toContain('rate-is-spent-by-budget');
  expect(spent?.evidence.map(evidenceText)).toContain('名称里有“用款”');
});

test('what nothing speaks for is named, with what cannot be checked', () => {
  const header = ['一级指标', '二级指标', '三级指标', '年度指标值', '甲乙丙', '分值', '得分'];
  const form = formOn(gridSheet([...HEAD, ...FUNDS, header, ...ROWS.map((row) => row.slice(0, 7))]));
  const [part] = unreadParts(form);
  expect(part).toMatchObject({ text: '甲乙丙', role: 'actual', state: 'doubtful' });
  expect(subjectsText(part?.keepsFrom ?? [])).toBe('完成值无法核对');
});

test('funds that cannot be read are never absent', () => {
  const form = formOn(gridSheet([...HEAD, ['经费', 120, '甲', 114], STRANGE, ...ROWS]));
  expect(form.funds).toBeUndefined();
  expect(unreadParts(form).map(({ text, keepsFrom }) => [text, keepsFrom])).toEqual([
    ['经费', ['funds', 'execution-rate']],
  ]);
});

test('funds told in one cell are named as not read', () => {
  const told = '预算资金（万元）：年初预算 100  全年预算 120  执行数 118';
  const form = formOn(gridSheet([...HEAD, [told], STRANGE, ...ROWS]));
  expect(unreadParts(form).map(({ text, keepsFrom }) => [text, keepsFrom])).toEqual([
    ['预算资金（万元）', ['funds', 'execution-rate']],
  ]);
});

test('figures that are texts are figures: funds by rows and by pairs', () => {
  const across = [
    ['项目资金', '资金来源', '合计', '中央', '省级'],
    ['', '预算下达数', '1,200,000', '800,000', '400,000'],
    ['', '实际支出数', '1,100,000', '750,000', '350,000'],
    ['', '预算执行率', '91.67%', '93.75%', '87.5%'],
  ];
  const inOneRow = [['资金（万元）', '预算数', '120', '执行数', '110', '执行率', '91.67%']];
  for (const block of [across, inOneRow]) {
    const form = formOn(gridSheet([...HEAD, ...block, STRANGE, ...ROWS]));
    expect(form.funds?.total?.rate.number?.toFixed()).toBe('0.9167');
    expect(unreadParts(form)).toEqual([]);
  }
});

test('a goal and its completion in one row, each with its text beside it', () => {
  const row = ['绩效目标完成情况', '年初目标', '修路20公里', '', '完成情况', '修路18公里'];
  const { goal } = formOn(gridSheet([...HEAD, ...FUNDS, row, STRANGE, ...ROWS]));
  expect([goal.expected.value, goal.actual.value]).toEqual(['修路20公里', '修路18公里']);
});

test('without a column of points those behind the names are read, and no cell holds them', () => {
  const header = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '得分'];
  const rows = [
    ['产出指标（60分）', '数量指标', '养护里程（40分）', '≥50公里', '52公里', 40],
    ['', '质量指标', '合格率（20分）', '100%', '95%', 19],
    ['预算执行率（10分）', '', '', '', '98%', 9.8],
  ];
  const { indicators } = formOn(gridSheet([...HEAD, header, ...rows]));
  expect(indicators.map(({ weight }) => [weight.number?.toFixed(), weight.cell])).toEqual([
    ['40', undefined],
    ['20', undefined],
    ['10', undefined],
  ]);
  expect(indicators.map(nameOf)).toEqual(['养护里程', '合格率', '预算执行率']);
});

test('a value between its sign and its unit, and names right of level 2, are sure by their place', () => {
  const header = ['一级', '二级', '考核点', '性质', '数值', '单位', '完成', '满分', '自评'];
  const rows = [
    ['产出', '数量', '建成面积', '≥', '1.5', '万亩', '1.5', 50, 50],
    ['', '质量', '验收合格率', '=', '100', '%', '100', 50, 50],
  ];
  const form = formOn(gridSheet([...HEAD, ...FUNDS, header, ...rows]));
  expect([stateOf(form, '数值'), stateOf(form, '考核点')]).toEqual([
    [['target', 'inferred']],
    [['level3', 'inferred']],
  ]);
});

test('a goal that cannot be read is never absent', () => {
  const sentence = '全年举办展览十二场，服务群众五万人次。';
  const form = formOn(
    gridSheet([...HEAD, ...FUNDS, ['甲乙', sentence], ['丙丁', sentence], STRANGE, ...ROWS]),
  );
  expect(form.goal.expected.cell).toBeUndefined();
  expect(unreadParts(form).map(({ text, block, keepsFrom }) => [text, block, keepsFrom])).toEqual([
    ['甲乙', 'goal', ['goal']],
    ['丙丁', 'goal', ['goal']],
  ]);
});

test('words in brackets are words of a label', () => {
  const header = [
    '项目资金（万元）',
    '',
    '预算批复（年初）',
    '资金总额',
    '实际支付数',
    '规定分值',
    '完成比例',
  ];
  const row = ['', '年度资金总额', 100, 120, 96, 10, '80%'];
  const form = formOn(gridSheet([...HEAD, header, row, STRANGE, ...ROWS]));
  expect(form.funds?.columns).toMatchObject({ initialBudget: 3, annualBudget: 4, spent: 5, rate: 7 });
});

test('points that only a reviewer seems to give may be the scores, but not for sure', () => {
  const header = [...STRANGE.slice(0, 6), '核定分', '差异说明'];
  const form = formOn(gridSheet([...HEAD, ...FUNDS, header, ...ROWS]));
  expect(stateOf(form, '核定分')).toEqual([['score', 'doubtful']]);
});

test('the label of completion is no inner label of the goal block', () => {
  const sentence = '举办展览十二场，服务群众五万人次。';
  const form = formOn(
    gridSheet([
      ...HEAD,
      ...FUNDS,
      ['目标情况', '预期目标', '目标落实情况'],
      ['', sentence, '已举办展览十二场，服务群众五万人次。'],
      STRANGE,
      ...ROWS,
    ]),
  );
  expect(form.goal.expected.value).toBe(sentence);
  expect(form.goal.actual.value).toMatch(/^已举办/);
});

test('of amounts beside labels the only one left is the budget, but not for sure', () => {
  const form = formOn(
    gridSheet([...HEAD, ['甲乙（万元）', 570, '到位资金', 398, '实际使用情况', 395], STRANGE, ...ROWS]),
  );
  expect(form.funds?.total?.annualBudget.number?.toFixed()).toBe('570');
  expect(stateOf(form, '甲乙（万元）')).toEqual([['annualBudget', 'doubtful']]);
});

test('a person’s answer by words or by cell comes first', () => {
  const header = ['一级指标', '二级指标', '三级指标', '年度指标值', '甲乙丙', '分值', '得分'];
  const sheet = gridSheet([...HEAD, ...FUNDS, header, ...ROWS.map((row) => row.slice(0, 7))]);
  const layout = {
    labels: [{ label: '甲乙丙', meaning: 'actual' as const }],
    cells: [{ sheet: sheet.name, cell: { row: 4, column: 4 }, meaning: 'spent' as const }],
  };
  const [form] = readForms([sheet], layout).forms;
  expect(form && unreadParts(form)).toEqual([]);
  expect(form && stateOf(form, '甲乙丙')).toEqual([['actual', 'chosen']]);
  expect(form && stateOf(form, '全年用款')).toEqual([['spent', 'chosen']]);
});

test('three columns of points: the one beside the names counts', () => {
  const form = formOn(
    gridSheet([
      ...HEAD,
      ['一级指标', '分值', '二级指标', '分值', '三级指标', '分值', '得分'],
      ['项目决策', 20, '项目目标', 8, '目标内容', 3, 3],
      ['', '', '', '', '目标依据', 5, 5],
    ]),
  );
  expect(form.indicators.map(({ weight }) => weight.number?.toFixed())).toEqual(['3', '5']);
});

test('group rows carry the points of those below them', () => {
  const form = formOn(
    gridSheet([
      ...HEAD,
      ['一级指标', '二级指标', '三级指标', '目标值', '完成值', '得分'],
      ['产出指标', '数量指标', '一、示范区', '≥2亩', '2亩', 10],
      ['', '', '1、水稻', '≥1亩', '1亩', 6],
      ['', '', '2、玉米', '≥1亩', '1亩', 4],
      ['', '', '二、培训', '≥1场', '1场', 5],
    ]),
  );
  expect(form.indicators.map(({ isGroup }) => isGroup === true)).toEqual([true, false, false, false]);
});

test('amounts beside their labels, and laid out across', () => {
  const beside = formOn(
    gridSheet([
      ...HEAD,
      ['计划投资额（万元）', 570, '实际到位资金（万元）', 398, '实际使用情况（万元）', 395],
      STRANGE,
      ...ROWS,
    ]),
  );
  expect(beside.funds?.total?.annualBudget.number?.toFixed()).toBe('570');
  expect(beside.funds?.total?.spent.number?.toFixed()).toBe('395');
  const across = formOn(
    gridSheet([
      ...HEAD,
      ['资金来源', '中央（万元）', '省（万元）', '合计（万元）', '执行数（万元）', '执行率'],
      ['', 5, 18, 23, 23, '100%'],
      STRANGE,
      ...ROWS,
    ]),
  );
  expect(across.funds?.total?.annualBudget.number?.toFixed()).toBe('23');
});

test('a summary by level in a report is no form', () => {
  const report = gridSheet([
    ['绩效自评报告'],
    ['评价内容', '分值', '得分', '得分率'],
    ['预算执行', 10, 9.5, '95%'],
    ['产出指标', 50, 49, '98%'],
    ['效益指标', 30, 30, '100%'],
  ]);
  expect(readForms([report]).forms).toEqual([]);
});

test('every line of the layout book is a bare label that is found, and stands once', () => {
  const lines = Object.values(LAYOUT_BOOK).flat();
  expect(lines.filter(([role, label]) => roleOf(label) !== role)).toEqual([]);
  expect(new Set(lines.map(([, label]) => label)).size).toBe(lines.length);
});

test('another table is begun by a row of five words, three of which are clear', () => {
  const second = ['指标类型', '维度', '具体指标', '预设值', '年度实际'];
  const form = formOn(
    gridSheet([
      ...HEAD,
      ['一级指标', '指标内容', '分值', '自评得分'],
      ['项目决策', '立项规范', 10, 10],
      second,
      ['产出指标', '数量指标', '举办展览', '≥12场', '12场'],
    ]),
  );
  expect(form.indicators.map(({ level3 }) => level3.value)).toEqual(['立项规范', '举办展览']);
});

test('a column called a value is no score for sure where no other holds the values reached', () => {
  const header = ['一级指标', '二级指标', '三级指标', '指标值', '自评值'];
  const form = formOn(
    gridSheet([...HEAD, header, ['产出指标', '数量指标', '修路', 20, 20], ['', '质量指标', '合格', 10, 10]]),
  );
  expect(unreadParts(form).map(({ text }) => text)).toContain('自评值');
});
