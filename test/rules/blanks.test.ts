import Big from 'big.js';
import { assess } from '../../src/assess';
import { defaultPolicy } from '../../src/policy';
import { isOfBlank } from '../../src/rules/blanks';
import type { Finding } from '../../src/rules/engine/finding';
import { formOn, type FormOverrides, formSheet } from '../support/form-sheet';

const { evaluation } = assess(formOn(formSheet()), defaultPolicy);
const finding = (rule: string, message: string): Finding => ({
  ...{ rule, message, severity: 'E', params: {}, cells: [], waiting: 0 },
});
const ofBlank = (rule: string, message = 'any', weight: Big | null = Big(100)) =>
  isOfBlank(finding(rule, message), {
    ...evaluation,
    total: { ...evaluation.total, weight: weight ?? undefined },
  });

test.each(['score-missing', 'indicator-incomplete', 'weight-missing', 'goal-missing'])(
  '%s speaks of blanks, whatever it says',
  (rule) => expect(ofBlank(rule)).toBe(true),
);

test.each([
  ['project-info-missing', 'blank'],
  ['budget-zero', 'zero'],
  ['total-score', 'blank'],
  ['execution-score', 'blank'],
  ['execution-rate', 'blank'],
])('%s does where it says «%s»', (rule, message) => {
  expect(ofBlank(rule, message)).toBe(true);
  expect(ofBlank(rule, 'differs')).toBe(false);
});

test.each(['level-missing', 'weight-total', 'weight-total-written', 'weight-level1', 'weight-label'])(
  '%s does until the points make the total',
  (rule) => {
    expect(ofBlank(rule)).toBe(false);
    expect(ofBlank(rule, 'any', Big(90))).toBe(true);
    expect(ofBlank(rule, 'any', null)).toBe(true);
  },
);

test('any other rule speaks of what is there', () => {
  expect(ofBlank('score-invalid')).toBe(false);
  expect(ofBlank('score-invalid', 'blank', Big(90))).toBe(false);
});

test('while a form is being filled in its blanks are no findings, and what is wrong already is one', () => {
  const found = (overrides: FormOverrides) =>
    assess(formOn(formSheet({ ...overrides, total: { weight: 100, score: null, grade: '' } })), defaultPolicy)
      .findings.filter(({ severity }) => severity === 'E')
      .map(({ rule }) => rule);
  expect(found({ set: { 5: { actual: null, score: null } } })).toEqual([]);
  expect(found({ set: { 4: { score: 11 }, 5: { actual: null, score: null } } })).toEqual([
    'score-over-weight',
  ]);
});
