import { dateOfSerial, isDateFormat } from '../../src/values/date-serial';

test.each([
  ['yyyy/m/d', true],
  ['yyyy', true],
  ['[$-804]yyyy"年"m"月"d"日"', true],
  ['General', false],
  ['G/通用格式', false],
  ['0.00', false],
  ['0.00%', false],
  ['@', false],
  ['@"day"', false],
  ['[Red]@', false],
  ['@\\d', false],
  ['#,##0 d', false],
])('%s shows a date: %s', (format, expected) => {
  expect(isDateFormat(format)).toBe(expected);
});

test('a day counts from midnight to midnight', () => {
  expect(dateOfSerial(44561.99, 'yyyy/m/d')).toEqual({ year: 2021, month: 12, day: 31 });
  expect(dateOfSerial(44562, 'yyyy/m/d')).toEqual({ year: 2022, month: 1, day: 1 });
  expect(dateOfSerial(44562, '0.00')).toBeUndefined();
});
