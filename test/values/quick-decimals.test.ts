import Big from 'big.js';
import fc from 'fast-check';
import '../../src/values/quick-decimals';

/** big.js as it comes. */
const Plain = ((): typeof Big => {
  let own: typeof Big | undefined;
  jest.isolateModules(() => {
    own = jest.requireActual<{ default?: typeof Big } & typeof Big>('big.js');
  });
  return own!;
})();

const digits = fc.bigInt({ min: 0n, max: 10n ** 22n }).map(String);
const short = fc.integer({ min: 0, max: 100_000 }).map(String);
const decimal = fc
  .tuple(fc.constantFrom('', '-'), fc.oneof(short, short, digits), fc.integer({ min: -12, max: 8 }))
  .map(([sign, whole, exponent]) => `${sign}${whole}e${exponent}`);

function parts({ s, e, c }: Big) {
  return { s, e, c };
}

test('the operations are not those of big.js as it comes', () => {
  expect(Plain.prototype ?? Object.getPrototypeOf(Plain(0))).not.toBe(Object.getPrototypeOf(Big(0)));
});

test('two decimals compare as they do in big.js', () => {
  fc.assert(
    fc.property(decimal, decimal, (one, other) => {
      expect(Big(one).cmp(Big(other))).toBe(Plain(one).cmp(Plain(other)) + 0);
      expect(Big(one).cmp(other)).toBe(Plain(one).cmp(other) + 0);
    }),
    { numRuns: 1_000 },
  );
});

test('a quotient is the one of big.js, digit by digit', () => {
  fc.assert(
    fc.property(decimal, decimal, (one, other) => {
      fc.pre(!Plain(other).eq(0));
      expect(parts(Big(one).div(Big(other)))).toEqual(parts(Plain(one).div(Plain(other))));
    }),
    { numRuns: 1_000 },
  );
});

test.each([
  ['258.6', '300', '0.862'],
  ['1', '3', '0.33333333333333333333'],
  ['-7', '0.5', '-14'],
  ['1e-15', '1e9', '0'],
])('%s ÷ %s = %s', (one, other, quotient) => {
  expect(Big(one).div(other).toFixed()).toBe(quotient);
});

test('nothing is divided by zero, and what was compared with is left as it was', () => {
  expect(() => Big(1).div(0)).toThrow('Division by zero');
  const other = Big('12.5');
  Big(25).div(other);
  Big(25).cmp(other);
  expect(parts(other)).toEqual({ s: 1, e: 1, c: [1, 2, 5] });
});
