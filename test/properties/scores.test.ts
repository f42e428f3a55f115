import Big from 'big.js';
import fc from 'fast-check';
import type { Direction } from '../../src/evaluation/evaluation';
import { gradeOf } from '../../src/evaluation/grade';
import { type QuantityScore, quantityScore } from '../../src/evaluation/quantity-score';
import type { Indicator } from '../../src/form/form';
import { defaultPolicy, policies } from '../../src/policy';
import type { Policy } from '../../src/policy/policy';
import type { Quantity } from '../../src/values/value';
import { formOn, formSheet } from '../support/form-sheet';
import { decimal } from './arbitrary';

const [row] = formOn(formSheet()).indicators;
const linear: Policy = {
  ...defaultPolicy,
  quantitative: { ...defaultPolicy.quantitative, reverse: 'linear' },
};
const exact: Policy = {
  ...defaultPolicy,
  quantitative: { ...defaultPolicy.quantitative, equalIsExact: true },
};

const policy = fc.constantFrom(...policies, linear, exact);
const number = decimal(500);
const signed = fc.tuple(number, fc.boolean()).map(([value, isBelow]) => (isBelow ? value.times(-1) : value));

function quantity(value: Big): Quantity {
  return {
    kind: 'quantity',
    raw: value.toFixed(),
    operator: undefined,
    number: value,
    unit: undefined,
    approximate: false,
    change: undefined,
  };
}

function judged(weight: Big, target: Big, actual: Big, direction: Direction, chosen: Policy): QuantityScore {
  if (!row) throw new Error('the clean form has rows');
  const indicator: Indicator = { ...row, weight: { ...row.weight, number: weight, raw: weight.toFixed() } };
  return quantityScore(indicator, quantity(target), quantity(actual), direction, chosen);
}

function scoreOf(...input: Parameters<typeof judged>): Big {
  const { computed } = judged(...input);
  if (!computed.value) throw new Error(computed.explanation);
  return computed.value;
}

test.each<Direction>(['positive', 'reverse', 'equal'])(
  '%s: the score lies between 0 and the weight',
  (direction) => {
    fc.assert(
      fc.property(decimal(30), number, signed, policy, (weight, target, actual, chosen) => {
        const score = scoreOf(weight, target, actual, direction, chosen);
        expect(score.gte(0) && score.lte(weight)).toBe(true);
      }),
    );
  },
);

/** Without those that take points for far more than the target. */
const monotone = fc.constantFrom(
  ...[...policies, linear, exact].filter(({ methods }) => methods.every(({ over }) => over.length === 0)),
);

test('more done never earns less; where less is better, more never earns more', () => {
  fc.assert(
    fc.property(decimal(30), number, signed, signed, monotone, (weight, target, one, other, chosen) => {
      const [less, more] = one.lte(other) ? [one, other] : [other, one];
      const at = (actual: Big, direction: Direction) => scoreOf(weight, target, actual, direction, chosen);
      expect(at(more, 'positive').gte(at(less, 'positive'))).toBe(true);
      // What should become less cannot fall below nothing.
      const [few, many] = [less, more].map((each) => (each.lt(0) ? Big(0) : each));
      expect(at(few ?? less, 'reverse').gte(at(many ?? more, 'reverse'))).toBe(true);
    }),
  );
});

test('reaching the target earns the whole weight, whichever way counts as good', () => {
  fc.assert(
    fc.property(
      decimal(30),
      number,
      policy,
      fc.constantFrom<Direction>('positive', 'reverse', 'equal'),
      (weight, target, chosen, direction) => {
        expect(scoreOf(weight, target, target, direction, chosen).eq(weight)).toBe(true);
      },
    ),
  );
});

test('a target is met when it is reached, or not passed where less is better', () => {
  fc.assert(
    fc.property(decimal(30), number, number, (weight, target, actual) => {
      const isMet = (direction: Direction) => judged(weight, target, actual, direction, linear).isMet;
      expect(isMet('positive')).toBe(actual.gte(target));
      expect(isMet('reverse')).toBe(actual.lte(target));
    }),
  );
});

test('a target below nothing is left to a person', () => {
  const { computed, isMet } = judged(Big(10), Big(-1), Big(5), 'positive', defaultPolicy);
  expect([computed.value, isMet]).toEqual([undefined, undefined]);
});

test('a higher total never has a lower grade', () => {
  fc.assert(
    fc.property(decimal(130, 4), decimal(130, 4), policy, (one, other, chosen) => {
      const [less, more] = one.lte(other) ? [one, other] : [other, one];
      const rank = (total: Big) => {
        const { value } = gradeOf(total, chosen);
        const place = chosen.grades.findIndex(({ name }) => name === value);
        expect(place).toBeGreaterThanOrEqual(0);
        return place;
      };
      expect(rank(more)).toBeLessThanOrEqual(rank(less));
    }),
  );
});
