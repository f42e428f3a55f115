import { directionOf } from '../../src/evaluation/direction';
import type { LevelLabel } from '../../src/form/form';
import { parseA1 } from '../../src/sheet/address';
import { indicatorRow } from '../support/fields';

const level = (name: string): LevelLabel => ({ name, raw: name, points: undefined, cell: parseA1('A13') });
const direction = (target: string, actual = '5', name = '甲') =>
  directionOf(indicatorRow(target, actual, { level3: { value: name, cell: undefined } }));

test.each([
  ['≥5个', 'positive'],
  ['>5个', 'positive'],
  ['≤5个', 'reverse'],
  ['<5个', 'reverse'],
  ['=5个', 'equal'],
  ['0起', 'equal'],
  ['5个', 'positive'],
  ['9月前', 'deadline'],
  ['3-5次', 'two-sided'],
  ['效果明显', 'qualitative'],
  ['', 'none'],
])('a target «%s» counts as %s', (target, expected) => {
  expect(direction(target)).toBe(expected);
});

test('an answer in words is judged as words, except against two bounds', () => {
  expect(['5个', '9月前', ''].map((target) => direction(target, '达成预期指标'))).toEqual([
    'qualitative',
    'qualitative',
    'qualitative',
  ]);
  expect(direction('3-5次', '达成预期指标')).toBe('two-sided');
});

test.each([
  '费用支出控制',
  '单位成本控制数',
  '能耗总量控制',
  '控制在预算内的支出',
  '控制额',
  '发病率下降',
  '降低损耗',
  '减少次数',
  '投诉件数',
  '安全事故数',
  '网络中断次数',
  '设备故障次数',
  '差错数',
  '伤亡人数',
  '违规次数',
  '纠纷数',
])('%s is better when less', (name) => {
  expect(direction('5次', '5', name)).toBe('reverse');
});

test.each(['高血压随访控制数', '成本核算后的质量控制', '费用，控制'])('%s is better when more', (name) => {
  expect(direction('5人', '5', name)).toBe('positive');
});

test('a change is itself the aim: «下降10%» of complaints is reached by more', () => {
  expect(direction('下降10%', '下降12%', '投诉件数')).toBe('positive');
});

test.each(['投诉下降率', '碳排放减少量', '接待费压减比例', '能耗降幅'])(
  '%s says how far it fell: the more the better',
  (name) => {
    expect(direction('10%', '12%', name)).toBe('positive');
  },
);

test('what is written decides over the name', () => {
  expect(direction('≥5次', '5', '投诉件数')).toBe('positive');
});

test('cost indicators are better when less, at either level; a cost rate is a degree of compliance', () => {
  const cost = (target: string, level1: string, level2: string) =>
    directionOf(indicatorRow(target, '5', { level1: level(level1), level2: level(level2) }));
  expect(cost('20万元', '产出指标', '成本指标')).toBe('reverse');
  expect(cost('20万元', '成本指标', '经济成本')).toBe('reverse');
  expect(cost('100%', '产出指标', '成本指标')).toBe('positive');
  expect(directionOf(indicatorRow('20万元', '5', { level2: level('成本指标') }))).toBe('reverse');
  expect(directionOf(indicatorRow('20万元', '5', { level3: { value: undefined, cell: undefined } }))).toBe(
    'positive',
  );
});
