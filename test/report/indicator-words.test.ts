import { assess } from '../../src/assess';
import { defaultPolicy } from '../../src/policy';
import { levelGroups } from '../../src/report/indicator-sections';
import { indicatorSentence } from '../../src/report/indicator-words';
import { narrate } from '../../src/report/narrate';
import { projectSource } from '../../src/report/project-source';
import { formOn, gridSheet } from '../support/form-sheet';

const HEAD = [['项目支出绩效自评表（2024年度）'], ['项目名称', '高标准农田']];

function assessed(rows: readonly (readonly (string | number)[])[]) {
  return assess(formOn(gridSheet([...HEAD, ...rows])), defaultPolicy);
}

test('a unit in a column of its own is the unit of what was reached, a percentage that lost its format has none', () => {
  const assessment = assessed([
    ['一级指标', '二级指标', '三级指标', '性质', '指标值', '度量单位', '实际完成值', '分值', '得分'],
    ['产出指标', '数量指标', '建成面积', '≥', 1.5, '万亩', 1.5, 40, 40],
    ['', '质量指标', '验收合格率', '≥', 95, '%', 98, 30, 30],
    ['', '质量指标', '设备完好率', '≥', 95, '%', 0.98, 30, 30],
  ]);
  const sentences = assessment.evaluation.indicators.map((row) => indicatorSentence(assessment, row));
  expect(sentences[0]).toContain('建成面积：实际1.5万亩（指标值≥1.5万亩）');
  expect(sentences[1]).toContain('验收合格率：实际98%（指标值≥95%）');
  expect(sentences[2]).toContain('设备完好率：实际0.98（指标值≥95%）');
});

test('a unit behind the name is told with the numbers, which do not say it', () => {
  const assessment = assessed([
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    ['产出指标', '数量指标', '投放车辆（辆）', 20000, 19000, 40, 38],
    ['', '质量指标', '车辆完好率(%)', 95, 96, 20, 20],
    ['', '质量指标', '设备完好率（％）', 0.95, 0.96, 20, 20],
    ['满意度指标', '满意度', '居民满意度（单位：%）', '≥88', '90%', 20, 20],
  ]);
  const sentences = assessment.evaluation.indicators.map((row) => indicatorSentence(assessment, row));
  expect(sentences[0]).toMatch(/^投放车辆：实际19000辆（指标值20000辆），完成率95%/);
  expect(sentences[1]).toMatch(/^车辆完好率：实际96%（指标值95%），高出指标值1个百分点/);
  // A percentage that lost its format is left as it stands.
  expect(sentences[2]).toMatch(/^设备完好率：实际0.96（指标值0.95）/);
  expect(sentences[3]).toMatch(/^居民满意度：实际90%（指标值≥88%），高出指标值2个百分点/);
});

test('points behind a name are none of it; the row of execution bears its name; no heading «其他» alone', () => {
  const assessment = assessed([
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '得分'],
    ['产出指标（90分）', '', '养护里程（90分）', '≥50公里', '52公里', 90],
    ['预算执行率（10分）', '', '', '', '98%', 9.8],
  ]);
  const [first] = assessment.evaluation.indicators;
  expect(first && indicatorSentence(assessment, first)).toMatch(/^养护里程：/);
  const repeated = projectSource({ assessment, options: {} } as never).repeat('levels', true);
  expect(levelGroups(assessment).map(({ name }) => name)).toEqual(['产出指标', '预算执行率']);
  expect(repeated.map(({ parts }) => parts.length)).toEqual([0, 0]);
  expect(JSON.stringify(repeated)).toContain('预算执行率：执行率待核实，得9.8分（分值10分）。');
});

describe('a table of criteria has no place for a target, which nobody left blank', () => {
  const HEADER = ['一级指标', '二级指标', '三级指标', '分值', '评分标准'];
  const CRITERION = '完成得满分';
  const rowsOf = (header: readonly string[], ...rows: readonly (readonly (string | number)[])[]) =>
    assessed([header, ...rows]);

  test('a row tells what was reached, or that the table holds nothing to hold it against', () => {
    const told = rowsOf(
      [...HEADER, '实际完成值', '得分'],
      ['决策', '项目立项', '立项依据', 5, CRITERION, '充分', 5],
      ['产出', '数量', '试点村', 15, CRITERION, '', 15],
    );
    const [first, second] = told.evaluation.indicators.map((row) => indicatorSentence(told, row));
    expect(first).toMatch(/^立项依据：完成情况为“充分”，.*得满分5分/);
    expect(second).toMatch(/^试点村：表中没有指标值，完成值未填写/);
    const scored = rowsOf([...HEADER, '得分'], ['决策', '项目立项', '立项依据', 5, CRITERION, 5]);
    const [row] = scored.evaluation.indicators;
    expect(row && indicatorSentence(scored, row)).toMatch(/^立项依据：表中没有指标值和完成值/);
  });

  test('rows that cannot be judged for that are told together', () => {
    const names = ['立项依据', '立项程序', '目标合理性', '分配办法'];
    const assessment = rowsOf(
      [...HEADER, '得分'],
      ...names.map((name) => ['决策', '项目立项', name, 5, CRITERION, 5]),
    );
    const text = JSON.stringify(narrate(assessment));
    expect(text).toContain('下列4项指标按评分标准打分，表中没有指标值，分值共20分，表中得20分');
    expect(text).toContain('分配办法（得满分5分）：表中没有指标值和完成值。');
    expect(text).not.toContain('未填写');
  });
});
