import { dateOfSerial } from '../../src/values/date-serial';

test('a day counts from midnight to midnight', () => {
  expect(dateOfSerial(44561.99, 'yyyy/m/d')).toEqual({ year: 2021, month: 12, day: 31 });
  expect(dateOfSerial(44562, 'yyyy/m/d')).toEqual({ year: 2022, month: 1, day: 1 });
  expect(dateOfSerial(44562, '0.00')).toBeUndefined();
});

test.each(['h:mm', '[h]:mm', 'mm:ss.0', '上午/下午h"时"mm"分"'])('a time shown as %s is no day', (format) => {
  expect(dateOfSerial(0.5, format)).toBeUndefined();
  expect(dateOfSerial(44562.5, format)).toBeUndefined();
});

test('there is no day before the first', () => {
  expect(dateOfSerial(0.5, 'yyyy/m/d h:mm')).toBeUndefined();
});

test('a number no calendar reaches is no date', () => {
  expect(dateOfSerial(2_958_465, 'yyyy/m/d')).toEqual({ year: 9999, month: 12, day: 31 });
  expect(dateOfSerial(2_958_466, 'yyyy/m/d')).toBeUndefined();
  expect(dateOfSerial(1e300, 'yyyy/m/d')).toBeUndefined();
});
