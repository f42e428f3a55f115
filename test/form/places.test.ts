import { readForms } from '../../src/form/read';
import type { SelfEvaluationForm } from '../../src/form/form';
import { evidenceText } from '../../src/form/reading-words';
import type { CellValue } from '../../src/sheet/sheet';
import { formOn, gridSheet } from '../support/form-sheet';

type Rows = readonly (readonly CellValue[])[];

const HEAD: Rows = [
  ['项目支出绩效自评表'],
  ['（2024年度）'],
  ['项目名称', '展览', '', '主管部门', '某县文化局', '', '实施单位', '某县文化馆'],
];
const FUNDS: Rows = [
  ['项目资金（万元）', '', '年初预算数', '全年执行数', '分值', '执行率', '得分'],
  ['', '年度资金总额', 100, 95, 10, '95%', 9.5],
];
const TABLE: Rows = [
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
  ['产出指标', '数量指标', '举办展览', '≥12场', '12场', 60, 60, ''],
  ['效益指标', '社会效益指标', '服务群众人次', '≥5万人次', '5.4万人次', 30, 30, ''],
];
const read = (...parts: Rows[]) => formOn(gridSheet(parts.flat()));
const withFoot = (...foot: Rows) => read(HEAD, FUNDS, TABLE, foot);
const stateOf = ({ labels }: SelfEvaluationForm, text: string) =>
  labels.filter((label) => label.text === text).map(({ role, state }) => `${role} ${state}`);

describe('under the table', () => {
  test('a row that adds up the points is the total, whatever it is called', () => {
    const form = withFoot(['统算', '', '', '', '', 90, 90]);
    expect(form.total?.score.number?.toFixed()).toBe('90');
    const [label] = form.labels.filter(({ text }) => text === '统算');
    expect([label?.state, ...(label?.evidence.map(evidenceText) ?? [])]).toEqual([
      'inferred',
      '各行相加为90',
    ]);
  });

  test('with the points of 预算执行 it is the total as well; any other number is not sure to be one', () => {
    expect(withFoot(['统算', '', '', '', '', 100, 99.5]).total?.score.number?.toFixed()).toBe('99.5');
    expect(stateOf(withFoot(['统算', '', '', '', '', 300, 7]), '统算')).toEqual(['total doubtful']);
  });

  test.each<[string, Rows[number], string | undefined]>([
    ['behind its label', ['自评总分：98.5'], '98.5'],
    ['beside its label', ['自评总分', 97], '97'],
    ['nowhere', ['总分高于上年'], undefined],
  ])('a total %s', (_, row, expected) => {
    expect(withFoot(row).statedTotal.number?.toFixed()).toBe(expected);
  });

  test('a grade beside its label or behind the total; only words of grades are one', () => {
    expect(withFoot(['自评等级', '优']).grade.value).toBe('优');
    expect(withFoot(['总分', '', '', '', '', 100, 99.5, '良好']).grade.value).toBe('良好');
    expect(withFoot(['总分', '', '', '', '', 100, 99.5, '已核']).grade.value).toBeUndefined();
  });

  test('notes by their label, behind a colon, or as 注', () => {
    const { notes } = withFoot(['存在问题', '人手不足'], ['注：金额单位为万元']);
    expect(notes.map(({ label, text }) => [label, text.value])).toEqual([
      ['存在问题', '人手不足'],
      ['注', '注：金额单位为万元'],
    ]);
  });
});

describe('the head', () => {
  const head = (...rows: Rows) => read([['项目支出绩效自评表'], ...rows], FUNDS, TABLE);

  test.each<[string, Rows, number | undefined]>([
    ['alone in its row', [['（2023年度）']], 2023],
    ['as the end of a period', [['（2023—2024年度）']], 2024],
    ['beside its label', [['评价年度', '2022']], 2022],
    ['blank in its brackets', [['（    年度）']], undefined],
    ['not the day of filling in', [['填报日期：2025年1月3日']], undefined],
  ])('the year %s', (_, rows, expected) => {
    expect(head(...rows, ['项目名称', '展览']).year.value).toBe(expected);
  });

  test('names behind a colon share the cell of their label', () => {
    const form = head(['项目名称：展览', '', '', '主管部门：某县文化局']);
    expect([form.projectName.value, form.competentDepartment.value]).toEqual(['展览', '某县文化局']);
  });

  test('a project that only the title names; a place in front of the title is no project', () => {
    const titled = (title: string) => read([[title], ['（2024年度）']], FUNDS, TABLE).projectName.value;
    expect(titled('公共文化场馆运行维护项目支出绩效自评表')).toBe('公共文化场馆运行维护');
    expect(titled('某某省本级部门预算项目支出绩效自评表')).toBeUndefined();
  });

  test('labels that nobody has seen are known by words, by place and by what stands beside them', () => {
    const form = head([
      '申报项目的称谓',
      '展览',
      '',
      '归口的单位',
      '某县文化局',
      '',
      '具体承担者',
      '某县文化馆',
    ]);
    expect(form.projectName.value).toBe('展览');
    expect(form.competentDepartment.value).toBe('某县文化局');
    const [project] = form.labels.filter(({ role }) => role === 'projectName');
    expect(project?.state).toMatch(/inferred|doubtful/);
  });
});

describe('funds', () => {
  const funds = (...rows: Rows) => read(HEAD, rows, TABLE);
  const amounts = (form: SelfEvaluationForm) =>
    [form.funds?.total?.annualBudget, form.funds?.total?.initialBudget, form.funds?.total?.spent].map(
      (each) => each?.number?.toFixed(),
    );

  test('under a header of words that nobody has seen, above names of sources', () => {
    const form = funds(
      ['经费', '', '甲类数', '乙类数', '占比'],
      ['', '年度资金总额', 100, 95, '95%'],
      ['', '其中：财政拨款', 100, 95, '95%'],
    );
    expect(form.funds?.rows.map(({ label }) => label)).toEqual(['年度资金总额', '其中：财政拨款']);
    expect(form.labels.filter(({ block }) => block === 'funds').length).toBeGreaterThan(1);
  });

  test('amounts beside their labels, without a header', () => {
    expect(amounts(funds(['全年预算数', 100], ['全年执行数', 95]))).toEqual(['100', undefined, '95']);
  });

  test('beside a known spending the only other amount is the budget, but not for sure', () => {
    const form = funds(['甲', 100, '全年执行数', 95]);
    expect(amounts(form)).toEqual(['100', undefined, '95']);
    expect(stateOf(form, '甲')).toEqual(['annualBudget doubtful']);
    expect(amounts(funds(['甲', 10, '全年执行数', 95]))).toEqual([undefined, undefined, undefined]);
  });
});

describe('targets', () => {
  const split = (...rows: Rows) =>
    read(HEAD, FUNDS, [
      ['一级指标', '二级指标', '三级指标', '指标值', '', '', '完成值', '分值', '得分'],
      ...rows,
    ]).indicators.map(({ target }) => target.value.raw);

  test('a heading that lost its merge stands over sign, value and unit', () => {
    expect(
      split(
        ['产出指标', '数量指标', '举办展览', '≥', 12, '场', '12', 60, 60],
        ['效益指标', '社会效益指标', '服务群众', '≥', 5, '万人次', '5', 20, 20],
        ['', '', '服务水平', '定性', '提升', '/', '提升', 10, 10],
        ['', '', '满意率', '≥', '90%', '%', '95%', 10, 10],
      ),
    ).toEqual(['≥12场', '≥5万人次', '提升', '≥90%']);
  });
});

test('weights and scores in per cent are points of 100; a score of 100% beside points is none', () => {
  const header = TABLE[0]!;
  const form = read(HEAD, FUNDS, [
    header,
    ['产出指标', '数量指标', '举办展览', '≥12场', '12场', '60%', '60%', ''],
    ['效益指标', '社会效益指标', '服务群众人次', '≥5万人次', '5.4万人次', '30%', '25%', ''],
  ]);
  expect(form.indicators.map(({ weight, score }) => [weight.number, score.number].join(' '))).toEqual([
    '60 60',
    '30 25',
  ]);
  const points = read(HEAD, FUNDS, [
    header,
    ['产出指标', '数量指标', '举办展览', '≥12场', '12场', '60分', '100%', ''],
  ]);
  expect(points.indicators.map(({ weight, score }) => [weight.number?.toFixed(), score.number])).toEqual([
    ['60', undefined],
  ]);
});

test('a sheet without any form has none', () => {
  expect(readForms([gridSheet([['通讯录'], ['姓名', '电话'], ['张三', '1234']])]).forms).toEqual([]);
});
