import { assess } from '../../src/assess';
import { policyById } from '../../src/policy';
import { applyEdits } from '../../src/plan/apply';
import { chosenEdits } from '../../src/plan/fix-choice';
import type { Finding, FixEdit } from '../../src/rules/engine/finding';
import { INTERNAL_ERROR } from '../../src/rules/engine/text';
import { type RuleId, ruleById } from '../../src/rules';
import { findingText } from '../../src/rules/text';
import { cellKey, formatA1 } from '../../src/sheet/address';
import type { Sheet } from '../../src/sheet/sheet';
import { formOn, type FormOverrides, formSheet } from './form-sheet';

/** A form for a rule: overrides of the clean form, or a whole sheet. */
export interface RuleCase {
  readonly name: string;
  readonly form?: FormOverrides;
  readonly sheet?: Sheet;
  /** Policy id; mof-2020 unless said otherwise. */
  readonly policy?: string;
}

/** What one finding must be; what is not named is not looked at. */
export interface ExpectedFinding {
  readonly cells?: readonly string[];
  readonly message?: string;
  readonly severity?: string;
  /** A part of the text. */
  readonly text?: string;
  /**
   * What the fix writes: «E6=100», «E6=100 (E7+E8)» with its formula, «H6=0.5 as 0.00%» with a format of its own; empty
   * where there is none to offer.
   */
  readonly fix?: readonly string[];
  /** How many checks wait for it. */
  readonly waiting?: number;
}

/** Tables of forms on which a rule must stay silent, and forms on which it must find exactly what is listed. */
export function testRule(
  id: RuleId,
  {
    valid = [],
    invalid = [],
  }: {
    valid?: readonly RuleCase[];
    invalid?: readonly (RuleCase & { readonly expect: readonly ExpectedFinding[] })[];
  },
): void {
  describe(id, () => {
    for (const each of valid) {
      test(`silent: ${each.name}`, () => expect(findingsOf(id, each).map(findingText)).toEqual([]));
    }
    for (const each of invalid) {
      test(`finds: ${each.name}`, () => {
        const findings = findingsOf(id, each);
        expect(findings.map((finding, index) => pick(finding, each.expect[index]))).toEqual(each.expect);
        findings.forEach((finding) => {
          expect(findingText(finding)).not.toMatch(UNFINISHED);
          expectFixWorks(id, finding, each);
        });
      });
    }
  });
}

/** What a person must never read: a number that was not filled in, a value that is none. */
export const UNFINISHED = /\{\w+\}|undefined|NaN|null|\[object/;

function sheetFor({ sheet, form }: RuleCase): Sheet {
  return sheet ?? formSheet(form);
}

function findingsOf(id: string, each: RuleCase, sheet = sheetFor(each)): Finding[] {
  const policy = policyById(each.policy ?? 'mof-2020');
  if (!policy) throw new Error(`no policy ${each.policy ?? ''}`);
  const { findings } = assess(formOn(sheet), policy);
  // A rule that broke finds nothing either: it is not silent for that.
  expect(findings.filter(({ rule }) => rule === INTERNAL_ERROR).map(({ params }) => params)).toEqual([]);
  return findings.filter(({ rule }) => rule === id);
}

function pick(finding: Finding, expected: ExpectedFinding = {}): ExpectedFinding {
  const text = findingText(finding);
  return {
    ...(expected.cells ? { cells: finding.cells.map(formatA1).slice(0, expected.cells.length) } : {}),
    ...(expected.message ? { message: finding.message } : {}),
    ...(expected.severity ? { severity: finding.severity } : {}),
    ...(expected.fix ? { fix: fixText(finding) } : {}),
    ...(expected.waiting === undefined ? {} : { waiting: finding.waiting }),
    ...(expected.text ? { text: text.includes(expected.text) ? expected.text : text } : {}),
  };
}

function fixText({ fix }: Finding): string[] {
  return (fix?.edits ?? []).map(({ cell, after: { value, formula, numberFormat } }) => {
    const how = formula === undefined ? '' : ` (${formula})`;
    return `${formatA1(cell)}=${String(value)}${how}${numberFormat === undefined ? '' : ` as ${numberFormat}`}`;
  });
}

/** A rule that yields a fix is declared fixable, and the form no longer has that finding once the fix is applied. */
function expectFixWorks(id: string, { fix, cells, message }: Finding, each: RuleCase): void {
  if (!fix) return;
  expect(ruleById(id)?.isFixable).toBe(true);
  fix.edits.forEach(({ explanation }) => expect(explanation).not.toBe(''));
  const sheet = sheetFor(each);
  expectHeld(chosenEdits(fix), sheet);
  const edits = chosenEdits(fix).map(({ cell, before, after, explanation }) => ({
    sheet: sheet.name,
    cell,
    before: { value: before },
    after,
    group: 'form' as const,
    label: id,
    explanation,
    ...(after.numberFormat ? { style: { numberFormat: after.numberFormat } } : {}),
  }));
  const after = findingsOf(id, each, applyEdits(sheet, { edits }));
  const same = after.filter(
    (finding) =>
      finding.message === message &&
      finding.cells[0] &&
      cells[0] &&
      formatA1(finding.cells[0]) === formatA1(cells[0]),
  );
  expect(same).toEqual([]);
}

/** A fix says what it replaces: exactly what the cell holds, or null where it is blank. The writer refuses otherwise. */
function expectHeld(edits: readonly FixEdit[], sheet: Sheet): void {
  const held = edits.map(({ cell }) => sheet.cells.get(cellKey(cell))?.value ?? null);
  expect(edits.map(({ before }) => before)).toEqual(held);
}
