import Big from 'big.js';
import fc from 'fast-check';
import { decimalsOf } from '../../src/values/print';
import { sum } from '../../src/values/sum';

const amounts = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(6)).map(([digits, places]) => {
  return Big(digits).div(Big(10).pow(places));
});
const odd = fc
  .constantFrom('0', '-0', '1e12', '0.0000001', '99999999.999999', '123456789012.5', '1e-15', '1e300')
  .map((text) => Big(text));
const lists = fc.oneof(
  fc.array(amounts, { maxLength: 60 }),
  fc.array(fc.oneof(amounts, odd), { maxLength: 20 }),
);

test('a sum is what adding one after the other gives', () => {
  const property = fc.property(lists, (numbers) => {
    const expected = numbers.reduce((all, each) => all.plus(each), Big(0));
    const found = sum(numbers);
    expect([found.toFixed(), found.c, found.e]).toEqual([expected.toFixed(), expected.c, expected.e]);
  });
  fc.assert(property, { numRuns: 500 });
});

test('a sum can be computed with further', () => {
  expect(
    sum([Big('0.1'), Big('0.2')])
      .times(3)
      .plus('0.01')
      .toFixed(),
  ).toBe('0.91');
  expect(sum([]).toFixed()).toBe('0');
});

test('decimals are those of the printed number', () => {
  const property = fc.property(fc.oneof(amounts, odd), (number) => {
    expect(decimalsOf(number)).toBe(number.toFixed().split('.')[1]?.length ?? 0);
  });
  fc.assert(property, { numRuns: 300 });
});
