import { type CellAddress, cellKey, formatA1 } from '../../sheet/address';
import { SEVERITIES } from '../../policy/severity';
import { inOrderOfCauses, type Shown, withoutConsequences } from './causes';
import { detector, type FormContext, type RowFindingsMemory } from './detect';
import type { Finding } from './finding';
import type { Rule } from './rule';
import type { Suppression } from './suppression';

/** What is checked, and what a person chose to ignore. */
export interface CheckInput extends FormContext {
  readonly suppressions?: readonly Suppression[];
  /** What was found in rows that are still the same; never changes a result. */
  readonly memory?: RowFindingsMemory | undefined;
}

/**
 * What finds everything in a form, most severe first, from top to bottom. Never throws: a rule that does becomes a
 * finding.
 */
export function checker(rules: readonly Rule[]): (input: CheckInput) => Finding[] {
  const detect = detector(inOrderOfCauses(rules));
  return (input) => {
    const { form, policy, evaluation, memory } = input;
    const shown = withoutConsequences(detect({ form, policy, evaluation }, memory));
    return shown.map((each) => asFinding(each, input)).sort(bySeverityAndPlace);
  };
}

function asFinding(
  { rule, severity, detection, waiting }: Shown,
  { form, suppressions = [] }: CheckInput,
): Finding {
  const { message, params = {}, cells, fix } = detection;
  const ignored = suppressions.find((each) => each.sheet === form.sheet && isIgnored(rule.id, cells, each));
  const finding: Finding = { rule: rule.id, severity, message, params, cells, waiting };
  const fixable = fix ? { ...finding, fix } : finding;
  return ignored ? { ...fixable, ignored } : fixable;
}

function isIgnored(rule: string, cells: readonly CellAddress[], suppression: Suppression): boolean {
  const [first] = cells;
  const isCell =
    suppression.cell === undefined || (first !== undefined && suppression.cell === formatA1(first));
  return suppression.rule === rule && isCell;
}

function bySeverityAndPlace(a: Finding, b: Finding): number {
  const bySeverity = SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
  return bySeverity || place(a) - place(b) || a.rule.localeCompare(b.rule);
}

function place({ cells: [first] }: Finding): number {
  return first ? cellKey(first) : Number.MAX_SAFE_INTEGER;
}
