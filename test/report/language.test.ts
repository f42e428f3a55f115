import Big from 'big.js';
import {
  clause,
  fullWidth,
  numeral,
  sentence,
  share,
  tidyPercents,
  withoutCode,
  withYear,
} from '../../src/report/language';
import { formOn, formSheet } from '../support/form-sheet';

test('numbers as documents count', () => {
  expect([1, 9, 10, 11, 19, 20, 21, 30, 99].map(numeral)).toEqual([
    '一',
    '九',
    '十',
    '十一',
    '十九',
    '二十',
    '二十一',
    '三十',
    '九十九',
  ]);
});

test.each([
  ['1', '100%'],
  ['0.862', '86.2%'],
  ['0.98051', '98.05%'],
  ['0', '0%'],
  ['1.1', '110%'],
])('a share of %s is %s', (fraction, text) => {
  expect(share(Big(fraction))).toBe(text);
});

test.each([
  ['完成。', '完成。'],
  ['完成', '完成。'],
  ['一；二；', '一；二。'],
  ['可查,', '可查。'],
  ['好！', '好！'],
  ['  已完成.  ', '已完成。'],
  ['原因：〔请填写：原因〕', '原因：〔请填写：原因〕'],
])('«%s» ends as «%s»', (text, ended) => {
  expect(sentence(text)).toBe(ended);
});

test('clauses lose what would end them', () => {
  expect(clause('下年加强；')).toBe('下年加强');
  expect(clause('')).toBe('');
});

test.each([
  ['219001-某县某镇人民政府', '某县某镇人民政府'],
  ['[155]某县民政局', '某县民政局'],
  ['51000021R000000000002-人员经费支出', '人员经费支出'],
  ['5G基站建设', '5G基站建设'],
  ['2021年开办费', '2021年开办费'],
  ['219-', '219-'],
])('%s without its code is %s', (name, bare) => {
  expect(withoutCode(name)).toBe(bare);
});

test('a year stands before a name that has none', () => {
  const form = formOn(formSheet({ year: 2024 }));
  expect(withYear(form, '公共阅读服务')).toBe('2024年度公共阅读服务');
  expect(withYear(form, '2024年公共阅读服务')).toBe('2024年公共阅读服务');
  expect(withYear(form, '某区2021年示范补助')).toBe('某区2021年示范补助');
});

test('percents without their zeros', () => {
  expect(tidyPercents('从97.30%到100.00%，再到85.05%')).toBe('从97.3%到100%，再到85.05%');
});

test('figures of Chinese width are printed as all others', () => {
  expect(fullWidth('实际９１．６７％（指标值≥１００％）')).toBe('实际91.67%（指标值≥100%）');
  expect(fullWidth('Ａ级／Ｂ级')).toBe('A级/B级');
});
