import Big from 'big.js';
import fc from 'fast-check';
import { waysToScale } from '../../src/rules/weight-scaling/scale';
import { decimalsIn } from '../../src/values/print';

const weights = (decimals: number) =>
  fc
    .array(fc.integer({ min: 1, max: 60 * 10 ** decimals }), { minLength: 1, maxLength: 20 })
    .map((all) => all.map((steps) => Big(steps).div(10 ** decimals)));
const cases = fc.integer({ min: 0, max: 2 }).chain((decimals) =>
  fc.tuple(
    weights(decimals),
    fc.integer({ min: 1, max: 100 }).map((each) => Big(each)),
    fc.constant(decimals),
  ),
);
const add = (numbers: readonly Big[]) => numbers.reduce((sum, each) => sum.plus(each), Big(0));

test('every way keeps the total exactly, leaves no weight at zero and keeps the order', () => {
  let reached = 0;
  fc.assert(
    fc.property(cases, ([before, total, decimals]) => {
      for (const { weights: after } of waysToScale(before, total, decimals)) {
        expect(add(after).toFixed()).toBe(total.toFixed());
        expect(after.filter((each) => each.lte(0))).toEqual([]);
        before.forEach((one, i) =>
          before.forEach((other, j) => {
            if (one.lt(other)) expect(after[i]!.lte(after[j]!)).toBe(true);
          }),
        );
        reached++;
      }
    }),
    { numRuns: 300 },
  );
  expect(reached).toBeGreaterThan(300);
});

test('at most one weight, or each by a step, is off its share', () => {
  fc.assert(
    fc.property(cases, ([before, total, decimals]) => {
      const sum = add(before);
      for (const { weights: after, remainderAt, remainder } of waysToScale(before, total, decimals)) {
        const places = Math.max(decimals, ...after.map((each) => decimalsIn(each.toFixed())));
        const step = Big(10).pow(-places);
        after.forEach((each, index) => {
          const off = each.minus(before[index]!.times(total).div(sum)).abs();
          const most = remainderAt === index ? remainder.abs().plus(step) : step;
          expect(off.lte(most)).toBe(true);
        });
      }
    }),
  );
});

test('weights that are right already stay', () => {
  fc.assert(
    fc.property(weights(1), (before) => {
      const [way] = waysToScale(before, add(before), 1);
      expect(way?.weights.map((each) => each.toFixed())).toEqual(before.map((each) => each.toFixed()));
      expect(way?.remainderAt).toBeUndefined();
    }),
  );
});
