import Big from 'big.js';
import fc from 'fast-check';
import { evaluate } from '../../src/evaluation/evaluate';
import { decodePolicy } from '../../src/policy/codec';
import mof2020 from '../../src/policy/packs/mof-2020.json';
import type { Policy } from '../../src/policy/policy';
import { formOn, formSheet } from '../support/form-sheet';
import { decimal, filledForm } from './arbitrary';

const share = decimal(1, 2).map(Number);
const falling = (first: number) =>
  fc
    .uniqueArray(fc.integer({ min: 0, max: 150 }), { minLength: 1, maxLength: 4 })
    .chain((steps) =>
      fc.tuple(
        fc.constant([...steps].sort((a, b) => first * (a - b))),
        fc.array(share, { minLength: 4, maxLength: 4 }),
      ),
    );

const bands = falling(-1).map(([from, shares]) => ({
  bands: from.map((each, index) => ({ from: each / 100, share: shares[index] ?? 0 })),
}));
const limits = falling(1).map(([upTo, shares]) => ({
  limits: upTo.map((each, index) => ({ upTo: each / 100, share: shares[index] ?? 0 })),
}));
const steps = fc
  .tuple(fc.integer({ min: 1, max: 10 }), decimal(3, 1))
  .map(([size, points]) => ({ stepSize: size / 100, stepPoints: Number(points) + 0.1 }));
const passMark = fc.integer({ min: 1, max: 99 }).map((percent) => ({ passMark: percent / 100 }));
const over = falling(-1).map(([from, shares]) => ({
  over: from.map((each, index) => ({ from: 1 + (each + 1) / 100, share: shares[index] ?? 0 })),
}));

/** Any method of the schema, for any class of rows of the clean form and for what money measures. */
const method = fc
  .tuple(
    fc.constantFrom('数量', '质量', '成本', '社会效益', '满意度', '图书'),
    fc.constantFrom('value', 'completion', 'arrival', 'adjustment', 'surplus'),
    fc.oneof(bands, limits, steps, fc.constant({})),
    fc.oneof(passMark, over, fc.constant({})),
  )
  .map(([applies, measure, usual, extra]) => ({ applies, measure, ...usual, ...extra }));

const policy: fc.Arbitrary<Policy> = fc
  .record({ methods: fc.array(method, { minLength: 1, maxLength: 3 }), scalesToTotal: fc.boolean() })
  .map((changed) => decodePolicy({ ...mof2020, ...changed }));

test('every method of every policy gives a row no less than 0 and no more than its weight', () => {
  let judged = 0;
  fc.assert(
    fc.property(filledForm, policy, (form, chosen) => {
      const { indicators, executionScore } = evaluate(formOn(formSheet(form)), chosen);
      for (const { indicator, computed } of indicators) {
        const weight = indicator.weight.number;
        if (!computed.value || !weight) continue;
        judged++;
        expect(computed.value.gte(0) && computed.value.lte(weight)).toBe(true);
      }
      if (executionScore.value) expect(executionScore.value.gte(0)).toBe(true);
    }),
    { numRuns: 300 },
  );
  expect(judged).toBeGreaterThan(300);
});

test('rows that do not apply are scaled away: full marks of the rest are the whole, and nothing is more', () => {
  const idle = { target: '不适用', actual: '不适用', weight: null, score: null };
  const rows = fc.subarray(['0', '1', '2', '3', '4', '5'], { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(
      rows,
      fc.boolean(),
      fc.array(share, { minLength: 6, maxLength: 6 }),
      (away, isFull, shares) => {
        const weights = [20, 20, 10, 20, 10, 10];
        const score = (index: number) => (weights[index] ?? 0) * (isFull ? 1 : (shares[index] ?? 0));
        const set = Object.fromEntries(
          weights.map((_, index) => [index, away.includes(String(index)) ? idle : { score: score(index) }]),
        );
        const funds = [
          { label: '年度资金总额', amounts: [100, 100, 100] as const, weight: 10, rate: 1, score: 10 },
        ];
        const form = formOn(formSheet({ set, funds, total: { weight: null, score: null, grade: '' } }));
        const { totalScore } = evaluate(form, { ...decodePolicy(mof2020), scalesToTotal: true });
        const kept = weights.reduce(
          (all, _, at) => all.plus(away.includes(String(at)) ? 0 : (weights[at] ?? 0)),
          Big(10),
        );
        const given = weights.reduce(
          (all, _, at) => all.plus(away.includes(String(at)) ? 0 : score(at)),
          Big(10),
        );
        const expected = given.times(100).div(kept);
        expect(totalScore.value?.minus(expected).abs().lte(0.0051)).toBe(true);
        expect(totalScore.value?.lte(100)).toBe(true);
        if (isFull) expect(totalScore.value?.toFixed()).toBe('100');
      },
    ),
    { numRuns: 200 },
  );
});
