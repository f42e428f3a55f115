import Big from 'big.js';
import { evaluate } from '../../src/evaluation/evaluate';
import { actualShare, isFarBeyond, lostPoints } from '../../src/evaluation/reach';
import { defaultPolicy } from '../../src/policy';
import type { Policy } from '../../src/policy/policy';
import { numberField } from '../support/fields';
import { formOn, formSheet } from '../support/form-sheet';

const deviating = (share: number): Policy => ({
  ...defaultPolicy,
  quantitative: { ...defaultPolicy.quantitative, deviation: Big(share) },
});
const row = (completion: number | undefined, direction: 'positive' | 'reverse' = 'positive') => ({
  completion: completion === undefined ? undefined : Big(completion),
  direction,
});

test.each([
  [10, 8, '2'],
  [10, 10, '0'],
  [10, 12, '-2'],
  [10, undefined, undefined],
  [undefined, 8, undefined],
] as const)('weight %s and score %s: %s lost', (weight, score, expected) => {
  expect(lostPoints({ weight: numberField(weight), score: numberField(score) })?.toFixed()).toBe(expected);
});

test.each([
  [1.2, 'positive', '1.2'],
  [1.25, 'reverse', '0.8'],
  [0, 'positive', undefined],
  [undefined, 'positive', undefined],
] as const)('completion %s (%s) is a share of %s', (completion, direction, expected) => {
  expect(actualShare(row(completion, direction))?.toFixed()).toBe(expected);
});

test.each([
  [1.3, 'positive', true],
  [1.2999, 'positive', false],
  [2, 'reverse', true],
  [1.25, 'reverse', false],
  [undefined, 'positive', false],
] as const)(
  'at the usual limit of 130 %%, completion %s (%s) is far beyond: %s',
  (completion, direction, far) => {
    expect(isFarBeyond(row(completion, direction), defaultPolicy)).toBe(far);
  },
);

test.each([
  [1.2, 'positive', false],
  [1.21, 'positive', true],
  [1.25, 'reverse', false],
  [1.3, 'reverse', true],
] as const)('where reasons are due beyond 20 %%, completion %s (%s): %s', (completion, direction, far) => {
  expect(isFarBeyond(row(completion, direction), deviating(0.2))).toBe(far);
});

describe('how the money was spent', () => {
  const spending = (spent: number | null, policy = defaultPolicy) => {
    const amounts = [300, 300, spent] as const;
    const funds = [{ label: '年度资金总额', amounts, weight: 10, rate: null, score: null }];
    return evaluate(formOn(formSheet({ funds })), policy).spending;
  };
  const wanting = (reasonBelow: number): Policy => ({
    ...defaultPolicy,
    execution: { ...defaultPolicy.execution, reasonBelow: Big(reasonBelow) },
  });

  test.each([
    [null, 'unknown'],
    [300, 'whole'],
    [298.5, 'whole'],
    [298, 'low'],
    [300.01, 'over'],
  ] as const)('%s of 300 is %s', (spent, expected) => {
    expect(spending(spent)).toBe(expected);
  });

  test('a policy may want a reason only below a rate of its own', () => {
    expect(spending(270, wanting(0.9))).toBe('whole');
    expect(spending(269.9, wanting(0.9))).toBe('low');
  });
});
