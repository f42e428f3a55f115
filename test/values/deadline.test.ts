import { isLater, parseDeadline } from '../../src/values/deadline';
import { parseValue } from '../../src/values/parse';
import type { Deadline } from '../../src/values/value';

test.each([
  ['7月', '9月前', false],
  ['9月', '9月底前', false],
  ['10月', '9月前', true],
  ['2021年12月', '2021年底', false],
  ['2022年1月', '2021年底', true],
  ['10月', '2021年9月', true],
  ['2021年9月30日', '2021年9月30日', false],
  ['2021年10月1日', '2021年9月30日', true],
  ['9月', '9月15日', false],
  ['9月20日', '9月', false],
  ['2021年', '2021年12月', false],
  ['2022年', '2021年底', true],
])('%s is later than %s: %s', (actual, target, expected) => {
  expect(isLater(parseValue(actual) as Deadline, parseValue(target) as Deadline, 2021)).toBe(expected);
});

test.each([
  ['10月', '2021年9月', undefined],
  ['2021年10月', '9月', undefined],
  ['10月', '9月', true],
  ['9月', '10月', false],
])(
  'without the year of the form, %s is later than %s: %s (a year is not guessed)',
  (actual, target, expected) => {
    expect(isLater(parseValue(actual) as Deadline, parseValue(target) as Deadline, undefined)).toBe(expected);
  },
);

test.each([
  ['1月', true],
  ['12月', true],
  ['0月', false],
  ['13月', false],
  ['12月1日', true],
  ['12月31日', true],
  ['12月0日', false],
  ['12月32日', false],
  ['2021-12-31', true],
  ['2021-13-31', false],
  ['文号2021-06-30', false],
  ['2021-06-30号文', false],
  ['12月的某天', false],
  ['2022年', true],
  ['2022年底', true],
  ['2022年前', true],
  ['2022年度', false],
  ['2021年-2022年', false],
])('%s says when: %s', (text, expected) => {
  expect(parseDeadline(text, text) !== undefined).toBe(expected);
});
