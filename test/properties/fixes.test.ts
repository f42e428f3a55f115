import fc from 'fast-check';
import { assess } from '../../src/assess';
import { applyEdits } from '../../src/plan/apply';
import { planFix } from '../../src/plan/fix';
import type { Consent } from '../../src/plan/consent';
import { planGrade } from '../../src/plan/grade';
import { defaultPolicy, policies } from '../../src/policy';
import type { Finding } from '../../src/rules/engine/finding';
import { formatA1 } from '../../src/sheet/address';
import type { Sheet } from '../../src/sheet/sheet';
import type { WritePlan } from '../../src/plan/plan';
import { formOn, formSheet } from '../support/form-sheet';
import { filledForm } from './arbitrary';

const policy = fc.constantFrom(...policies);
const findingsOn = (sheet: Sheet, chosen = defaultPolicy) => assess(formOn(sheet), chosen).findings;
const written = ({ edits }: Pick<WritePlan, 'edits'>) =>
  edits.map(
    ({ cell, before, after, label }) => `${formatA1(cell)} ${label}: ${JSON.stringify([before, after])}`,
  );

/** The fixes of one rule, as they stand on a sheet now. */
function fixesOf(rule: string, findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => finding.rule === rule && finding.fix !== undefined);
}

const reached = new Set<string>();

test('accepting a rule’s fixes twice changes nothing the second time', () => {
  fc.assert(
    fc.property(filledForm, policy, (form, chosen) => {
      const sheet = formSheet(form);
      const findings = findingsOn(sheet, chosen);
      const rules = new Set(findings.filter(({ fix }) => fix !== undefined).map(({ rule }) => rule));
      for (const rule of rules) {
        const plan = planFix(sheet, fixesOf(rule, findings));
        expect(plan.remarks).toEqual([]);
        const fixed = applyEdits(sheet, plan);
        const again = planFix(fixed, fixesOf(rule, findingsOn(fixed, chosen)));
        expect(written(again)).toEqual([]);
        reached.add(rule);
      }
    }),
    { numRuns: 100 },
  );
  // Forms as filled in reach most rules that offer a fix.
  expect(reached.size).toBeGreaterThan(6);
});

test('a fix never writes what it found, and always a cell that it names', () => {
  fc.assert(
    fc.property(filledForm, policy, (form, chosen) => {
      const sheet = formSheet(form);
      for (const finding of findingsOn(sheet, chosen).filter(({ fix }) => fix !== undefined)) {
        const { edits, remarks } = planFix(sheet, [finding]);
        expect(remarks).toEqual([]);
        expect(edits.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 60 },
  );
});

test.each<[string, readonly Consent[]]>([
  ['as filled in', []],
  ['with computed scores accepted', ['computed-scores']],
])('grading a graded form writes nothing: %s', (_name, accept) => {
  fc.assert(
    fc.property(filledForm, policy, (form, chosen) => {
      const grade = (sheet: Sheet) =>
        planGrade({
          sheet,
          assessment: assess(formOn(sheet), chosen),
          accept: new Set(accept),
          sheetNames: [sheet.name],
        });
      const sheet = formSheet(form);
      const graded = applyEdits(sheet, grade(sheet));
      expect(written(grade(graded))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
