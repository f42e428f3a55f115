import Big from 'big.js';
import fc from 'fast-check';
import { assess, type Assessment } from '../../src/assess';
import { applyEdits } from '../../src/plan/apply';
import { planFix } from '../../src/plan/fix';
import type { Consent } from '../../src/plan/consent';
import { planGrade } from '../../src/plan/grade';
import { defaultPolicy, policies } from '../../src/policy';
import { verdictOf } from '../../src/rules/verdict';
import type { Sheet } from '../../src/sheet/sheet';
import { formOn, type FormOverrides, formSheet } from '../support/form-sheet';
import { filledForm } from './arbitrary';

const policy = fc.constantFrom(...policies);
const consents = fc.subarray<Consent>(['computed-scores', 'raised-scores']);
const assessed = (sheet: Sheet, chosen = defaultPolicy) => assess(formOn(sheet), chosen);
const errors = ({ findings }: Assessment) =>
  findings.filter(({ severity, ignored }) => severity === 'E' && !ignored).length;

/** Forms as people fill them in, and forms that are nearly right: both sides of every property are reached. */
const nearlyRight: fc.Arbitrary<FormOverrides> = fc.record({
  set: fc.dictionary(
    fc.constantFrom('0', '1', '3', '5'),
    fc.constantFrom(
      { score: 5 },
      { score: null },
      { weight: 15 },
      { actual: '' },
      { target: '' },
      { actual: '1' },
    ),
    { maxKeys: 2 },
  ),
  total: fc.constantFrom(
    { weight: 100, score: 98.8, grade: '优' },
    { weight: 100, score: null, grade: '' },
    { weight: 100, score: 92, grade: '良' },
    { weight: null, score: null, grade: '' },
  ),
}) as fc.Arbitrary<FormOverrides>;
const anyForm = fc.oneof(filledForm, nearlyRight);

/** By itself, from the form alone: every row has its target, actual, weight and score, the funds theirs, and all add up. */
function isWhole({ form, policy: { total } }: Assessment): boolean {
  const rows = form.indicators.filter(
    ({ isPlaceholder, isNotApplicable }) => !isPlaceholder && !isNotApplicable,
  );
  const filled = rows.every(
    ({ target, actual, weight, score }) =>
      weight.number &&
      (weight.number.eq(0) ||
        (score.number &&
          [target.value, actual.value].every((value) => value.kind !== 'none' || value.marked))),
  );
  const funds = form.funds!.total!;
  const hasFunds = [funds.weight, funds.annualBudget, funds.spent, funds.score].every(({ number }) => number);
  const sum = (of: 'weight' | 'score') =>
    rows.reduce((all, row) => all.plus(row[of].number ?? 0), Big(funds[of].number ?? 0));
  const agrees = (written: Big | undefined, all: Big) =>
    !written ||
    written
      .minus(all.round(Math.max(1, written.toFixed().split('.')[1]?.length ?? 0)))
      .abs()
      .lte(0.005);
  const isStated =
    agrees(form.total?.weight.number, sum('weight')) && agrees(form.total?.score.number, sum('score'));
  return filled && hasFunds && sum('weight').eq(total) && sum('score').lte(total) && isStated;
}

test('a result is complete if and only if every counted row is judged and the points are the total', () => {
  const seen = { complete: 0, other: 0 };
  fc.assert(
    fc.property(anyForm, (form) => {
      const assessment = assessed(formSheet(form));
      const { state } = assessment.evaluation.result;
      expect(state === 'complete').toBe(isWhole(assessment));
      seen[state === 'complete' ? 'complete' : 'other']++;
    }),
    { numRuns: 200 },
  );
  expect(Math.min(seen.complete, seen.other)).toBeGreaterThan(10);
});

test('only a complete result has a grade, and only what is wholly known is fit', () => {
  fc.assert(
    fc.property(anyForm, policy, (form, chosen) => {
      const assessment = assessed(formSheet(form), chosen);
      const { result, grade } = assessment.evaluation;
      if (grade.value !== undefined) expect(result.state).toBe('complete');
      if (verdictOf(assessment) === 'submittable')
        expect([result.state, result.missing]).toEqual(['complete', []]);
    }),
    { numRuns: 200 },
  );
});

test('no write puts a total above the policy’s, nor a grade on a result that is not complete', () => {
  fc.assert(
    fc.property(anyForm, policy, consents, (form, chosen, accepted) => {
      const sheet = formSheet(form);
      const before = assessed(sheet, chosen);
      const plan = planGrade({ sheet, assessment: before, sheetNames: [], accept: new Set(accepted) });
      const after = assessed(applyEdits(sheet, plan), chosen);
      const totals = plan.edits.filter(({ label }) => label === '总分' || label === '总分得分');
      for (const {
        after: { value },
      } of totals)
        if (typeof value === 'number') expect(chosen.total.gte(value)).toBe(true);
      const grades = plan.edits.filter(
        ({ label, after: { value } }) =>
          label === '等级' && value !== '等级' && value !== '' && value !== null,
      );
      const isGraded = grades.some(({ after: { value } }) =>
        chosen.grades.some(({ name }) => name === value),
      );
      if (isGraded) expect(after.evaluation.result.state).toBe('complete');
    }),
    { numRuns: 150 },
  );
});

test('no fix adds something that must be corrected', () => {
  fc.assert(
    fc.property(anyForm, policy, (form, chosen) => {
      const sheet = formSheet(form);
      const check = (each: Sheet) => assessed(each, chosen).findings;
      const before = assessed(sheet, chosen);
      for (const finding of before.findings.filter(({ fix }) => fix)) {
        const after = assessed(applyEdits(sheet, planFix(sheet, [finding], { check })), chosen);
        expect(errors(after)).toBeLessThanOrEqual(errors(before));
      }
    }),
    { numRuns: 60 },
  );
});
