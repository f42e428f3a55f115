import { isDateFormat, showsDay } from '../../src/sheet/date-format';

describe('isDateFormat', () => {
  it.each([
    'yyyy/m/d',
    'yyyy',
    'm"月"',
    'aaaa',
    '[$-804]aaaa',
    '[$-804]yyyy"年"m"月"d"日"',
    '[DBNum1]yyyy"年"m"月"',
    'yyyy-mm-dd 00',
    'e"年"',
    'h:mm',
    '[h]:mm',
    '[mm]:ss',
    'mm:ss.0',
    '上午/下午h"时"',
    'h:mm AM/PM',
    '[Red]yyyy;0',
  ])('knows %s as a date or time', (code) => {
    expect(isDateFormat(code)).toBe(true);
  });

  it.each([
    'General',
    'G/通用格式',
    'G/通用格式"元"',
    '0.00',
    '0.00%',
    '0"day"',
    '"ymd"0',
    '#,##0_ ',
    '#,##0 d',
    '0.00E+00',
    '##0.0e+0',
    '0_d',
    '0*d',
    '[Red]0',
    '[$¥-804]0',
    '@',
    '@"day"',
    '@\\d',
    '[Red]@',
    '0;yyyy',
    '',
  ])('knows %s as no date', (code) => {
    expect(isDateFormat(code)).toBe(false);
  });
});

describe('showsDay', () => {
  it.each(['yyyy/m/d', 'm"月"', 'mmm', 'd', 'aaaa', 'yyyy-mm-dd 00', 'yyyy/m/d h:mm', 'h:mm d'])(
    '%s',
    (code) => {
      expect(showsDay(code)).toBe(true);
    },
  );

  it.each(['h:mm', 'h"时"mm"分"', 'mm:ss', 'mm:ss.0', '[h]:mm', '上午/下午h"时"mm"分"', '0.00', '#,##0 d'])(
    'not %s',
    (code) => {
      expect(showsDay(code)).toBe(false);
    },
  );
});
