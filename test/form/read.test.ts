import { formName } from '../../src/form/form-name';
import { nameOf } from '../../src/form/indicator-name';
import { readForms } from '../../src/form/read';
import { formOn, formSheet, formSheetWith, gridSheet, sheetOf } from '../support/form-sheet';
import { createSheet } from '../../src/sheet/sheet';
import { blankContent } from '../../src/plan/blank/content';
import { templateSheet } from '../../src/plan/template';
import { defaultPolicy } from '../../src/policy';

test('the clean form reads with the cell of every field', () => {
  const form = formOn(formSheet());
  expect(form).toMatchObject({
    family: 'A',
    isScored: true,
    year: { value: 2024, cell: { row: 2, column: 1 } },
    projectName: { value: '公共阅读服务', cell: { row: 3, column: 3 } },
    implementingUnit: { value: '某县图书馆', cell: { row: 4, column: 7 } },
    grade: { value: '优', cell: { row: 19, column: 9 } },
    range: { top: 1, left: 1, bottom: 19, right: 9 },
  });
  expect(form.funds?.rows.map(({ role }) => role)).toEqual(['total', 'fiscal', 'carry-over', 'other']);
  expect(form.indicators.map(({ level1, level2 }) => `${level1?.name}/${level2?.name}`)[4]).toBe(
    '效益指标/可持续影响指标',
  );
  expect(form.indicators[0]?.level1?.points?.toFixed()).toBe('50');
});

test('without merges, levels are inherited from above, and level 2 only within its level 1', () => {
  const { cells, name } = formSheet();
  const flat = formOn(createSheet({ name, cells, merges: [] }));
  expect(flat.indicators.map(({ level1 }) => level1?.name)).toEqual([
    '产出指标',
    '产出指标',
    '产出指标',
    '效益指标',
    '效益指标',
    '满意度指标',
  ]);
});

const HEAD_B = [
  '一级指标',
  '二级指标',
  '三级指标',
  '分值',
  '年度指标值',
  '全年实际值',
  '得分',
  '未完成原因及拟采取的改进措施',
];

test('family B: columns by label, weights before targets; labels with blanks, stars, colons and letters', () => {
  const form = formOn(
    gridSheet([
      ['绩效目标自评表'],
      ['（ 2021 年度）'],
      ['* 项目名称：', '衔接资金项目', '', '主管部门及代码', '[155]某县民政局'],
      ['资金情况（万元）', '', '全年预算数（A）', '全年执行数（B）', '分值', '执行率（B/A）', '得分'],
      ['', '年度资金总额：', 20, 20, 10, '100.00%', 10],
      ['', '其中：本年财政拨款', 20, 20],
      HEAD_B,
      ['产 出 指 标 (70分)', '数量 指标', '指标1：安装水标尺', 10, '≥266米', '270米', 10],
      ['', '', '……'],
      ['效益指标', '社会效益\n指标', '受益户', 10, '≥1000人', '1000人', 9, '统计口径调整'],
      ['总分', '', '', 100, '', '', 99],
    ]),
  );
  expect(form).toMatchObject({
    family: 'B',
    year: { value: 2021 },
    competentDepartment: { value: '[155]某县民政局' },
  });
  expect(form.indicators).toHaveLength(3);
  expect(form.indicators[0]).toMatchObject({ level1: { name: '产出指标' }, level2: { name: '数量指标' } });
  expect(form.indicators[1]?.isPlaceholder).toBe(true);
  expect(form.indicators[2]?.reason.value).toBe('统计口径调整');
  expect(form.funds?.total?.rate.number?.toFixed()).toBe('1');
  expect(form.total?.score.number?.toFixed()).toBe('99');
});

test('family C: split targets are joined', () => {
  const form = formOn(
    gridSheet([
      ['部门预算项目支出绩效自评表（2023年度）'],
      ['', '', '年初预算', '调整后预算数', '预算执行数', '预算执行率', '权重', '得分', '原因'],
      ['', '总额', 238.93, 251.89, 251.89, '100.00%', 10, 10],
      ['', '其中：财政资金', 238.93, 251.89, 251.89, '100.00%', '/', '/'],
      '一级指标 二级指标 三级指标 指标性质 指标值 度量单位 完成值 权重 得分 未完成原因分析'.split(' '),
      ['产出指标', '数量指标', '覆盖率', '≥', 95, '%', 96, 60, 60],
      ['效益指标', '社会效益指标', '知晓情况', '定性', '好坏', '', '好', 30, 30],
    ]),
  );
  expect(form).toMatchObject({ family: 'C', year: { value: 2023 } });
  expect(form.indicators[0]?.target.value).toMatchObject({ raw: '≥95%', operator: '≥', unit: '%' });
  expect(form.indicators[1]?.target.value).toMatchObject({ kind: 'qualitative', raw: '好坏' });
  expect(form.funds?.executionWeight.number?.toFixed()).toBe('10');
});

test('family E: points of execution stand in a label', () => {
  const form = formOn(
    gridSheet([
      ['2022年度科普经费项目自评表'],
      [
        '预算执行情况（万元）（20分）',
        '',
        '预算数（A）',
        '执行数（B）',
        '执行率（B/A）',
        '得分（20分*执行率）',
      ],
      ['', '年度财政资金总额', 104, 103.97, 99.97, 19.99],
      ['一级指标', '二级指标', '三级指标', '年初目标值（A', '实际完成值（B）', '得分'],
      ['产出指标', '数量指标', '活动', '10场', '9场', 7],
    ]),
  );
  expect(form).toMatchObject({ family: 'E', isScored: true });
  expect(form.funds?.executionWeight.number?.toFixed()).toBe('20');
  expect(form.funds?.total?.rate.number?.toFixed()).toBe('0.9997');
});

test('family F: the execution rate as an indicator row', () => {
  const form = formOn(
    gridSheet([
      ['市本级部门项目支出绩效自评表（2021年）'],
      ['', '年初预算数', '调整预算数（A）', '全年执行数（B）', '执行率（B/A）'],
      ['年度资金总额', 64.8, 64.8, 64.8, '100%'],
      ['一级指标', '二级指标', '三级指标', '分值', '指标值（A）', '全年实际值（B）', '得分'],
      ['项目决策（10分）', '项目目标', '完整性', 10, '一', '目标明确', 10],
      ['项目管理（25分）', '投入管理', '预算执行率', 10, '一', '100%', 9],
    ]),
  );
  expect(form.family).toBe('F');
  expect(form.indicators[1]?.isExecution).toBe(true);
  expect(form.funds?.executionWeight.number?.toFixed()).toBe('10');
});

test('the execution rate as a row that bears its name at level 1 or 2 alone', () => {
  const rowsWith = (last: readonly (string | number)[]) =>
    formOn(
      gridSheet([
        ['项目支出绩效自评表（2023年度）'],
        ['一级指标', '二级指标', '三级指标', '指标值', '实际完成值', '分值', '得分'],
        ['产出指标', '数量指标', '培训场次', '≥10场', '12场', 90, 90],
        [...last, '', '98%', 10, 9.8],
        ['产出指标', '', '', '', '8场', 5, 4],
      ]),
    ).indicators.slice(1);
  expect(rowsWith(['预算执行率', '', '']).map(nameOf)).toEqual(['预算执行率', '第5行']);
  expect(rowsWith(['预算执行率', '', '']).map(({ isExecution }) => isExecution)).toEqual([true, false]);
  expect(rowsWith(['', '预算执行（10分）', '']).map(({ isExecution }) => isExecution)).toEqual([true, false]);
});

test('amounts in 元, with units typed in, and dashes', () => {
  const form = formOn(
    gridSheet([
      ['项目支出绩效自评表'],
      ['项目资金（元）', '年度资金总额', '年初预算数', '全年预算数', '全年执行数'],
      ['', '年度资金总额', '—', '62.5万元', '1,437'],
      ['一级指标', '三级指标', '指标值', '完成值'],
      ['产出指标', '甲', '1', '1'],
    ]),
  );
  expect(form.moneyUnit.value).toBe('元');
  expect(form.funds?.total?.annualBudget).toMatchObject({ unit: '万元', isText: true });
  expect(form.funds?.total?.annualBudget.number?.toFixed()).toBe('625000');
  expect(form.funds?.total?.spent.number?.toFixed()).toBe('1437');
  expect(form.funds?.total?.initialBudget.number).toBeUndefined();
});

test('two forms on a sheet and forms on several sheets are all found', () => {
  const one = [
    ['项目支出绩效自评表'],
    ['项目名称', '甲项目'],
    ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分'],
    ['产出指标', '数量指标', '甲', '1个', '1个', 90, 90],
    ['总分', '', '', '', '', 90, 90],
  ];
  const two = one.map((row) => row.map((value) => (value === '甲项目' ? '乙项目' : value)));
  const reading = readForms([
    gridSheet([...one, [''], ...two]),
    formSheet(),
    gridSheet([['目录']], [], '目录'),
  ]);
  expect(reading.forms.map((form) => form.projectName.value)).toEqual(['甲项目', '乙项目', '公共阅读服务']);
  expect(reading.inspections.map(({ sheet }) => sheet)).toEqual(['目录']);
});

test('a header repeated after a page break continues the form', () => {
  const header = ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分'];
  const form = readForms([
    gridSheet([
      ['自评表'],
      header,
      ['产出指标', '数量指标', '甲', '1个', '1个', 50, 50],
      header,
      ['效益指标', '社会效益指标', '乙', '1个', '1个', 40, 40],
    ]),
  ]).forms;
  expect(form).toHaveLength(1);
  expect(form[0]?.indicators).toHaveLength(2);
});

test('复核分 beside 自评分 is not the score', () => {
  const form = formOn(
    gridSheet([
      ['自评表'],
      ['一级指标', '三级指标', '指标值', '完成值', '分值', '自评分', '复核分'],
      ['产出指标', '甲', '1个', '1个', 10, 9, 5],
    ]),
  );
  expect(form.indicators[0]?.score.number?.toFixed()).toBe('9');
});

test('a blank template reads as a form with nothing filled in', () => {
  const form = formOn(sheetOf(templateSheet(blankContent({ policy: defaultPolicy }))));
  expect(form.indicators.length).toBeGreaterThan(7);
  expect(form.projectName).toEqual({ value: undefined, cell: { row: 3, column: 3 } });
});

test('a header over two rows', () => {
  const form = formOn(
    gridSheet([
      ['自评表'],
      ['一级指标', '二级指标', '三级指标', '指标完成情况', '', '分值', '得分'],
      ['', '', '', '年度指标值', '实际完成值'],
      ['产出指标', '数量指标', '甲', '≥10个', '12个', 50, 50],
      ['', '质量指标', '乙', '≥95%', '96%', 40, 40],
    ]),
  );
  expect(form.indicators.map(({ target, actual }) => [target.value.raw, actual.value.raw])).toEqual([
    ['≥10个', '12个'],
    ['≥95%', '96%'],
  ]);
});

test('only the row that carries the points of 预算执行 is that row; one with points of its own is an indicator', () => {
  const named = { set: { 0: { level3: '资金执行率' } } };
  const [withBlock] = formOn(formSheet(named)).indicators;
  expect(withBlock?.isExecution).toBe(false);
  const unscored = { label: '年度资金总额', amounts: [100, 100, 98], weight: null, rate: null, score: null };
  const form = formOn(formSheet({ ...named, funds: [unscored as never] }));
  expect(form.indicators[0]?.isExecution).toBe(true);
  expect(form.funds?.executionWeight.number?.toFixed()).toBe('20');
});

const TABLE = [
  ['一级指标', '二级指标', '三级指标', '指标值', '实际完成值', '分值', '得分'],
  ['产出指标', '数量指标', '改造面积', '≥800平方米', '820平方米', 100, 99],
];

test('labels and their contents share a cell, several of them or one that is in no list', () => {
  const several = formOn(
    gridSheet([['自评表'], ['项目名称：食堂改造　　项目单位：第三中学 主管部门：教育局'], ...TABLE]),
  );
  expect(several).toMatchObject({
    projectName: { value: '食堂改造' },
    implementingUnit: { value: '第三中学' },
    competentDepartment: { value: '教育局' },
  });
  const one = formOn(
    gridSheet([['自评表'], ['被评价单位：第三中学', '评价年度：2024', '金额单位：万元'], ...TABLE]),
  );
  expect(one).toMatchObject({
    implementingUnit: { value: '第三中学' },
    year: { value: 2024 },
    moneyUnit: { value: '万元' },
  });
  const remark = formOn(gridSheet([['自评表'], ['项目名称：食堂改造 （备用：二期）'], ...TABLE]));
  expect(remark.projectName.value).toBe('食堂改造 （备用：二期）');
});

test('a year in wide figures, and a project named in the row of its funds', () => {
  const form = formOn(
    gridSheet([
      ['２０２４年度项目支出绩效自评表'],
      ['专项名称', '高标准农田', '资金', '预算', 2000, '支出', 1960],
      ...TABLE,
    ]),
  );
  expect(form).toMatchObject({ year: { value: 2024 }, projectName: { value: '高标准农田' } });
  expect(form.funds?.total?.spent.number?.toFixed()).toBe('1960');
});

test('自评总分 over the column of scores is the total', () => {
  const form = formOn(gridSheet([['自评表'], ...TABLE, ['自评总分', '', '', '', '', '', 99]]));
  expect(form.total?.score.number?.toFixed()).toBe('99');
  expect(form.statedTotal.cell).toBeUndefined();
});

test('a table of tasks names no project; a form of a department bears its name', () => {
  const form = formOn(
    gridSheet([
      ['部门整体支出绩效自评表（2024年度）'],
      ['部门名称', '水利局'],
      ['年度主要任务', '任务名称', '主要内容', '完成情况'],
      ...TABLE,
    ]),
  );
  expect([form.projectName.value, formName(form)]).toEqual([undefined, '水利局']);
});

test.each([
  [[['项目支出绩效自评表（2024）']], 2024],
  [[['项目支出绩效自评表'], ['（2023年1月至2024年6月）']], 2024],
  [[['2024年度项目支出绩效自评表'], ['实施期限', '2023年1月至2025年12月']], 2024],
  [[['项目支出绩效自评表'], ['实施期限', '2023年1月至2025年12月']], undefined],
])('the year of %j is %s', (head, year) => {
  expect(formOn(gridSheet([...head, ...TABLE])).year.value).toBe(year);
});

test('a total told in a line of its own ends the table', () => {
  const form = formOn(gridSheet([['自评表'], ...TABLE, ['项目总得分99分，自评等级：优']]));
  expect(form.indicators).toHaveLength(1);
  expect([form.statedTotal.number?.toFixed(), form.grade.value]).toEqual(['99', '优']);
});

test.each(['项目资金（元）', '项目资金（元）：', '项目资金（元）（必填）', '项目资金（元）(10分)'])(
  'amounts under “%s” are 元',
  (label) => {
    expect(formOn(formSheetWith({ A5: label })).moneyUnit.value).toBe('元');
  },
);
