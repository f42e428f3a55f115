import { readForms } from '../../src/form/read';
import { checkReading } from '../../src/rules/reading';
import { findingText } from '../../src/rules/text';
import { formSheet, gridSheet } from '../support/form-sheet';

test('a workbook of invoices: what was looked for, sheet by sheet', () => {
  const reading = readForms([
    gridSheet(
      [
        ['发票号', '金额'],
        ['001', 12],
      ],
      [],
      '发票',
    ),
    gridSheet([['一级指标', '备注']], [], '说明'),
  ]);
  const [finding] = checkReading(reading);
  expect(finding).toMatchObject({ rule: 'form-not-found', severity: 'E' });
  const text = findingText(finding!);
  expect(text).toContain('“发票”没有一级指标、三级指标');
  expect(text).toContain('；“说明”有一级指标（A1），没有三级指标');
  expect(finding).toMatchObject({ message: 'none', cells: [], waiting: 0 });
});

test('a workbook with a form has no such finding', () => {
  expect(checkReading(readForms([gridSheet([['发票号']]), formSheet()]))).toEqual([]);
});

test('a workbook without a sheet that shows', () => {
  expect(checkReading({ forms: [], inspections: [] }).map(({ params }) => params)).toEqual([
    { sheets: '没有可见的工作表' },
  ]);
});

test('a table to follow the spending during the year looks like a form and is named for what it is', () => {
  const rows = [
    ['项目支出绩效运行监控表（2024年度）'],
    ['项目名称', '森林防火', '主管部门', '某县林业局'],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '1-7月执行情况', '偏差原因分析'],
    ['产出指标', '数量指标', '巡护面积', '≥12万亩', '7万亩', ''],
  ];
  const reading = readForms([gridSheet(rows, [], '监控')]);
  expect(reading.forms).toEqual([]);
  expect(checkReading(reading)[0]?.params).toEqual({
    sheets: '“监控”是“项目支出绩效运行监控表（2024年度）”，不是自评表',
  });
  const both = rows.map(([first = '', ...rest]) => [first.replace('运行监控表', '监控与自评表'), ...rest]);
  expect(readForms([gridSheet(both)]).forms).toHaveLength(1);
});

test('a table of targets that nobody has reached yet is no evaluation', () => {
  const rows = [
    ['项目支出绩效目标申报表'],
    ['项目名称', '校舍维修', '主管部门', '某县教育局'],
    ['一级指标', '二级指标', '三级指标', '指标值', '备注'],
    ['产出指标', '数量指标', '维修面积', '≥5000平方米', ''],
  ];
  expect(checkReading(readForms([gridSheet(rows, [], '申报')]))[0]?.params).toEqual({
    sheets: '“申报”是“项目支出绩效目标申报表”，不是自评表',
  });
  const reached = rows.map((row, at) => [...row, ['', '', '完成值', '5100平方米'][at] ?? '']);
  expect(readForms([gridSheet(reached)]).forms).toHaveLength(1);
});

test('several labels on one sheet are all named', () => {
  const cell = { row: 3, column: 2 };
  const inspection = {
    sheet: '甲',
    found: [
      { label: '一级指标', cell },
      { label: '分值', cell: { row: 3, column: 5 } },
    ],
    missing: ['三级指标', '指标值'],
  };
  expect(checkReading({ forms: [], inspections: [inspection] })[0]?.params).toEqual({
    sheets: '“甲”有一级指标（B3）、分值（E3），没有三级指标、指标值',
  });
});
