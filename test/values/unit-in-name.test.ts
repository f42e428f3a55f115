import { unitInName, withoutUnit } from '../../src/values/text/indicator-name';

test.each([
  ['投放车辆（辆）', '辆'],
  ['骑行人次(万人次)', '万人次'],
  ['满意度（％）', '%'],
  ['运维成本（元/辆）', '元/辆'],
  ['成本控制数（单位：万元）', '万元'],
  ['试验（水稻）', undefined],
  ['验收合格率（10分）', undefined],
  ['自评（分）', undefined],
  ['培训人数', undefined],
])('%s is counted in %s', (name, unit) => {
  expect(unitInName(name)).toBe(unit);
});

test('a name goes without the unit behind it, and keeps every other bracket', () => {
  expect(withoutUnit('投放车辆 （辆）')).toBe('投放车辆');
  expect(withoutUnit('其他试验（玉米）')).toBe('其他试验（玉米）');
});
