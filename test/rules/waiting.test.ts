import Big from 'big.js';
import { assess } from '../../src/assess';
import { defaultPolicy, policyById } from '../../src/policy';
import type { Policy } from '../../src/policy/policy';
import { rules } from '../../src/rules';
import type { Finding } from '../../src/rules/engine/finding';
import type { TemplateFund } from '../../src/plan/template';
import type { Sheet } from '../../src/sheet/sheet';
import { formOn, type FormOverrides, formSheet, sampleSheet } from '../support/form-sheet';
import { fundsWith } from '../support/funds';

const onlyTotal = (...amounts: [number, number, number]): TemplateFund[] => [
  { label: '年度资金总额', amounts, weight: 10, rate: null, score: null },
];
const text = (words: string) => words as unknown as number;
const noWeight: FormOverrides = { set: { 0: { weight: null } } };
const zeroWeight: FormOverrides = { set: { 0: { weight: 0 } } };
const blankTotal = (total: Partial<TemplateFund>): FormOverrides => ({ funds: fundsWith(total) });

/**
 * What follows, what it follows from, and a form that shows both. `also`: other causes that would hold it back in the
 * same form.
 */
const PAIRS: readonly (readonly [
  effect: string,
  cause: string,
  form: FormOverrides | Sheet,
  also?: readonly string[],
])[] = [
  ['budget-zero', 'fund-total-blank', blankTotal({ amounts: [0, 0, 0] })],
  ['budget-adjusted', 'fund-total-blank', blankTotal({ amounts: [100, 0, 0] }), ['budget-zero']],
  ['budget-adjusted', 'budget-zero', { funds: onlyTotal(100, 0, 0) }],
  ['execution-rate', 'fund-total-blank', blankTotal({ amounts: [0, 100, 50], rate: 0.9 })],
  ['execution-score', 'fund-total-blank', blankTotal({ amounts: [0, 100, 50], score: 9 })],
  ['execution-reason', 'fund-total-blank', blankTotal({ amounts: [0, 100, 50], rate: 0.5 })],
  ['execution-reason', 'execution-rate', blankTotal({ amounts: [100, 100, 50], rate: 0.9 })],
  ['spending-gap', 'fund-total-blank', blankTotal({ amounts: [0, 100, 50], rate: 0.5 })],
  [
    'text-amount',
    'fund-total-blank',
    { ...blankTotal({ amounts: [100, 100, 0] }), goal: { expected: '开放', actual: '全年支出89万元。' } },
  ],
  [
    'text-surplus',
    'fund-total-blank',
    { ...blankTotal({ amounts: [100, 100, 0] }), goal: { expected: '开放', actual: '年末结余5万元。' } },
  ],
  [
    'text-surplus',
    'fund-total',
    { ...blankTotal({ amounts: [100, 100, 97.55] }), goal: { expected: '开放', actual: '年末结余5万元。' } },
  ],
  [
    'text-result',
    'total-score',
    {
      goal: { expected: '开放', actual: '自评得分95分。' },
      total: { weight: 100, score: 70, grade: '优' },
    },
  ],
  [
    'total-score',
    'fund-total-blank',
    { ...blankTotal({ amounts: [0, 100, 98] }), total: { weight: 100, score: 90, grade: '优' } },
  ],
  ['total-score', 'score-missing', { set: { 0: { score: null } } }],
  ['total-score', 'score-invalid', { set: { 0: { score: text('满分') } } }],
  ['grade-written', 'total-score', { total: { weight: 100, score: 70, grade: '优' } }],
  [
    'deviation-reason',
    'indicator-incomplete',
    { set: { 0: { target: '效果明显', actual: null, score: 10 } } },
  ],
  ['score-missing', 'indicator-incomplete', { set: { 0: { actual: null, score: null } } }],
  [
    'score-qualitative',
    'indicator-incomplete',
    { set: { 0: { target: null, actual: '达成预期指标', score: 5, reason: '推迟' } } },
  ],
  ['score-qualitative', 'score-over-weight', { set: { 4: { score: 12 } } }],
  ['score-qualitative', 'score-invalid', { set: { 4: { score: -1 } } }],
  ['score-qualitative', 'weight-invalid', { set: { 4: { weight: -10 } } }, ['score-over-weight']],
  ['score-quantitative', 'score-over-weight', { set: { 0: { score: 21 } } }],
  ['score-quantitative', 'weight-invalid', zeroWeight, ['score-over-weight']],
  ['score-over-weight', 'weight-invalid', zeroWeight],
  ['score-unexplained', 'score-invalid', { set: { 0: { score: -1 } } }],
  ['score-unexplained', 'deviation-reason', { set: { 0: { actual: '4000册', score: 12 } } }],
  // F: the execution rate is a row of its own, here H10 with its reason in I10.
  ['score-unexplained', 'execution-score', sampleSheet('清扫保洁_决策过程', { H10: 9, I10: null })],
  ['total-cap', 'total-score', blankTotal({ amounts: [100, 100, 60], rate: 0.6, score: 6 })],
  ['weight-total', 'weight-missing', noWeight],
  ['weight-total', 'weight-invalid', zeroWeight],
  ['weight-label', 'weight-missing', noWeight],
  ['weight-label', 'weight-invalid', zeroWeight],
  ['weight-level1', 'weight-missing', noWeight],
  ['weight-level1', 'weight-invalid', zeroWeight],
  ['weight-total-written', 'weight-total', { set: { 0: { weight: 30 } } }],
  ['weight-total-written', 'weight-missing', noWeight, ['weight-total']],
  ['weight-total-written', 'weight-invalid', zeroWeight, ['weight-total']],
];

/** Sichuan asks for a reason behind a low rate; no pack caps the total. */
const policyFor = (effect: string): Policy => {
  if (effect === 'execution-reason') return policyById('sichuan')!;
  const caps = [{ below: Big(0.8), cap: Big(90) }];
  return effect === 'total-cap' ? { ...defaultPolicy, caps } : defaultPolicy;
};

function findings(form: FormOverrides | Sheet, policy: Policy, off: readonly string[]): readonly Finding[] {
  const sheet = 'cells' in form ? form : formSheet(form);
  const rules = Object.fromEntries(off.map((id) => [id, { severity: 'off' as const }]));
  return assess(formOn(sheet), { ...policy, rules: { ...policy.rules, ...rules } }).findings;
}

test.each(PAIRS.map(([effect, cause, form, also = []]) => [effect, cause, form, also] as const))(
  '%s waits until %s is corrected',
  (effect, cause, form, also) => {
    const together = findings(form, policyFor(effect), also);
    expect(together.map(({ rule }) => rule)).not.toContain(effect);
    expect(together.find(({ rule }) => rule === cause)?.waiting).toBeGreaterThan(0);
    // It is held back by that cause only: without it, it is there.
    expect(findings(form, policyFor(effect), [...also, cause]).map(({ rule }) => rule)).toContain(effect);
  },
);

test('each thing that a rule waits for is shown above by a form', () => {
  const shown = new Set(PAIRS.map(([effect, cause]) => `${effect} ← ${cause}`));
  const declared = rules.flatMap(({ id, waitsFor = [] }) => waitsFor.map((cause) => `${id} ← ${cause}`));
  expect(declared.filter((pair) => !shown.has(pair))).toEqual([]);
});
