import { assess } from '../../src/assess';
import { policyById } from '../../src/policy';
import { findingText } from '../../src/rules/text';
import { formOn, type FormOverrides, formSheet } from '../support/form-sheet';

/** The clean form, with a total that adds up, under a policy that asks for texts below 80 (none of the built-in regions does). */
function found(overrides: FormOverrides, total: number): string[] {
  const policy = policyById('county-methods');
  const form = formOn(formSheet({ ...overrides, total: { weight: 100, score: total, grade: '中' } }));
  if (!policy) throw new Error('no sample pack');
  const off = { severity: 'off' as const };
  return assess(form, { ...policy, rules: { 'total-score': off } })
    .findings.filter(({ rule }) => rule === 'texts-required')
    .map(findingText);
}

const silent: FormOverrides = { set: { 4: { reason: '' } } };

test('below the figure, problems and measures must be written', () => {
  expect(found(silent, 79.9)).toEqual([
    '总分79.9，低于80，没有写“存在问题”。',
    '总分79.9，低于80，没有写“改进措施”。',
  ]);
});

test('a reason beside an indicator is written; from the figure on nothing is asked', () => {
  expect(found({}, 70)).toEqual([]);
  expect(found(silent, 80)).toEqual([]);
});
