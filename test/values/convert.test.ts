import { convert } from '../../src/values/convert';
import { isLater } from '../../src/values/deadline';
import { parseValue } from '../../src/values/parse';
import type { Deadline, Quantity } from '../../src/values/value';
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
  ['50家', '个', undefined],
  ['50人次', '人', undefined],
])('%s in %s is %s', (raw, unit, expected) => {
  expect(inUnit(raw, unit)).toBe(expected);
});

test.each([
  ['7月', '9月前', false],
  ['9月', '9月底前', false],
  ['10月', '9月前', true],
  ['2021年12月', '2021年底', false],
  ['2022年1月', '2021年底', true],
  ['10月', '2021年9月', true],
])('%s is later than %s: %s', (actual, target, expected) => {
  expect(isLater(parseValue(actual) as Deadline, parseValue(target) as Deadline, 2021)).toBe(expected);
});

test('years that are not written and not known are not guessed', () => {
  expect(
    isLater(parseValue('10月') as Deadline, parseValue('2021年9月') as Deadline, undefined),
  ).toBeUndefined();
});

test('a cached double is the decimal it stands for', () => {
  expect(fromCell(0.1 + 0.2).toFixed()).toBe('0.3');
  expect(fromCell(1.1 * 3).toFixed()).toBe('3.3');
});
