import { assess } from '../../src/assess';
import { defaultPolicy } from '../../src/policy';
import { rules } from '../../src/rules';
import { inOrderOfCauses } from '../../src/rules/engine';
import { findingText } from '../../src/rules/text';
import { verdictOf } from '../../src/rules/verdict';
import { formOn, formSheet } from '../support/form-sheet';
import { fundsWith } from '../support/funds';

const clean = formOn(formSheet());

test('the clean form has no finding and can be submitted', () => {
  const assessment = assess(clean, defaultPolicy);
  expect(assessment.findings.map(findingText)).toEqual([]);
  expect(verdictOf(assessment)).toBe('submittable');
});

test('root cause first: what follows from a blank total waits for it and is counted there', () => {
  const form = formOn(formSheet({ funds: fundsWith({ amounts: [0, 0, 0], rate: 0, score: 0 }) }));
  const { findings } = assess(form, defaultPolicy);
  expect(findings.map(({ rule }) => rule)).not.toContain('budget-zero');
  const cause = findings.find(({ rule }) => rule === 'fund-total-blank')!;
  expect(cause.waiting).toBeGreaterThan(0);
  expect(findingText(cause)).toContain('待此项更正后进行');
});

test('a missed target without a reason is one finding, not two', () => {
  const form = formOn(formSheet({ set: { 0: { actual: '4000册', score: 12 } } }));
  const rulesFound = assess(form, defaultPolicy).findings.map(({ rule }) => rule);
  expect(rulesFound).toContain('deviation-reason');
  expect(rulesFound).not.toContain('score-unexplained');
});

test('every rule waits only for rules that exist, and comes after them', () => {
  const order = inOrderOfCauses(rules).map(({ id }) => id);
  for (const rule of rules) {
    for (const cause of rule.waitsFor ?? []) expect(order.indexOf(cause)).toBeGreaterThanOrEqual(0);
    for (const cause of rule.waitsFor ?? [])
      expect(order.indexOf(cause)).toBeLessThan(order.indexOf(rule.id));
  }
});

test('a policy switches a rule off or changes its severity', () => {
  const form = formOn(formSheet({ competentDepartment: '' }));
  const withSeverity = (severity: 'off' | 'W') =>
    assess(form, { ...defaultPolicy, rules: { 'project-info-missing': { severity } } }).findings;
  expect(withSeverity('off')).toEqual([]);
  expect(withSeverity('W')).toEqual([expect.objectContaining({ severity: 'W' })]);
});

test('an ignored finding keeps its reason and no longer stands in the way', () => {
  const form = formOn(formSheet({ competentDepartment: '' }));
  const suppression = {
    rule: 'project-info-missing',
    sheet: '自评表',
    cell: 'C4',
    reason: '县直单位无主管部门',
    by: '李四',
    on: '2026-03-02',
  };
  const assessment = assess(form, defaultPolicy, [suppression]);
  expect(assessment.findings).toEqual([expect.objectContaining({ ignored: suppression })]);
  expect(verdictOf(assessment)).toBe('submittable');
});

test('a rule that throws becomes a finding, and the others still run', () => {
  const broken = {
    ...clean,
    goal: undefined as unknown as (typeof clean)['goal'],
    competentDepartment: { value: undefined, cell: undefined },
  };
  const { findings } = assess(broken, defaultPolicy);
  expect(findings.map(({ rule }) => rule)).toContain('internal-error');
  expect(findings.map(({ rule }) => rule)).toContain('project-info-missing');
  expect(findingText(findings.find(({ rule }) => rule === 'internal-error')!)).toContain(
    '请把文件反馈给开发者',
  );
});
