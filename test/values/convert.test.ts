import { convert } from '../../src/values/convert';
import { parseValue } from '../../src/values/parse';
import type { Quantity } from '../../src/values/value';
import { fromCell } from '../../src/values/round';

const inUnit = (raw: string, unit: string | undefined) =>
  convert(parseValue(raw) as Quantity, unit)?.toFixed();

test.each([
  ['620.82万元', '元', '6208200'],
  ['980000元', '万元', '98'],
  ['50', '个', '50'],
  ['9‰', '%', '0.9'],
  ['1.8万人', '人', '18000'],
  ['2公里', '米', '2000'],
  ['3厘米', '米', '0.03'],
  ['2吨', '公斤', '2000'],
  ['500克', '公斤', '0.5'],
  ['3公顷', '亩', '45'],
  ['2小时', '分钟', '120'],
  ['3亿元', '万元', '30000'],
  ['2千万元', '万元', '2000'],
  ['3百万元', '万元', '300'],
  ['5千元', '元', '5000'],
  ['5.8万', '元', '58000'],
  ['58000元', '万', '5.8'],
  ['50个', undefined, '50'],
  ['50家', '个', undefined],
  ['5%', '人', undefined],
  ['9‰', '人', undefined],
  ['2公里', '公斤', undefined],
  ['3米', '公斤', undefined],
  ['3厘米', '公斤', undefined],
  ['2吨', '亩', undefined],
  ['2公斤', '亩', undefined],
  ['5克', '亩', undefined],
  ['3公顷', '小时', undefined],
  ['3亩', '小时', undefined],
  ['2小时', '人', undefined],
  ['2分钟', '人', undefined],
  ['5人', '分钟', undefined],
  ['50人次', '人', undefined],
])('%s in %s is %s', (raw, unit, expected) => {
  expect(inUnit(raw, unit)).toBe(expected);
});

test('a cached double is the decimal it stands for', () => {
  expect(fromCell(0.1 + 0.2).toFixed()).toBe('0.3');
  expect(fromCell(1.1 * 3).toFixed()).toBe('3.3');
});
