import { indicatorTable, fundsTable } from '../../src/report/tables';
import { assess } from '../../src/assess';
import { defaultPolicy } from '../../src/policy';
import { formOn, gridSheet } from '../support/form-sheet';

const form = formOn(
  gridSheet([
    ['项目支出绩效自评表'],
    ['（2024年度）'],
    ['项目名称', '展览', '', '主管部门', '某县文化局', '', '实施单位', '某县文化馆'],
    ['项目资金（万元）', '', '全年预算数', '全年执行数', '执行率'],
    ['', '年度资金总额', 100, 98, 0.98],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '偏差原因'],
    ['产出指标', '数量指标', '举办展览', '≥12场', '12场', ''],
  ]),
);

test('a form without points, and without a budget at the start of the year, has no columns for them', () => {
  const indicators = indicatorTable(form);
  expect(indicators.header).toEqual([
    '一级指标',
    '二级指标',
    '三级指标',
    '指标值',
    '完成值',
    '偏差原因及改进措施',
  ]);
  expect(indicators.rows).toEqual([['产出指标', '数量指标', '举办展览', '≥12场', '12场', '']]);
  const [funds] = fundsTable(assess(form, defaultPolicy));
  expect(funds?.header).toEqual(['资金来源（万元）', '全年预算数', '全年执行数']);
  for (const { widths } of [indicators, funds!])
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(1);
});

test('the annex is printed with the punctuation of official texts', () => {
  const [row, ...rest] = form.indicators;
  const named = {
    ...form,
    indicators: [{ ...row!, level3: { ...row!.level3, value: '乡镇(街道)展览,流动' } }, ...rest],
  };
  expect(indicatorTable(named).rows[0]?.[2]).toBe('乡镇（街道）展览，流动');
});

test.each([
  ['预算安排（万元）', '实际支出（万元）'],
  ['预算总额（万元）', '支出总额（万元）'],
  ['调整后预算（万元）', '实际支出（万元）'],
])('where amounts stand beside %s and %s, all the money is 资金总额', (budget, spent) => {
  const beside = gridSheet([
    ['项目支出绩效自评表（2024年度）'],
    ['项目名称', '展览', '', '主管部门', '某县文化局'],
    [budget, 100, '', spent, 98],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '偏差原因'],
    ['产出指标', '数量指标', '举办展览', '≥12场', '12场', ''],
  ]);
  const [funds] = fundsTable(assess(formOn(beside), defaultPolicy));
  expect(funds?.rows).toEqual([
    ['资金总额', expect.objectContaining({ number: 100 }), expect.objectContaining({ number: 98 })],
  ]);
});

test('a source keeps its name', () => {
  const [funds] = fundsTable(assess(form, defaultPolicy));
  expect(funds?.rows[0]?.[0]).toBe('年度资金总额');
});
