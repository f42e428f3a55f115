import fc from 'fast-check';
import { assess } from '../../src/assess';
import { planGrade } from '../../src/plan/grade';
import { loadPolicy, PolicyError } from '../../src/policy/load';
import mof2020 from '../../src/policy/packs/mof-2020.json';
import type { Policy } from '../../src/policy/policy';
import { encodePolicy } from '../../src/policy/codec';
import { loadOwnPack } from '../../src/settings/own-pack';
import { rules } from '../../src/rules';
import { formOn, formSheet } from '../support/form-sheet';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const points = fc.double({ min: 0, max: 1000, noNaN: true });
const name = fc.string({ minLength: 1, maxLength: 8 });
const figure = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string(), fc.boolean());

/** Packs as a stranger might write them: right in form, odd in figures. */
const pack = fc.record({
  total: fc.double({ min: 0.001, max: 1000, noNaN: true }),
  execution: fc.record({
    weight: points,
    denominator: fc.constantFrom('annualBudget', 'initialBudget', 'arrived'),
    method: fc.constantFrom('proportional', 'bands'),
    bands: fc.array(fc.record({ from: share, share }), { maxLength: 3 }),
    reasonBelow: share,
  }),
  levels: fc.array(fc.record({ name, aliases: fc.array(name, { maxLength: 2 }) }), {
    minLength: 1,
    maxLength: 3,
  }),
  quantitative: fc.record({
    reverse: fc.constantFrom('inverse-ratio', 'linear'),
    overachievement: fc.double({ min: 1, max: 50, noNaN: true }),
    equalIsExact: fc.boolean(),
  }),
  qualitative: fc.array(
    fc.record({
      answer: fc.constantFrom('achieved', 'partly', 'missed'),
      low: share,
      high: share,
      highIncluded: fc.boolean(),
    }),
    { minLength: 3, maxLength: 3 },
  ),
  decimals: fc.record({ score: fc.integer({ min: 0, max: 4 }), rate: fc.integer({ min: 0, max: 6 }) }),
  grades: fc.array(fc.record({ name, from: share }), { minLength: 2, maxLength: 4 }),
  caps: fc.array(fc.record({ below: share, cap: points }), { maxLength: 2 }),
  rules: fc.dictionary(
    fc.constantFrom('weight-concentrated', 'spending-gap', 'fund-total', ...rules.map(({ id }) => id)),
    fc.record({
      severity: fc.constantFrom('E', 'W', 'I', 'off'),
      options: fc.dictionary(fc.constantFrom('share', 'gap', 'tolerance', 'allLevels'), figure, {
        maxKeys: 2,
      }),
    }),
    { maxKeys: 3 },
  ),
});

type Pack = typeof pack extends fc.Arbitrary<infer T> ? T : never;

function loaded(json: object): Policy | undefined {
  try {
    return loadOwnPack({ ...mof2020, ...json });
  } catch (error) {
    if (error instanceof PolicyError) return undefined;
    throw error;
  }
}

/** Bands from high to low, points that do not go beyond the total: what else a pack must be. */
function inOrder(json: Pack): object {
  const descending = <T extends { from: number }>(bands: readonly T[]): T[] =>
    [...bands]
      .sort((a, b) => b.from - a.from)
      .filter((band, index, all) => index === 0 || band.from < (all[index - 1]?.from ?? 0));
  const { execution, grades, total } = json;
  return {
    ...json,
    grades: descending(grades),
    execution: {
      ...execution,
      weight: Math.min(execution.weight, total),
      bands: descending(execution.bands),
    },
  };
}

test('any pack that passes the check can be worked with, and goes to JSON and back', () => {
  const sheet = formSheet();
  const form = formOn(sheet);
  let passed = 0;
  fc.assert(
    fc.property(pack.map(inOrder), (json) => {
      const policy = loaded(json);
      if (!policy) return;
      passed++;
      expect(loadPolicy(encodePolicy(policy))).toEqual(policy);
      const assessment = assess(form, policy);
      expect(assessment.findings.map(({ rule }) => rule)).not.toContain('internal-error');
      planGrade({
        sheet,
        assessment,
        sheetNames: [sheet.name],
        report: {},
        readSheet: () => sheet,
      });
    }),
    { numRuns: 200 },
  );
  expect(passed).toBeGreaterThan(50);
});
