import Big from 'big.js';
import { decimalsIn, fixed, percentText, plain } from '../../src/values/print';
import { round } from '../../src/values/round';

test('numbers in messages have no exponent and no trailing zeros', () => {
  expect([plain(Big('9.50')), plain(Big('1e-8')), plain(Big('1e21'))]).toEqual([
    '9.5',
    '0.00000001',
    '1000000000000000000000',
  ]);
});

test('scores keep their decimals, rates have two', () => {
  expect(fixed(Big('9.5'), 2)).toBe('9.50');
  expect(fixed(Big('9.999'), 2)).toBe('10.00');
  expect(percentText(Big('0.862'))).toBe('86.20%');
  expect(percentText(Big('1.025897'))).toBe('102.59%');
});

test('half is rounded away from zero, as Excel does', () => {
  expect(['2.345', '-2.345', '2.3449', '0.5'].map((each) => round(Big(each), 2).toFixed())).toEqual([
    '2.35',
    '-2.35',
    '2.34',
    '0.5',
  ]);
});

test('decimals of a number', () => {
  expect(['8.62', '8', '0.5'].map(decimalsIn)).toEqual([2, 0, 1]);
});
