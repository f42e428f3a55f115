import { assess, type Assessment } from '../../../src/assess';
import { applyEdits } from '../../../src/plan/apply';
import type { TemplateFund, TemplateIndicator } from '../../../src/plan/template';
import { defaultPolicy } from '../../../src/policy';
import type { Policy } from '../../../src/policy/policy';
import { catalogue } from '../../../src/rules';
import type { CellAddress } from '../../../src/sheet/address';
import type { CellValue, Sheet } from '../../../src/sheet/sheet';
import { formOn, type FormOverrides, formSheet } from '../../support/form-sheet';

/** Where a source scores what should become less by the linear formula, the policy does too. */
export const linearPolicy: Policy = {
  ...defaultPolicy,
  quantitative: { ...defaultPolicy.quantitative, reverse: 'linear' },
};

/** An indicator row of which a case says only some cells. */
export function rowWith(row: Partial<TemplateIndicator>): TemplateIndicator {
  return {
    level1: '产出指标',
    level2: '数量指标',
    level3: '采购数量',
    target: '',
    actual: '',
    weight: null,
    score: null,
    ...row,
  };
}

/** A funds block of one row: 年度资金总额. */
export function fundWith(fund: Partial<TemplateFund>): TemplateFund {
  return {
    label: '年度资金总额',
    amounts: [100, 100, 100],
    weight: 10,
    rate: null,
    score: null,
    ...fund,
  };
}

const NO_FUNDS = [fundWith({ amounts: [null, null, null], weight: null })];

/** Texts typed where the clean form has numbers, put over the sheet. */
export type Typed = (form: Assessment['form']) => readonly (readonly [CellAddress | undefined, CellValue])[];

/** A form of a case, assessed; what the case does not say stays as in the clean form. */
export function assessed(form: FormOverrides, policy: Policy = linearPolicy, typed?: Typed): Assessment {
  const sheet = formSheet({ funds: NO_FUNDS, total: { weight: null, score: null, grade: '' }, ...form });
  const assessment = assess(formOn(typed ? withTyped(sheet, typed) : sheet), policy);
  // A case is a few cells: what assess puts off while a form is being filled in is what the cases are about.
  return { ...assessment, findings: catalogue.check(assessment) };
}

function withTyped(sheet: Sheet, typed: Typed): Sheet {
  const edits = typed(formOn(sheet)).flatMap(([cell, value]) =>
    cell ? [{ sheet: sheet.name, cell, before: { value: null }, after: { value } }] : [],
  );
  const words = { group: 'form' as const, label: '', explanation: '' };
  return applyEdits(sheet, { edits: edits.map((edit) => ({ ...edit, ...words })) });
}

/** Ids of the findings, each once, that are among some rules; sorted. */
export function rulesFound({ findings }: Assessment, among: readonly string[]): string[] {
  const ids = findings.map(({ rule }) => rule).filter((rule) => among.includes(rule));
  return [...new Set(ids)].sort();
}

/** Whether one of some rules found something. */
export function isFlagged(assessment: Assessment, ...rules: readonly string[]): boolean {
  return rulesFound(assessment, rules).length > 0;
}

/** A computed number for comparison, blank where there is none. */
export function plainNumber(value: { toString(): string } | undefined): number | null {
  return value === undefined ? null : Number(value.toString());
}
