import { assess } from '../../src/assess';
import { defaultPolicy } from '../../src/policy';
import { levelGroups } from '../../src/report/indicator-sections';
import { indicatorSentence } from '../../src/report/indicator-words';
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
