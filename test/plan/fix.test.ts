import { assess } from '../../src/assess';
import { applyEdits } from '../../src/plan/apply';
import { planFix } from '../../src/plan/fix';
import { defaultPolicy } from '../../src/policy';
import type { Finding } from '../../src/rules/rule';
import { formatA1 } from '../../src/sheet/address';
import type { Sheet } from '../../src/sheet/sheet';
import { formOn, formSheet } from '../support/form-sheet';

const findingsOn = (sheet: Sheet) => assess(formOn(sheet), defaultPolicy).findings;
const wrongTotal = () => formSheet({ total: { weight: 100, score: 97, grade: '优' } });

test('accepting every fix leaves no finding that had one', () => {
  const sheet = wrongTotal();
  const fixable = findingsOn(sheet).filter(({ fix }) => fix !== undefined);
  expect(fixable.map(({ rule }) => rule)).toContain('total-score');
  const plan = planFix(sheet, fixable);
  expect(plan.edits[0]).toMatchObject({ before: { value: 97 }, after: { value: 98.8 }, group: 'form' });
  expect(plan.edits[0]?.label).not.toBe('total-score');
  expect(findingsOn(applyEdits(sheet, plan)).filter(({ fix }) => fix !== undefined)).toEqual([]);
});

test('a cell that changed since the check is left alone, and said', () => {
  const stale = findingsOn(wrongTotal());
  const plan = planFix(formSheet({ total: { weight: 100, score: 96, grade: '优' } }), stale);
  expect(plan.edits).toEqual([]);
  expect(plan.remarks).toEqual([expect.stringContaining('H19')]);
});

test('of two fixes of one cell that disagree the first is taken, and said', () => {
  const sheet = wrongTotal();
  const finding = findingsOn(sheet).find(({ rule }) => rule === 'total-score')!;
  const [edit] = finding.fix!.edits;
  const other: Finding = { ...finding, fix: { edits: [{ ...edit!, after: { value: 1 } }] } };
  const plan = planFix(sheet, [finding, finding, other]);
  expect(plan.edits.map(({ cell, after }) => [formatA1(cell), after.value])).toEqual([['H19', 98.8]]);
  expect(plan.remarks).toHaveLength(1);
});

test('an ignored finding fixes nothing; a locked cell is an obstacle', () => {
  const sheet = wrongTotal();
  const findings = findingsOn(sheet);
  const ignored = { rule: 'total-score', sheet: sheet.name, reason: '已核', by: '张三', on: '2026-01-05' };
  expect(
    planFix(
      sheet,
      findings.map((finding) => ({ ...finding, ignored })),
    ).edits,
  ).toEqual([]);
  expect(planFix({ ...sheet, isProtected: true }, findings).obstacles).toHaveLength(1);
});
