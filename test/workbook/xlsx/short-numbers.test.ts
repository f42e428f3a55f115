import Big from 'big.js';
import fc from 'fast-check';
import { numberText } from '../../../src/workbook/xlsx/number-text';

/** Numbers as forms hold them, and any others. */
const numbers = fc.oneof(
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(6)).map(([digits, places]) => digits / 10 ** places),
  fc.tuple(fc.nat(10 ** 6), fc.nat(10 ** 6)).map(([a, b]) => a / (b + 1)),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e14, max: 1e14 }),
  fc.constantFrom(0, -0, 0.1 + 0.2, 1.005, -0.001, 123456789012345.67, 99999999999.5, 1e-7),
);

/** By the digits that Excel keeps, without any short way. */
function rounded(value: number, decimals: number): string {
  const text = new Big(value.toPrecision(15)).toFixed(decimals, Big.roundHalfUp);
  return /^-[0.]*$/.test(text) ? text.slice(1) : text;
}

test.each([
  ['0', (value: number) => rounded(value, 0)],
  ['0.00', (value: number) => rounded(value, 2)],
  ['0.0000', (value: number) => rounded(value, 4)],
  ['0%', (value: number) => `${rounded(value * 100, 0)}%`],
  ['0.00%', (value: number) => `${rounded(value * 100, 2)}%`],
])('%s: short numbers are printed as the long way prints them', (code, expected) => {
  const shown = (value: number) => numberText(value, code);
  fc.assert(
    fc.property(numbers, (value) => expect(shown(value)).toBe(expected(value))),
    { numRuns: 400 },
  );
});

test('General: the same', () => {
  const property = fc.property(numbers, (value) => {
    const size = Math.abs(value);
    fc.pre(size === 0 || (size >= 1e-9 && size < 1e11));
    const whole = Math.max(1, Math.floor(Math.log10(size || 1)) + 1);
    expect(numberText(value, 'General')).toBe(String(Number(rounded(value, Math.max(0, 10 - whole)))));
  });
  fc.assert(property, { numRuns: 600 });
});
