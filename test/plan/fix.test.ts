import { assess } from '../../src/assess';
import { applyEdits } from '../../src/plan/apply';
import { planFix } from '../../src/plan/fix';
import { defaultPolicy } from '../../src/policy';
import type { Finding } from '../../src/rules/engine/finding';
import { cellKey, formatA1, parseA1 } from '../../src/sheet/address';
import { createSheet, type Sheet } from '../../src/sheet/sheet';
import { cellWith, formOn, formSheet } from '../support/form-sheet';

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

test('what follows by arithmetic follows: weights, then the written total and the total score', () => {
  const sheet = formSheet({
    set: { 0: { weight: 30, score: 30 } },
    total: { weight: 110, score: 108.8, grade: '优' },
  });
  const findings = findingsOn(sheet).filter(({ rule }) => rule === 'weight-total');
  const plan = planFix(sheet, findings, { check: findingsOn });
  const following = plan.edits.filter(({ label }) => label.startsWith('随之更新'));
  expect(following.map(({ label, after }) => [label, after.value])).toEqual([
    ['随之更新：总分行的分值', 100],
    ['随之更新：总分', 98.8],
  ]);
  const after = findingsOn(applyEdits(sheet, plan)).map(({ rule }) => rule);
  expect(after.filter((rule) => /^(weight|total|score)/.test(rule))).toEqual([]);
});

test('what was wrong before the fix, and what is a formula, is not touched', () => {
  const wrong = { set: { 0: { weight: 30, score: 30 } }, total: { weight: 110, score: 97, grade: '优' } };
  const sheet = formSheet(wrong);
  const findings = findingsOn(sheet).filter(({ rule }) => rule === 'weight-total');
  const places = planFix(sheet, findings, { check: findingsOn }).edits.map(({ cell }) => formatA1(cell));
  expect(places).toContain('G19');
  expect(places).not.toContain('H19');
  const total = sheet.cells.get(cellKey(parseA1('G19')))!;
  const cells = new Map(sheet.cells).set(cellKey(parseA1('G19')), { ...total, formula: 'SUM(G6:G18)' });
  const withFormula = { ...sheet, cells };
  const again = planFix(withFormula, findings, { check: findingsOn }).edits.map(({ cell }) => formatA1(cell));
  expect(again).not.toContain('G19');
});

test('white space around a text and digits that Excel does not show are no change', () => {
  const sheet = formSheet({ set: { 2: { target: ' ≥100万元 ', actual: '100万元' } } });
  const findings = findingsOn(sheet).filter(({ rule }) => rule === 'direction-suspect');
  const plan = planFix(sheet, findings);
  expect(plan.remarks).toEqual([]);
  expect(plan.edits.map(({ after }) => after.value)).toEqual(['≤100万元']);
});

test('a formula without a result is no blank to fill', () => {
  const sheet = formSheet({ set: { 0: { score: null } } });
  const missing = findingsOn(sheet).filter(({ rule }) => rule === 'score-missing');
  const withFormula = createSheet({
    ...sheet,
    used: undefined,
    cells: new Map([...sheet.cells, [cellKey(parseA1('H13')), cellWith(null, 'General', 'G13')]]),
  });
  expect(planFix(sheet, missing).edits).toHaveLength(1);
  expect(planFix(withFormula, missing)).toMatchObject({
    edits: [],
    remarks: [expect.stringContaining('H13 是公式')],
  });
});
