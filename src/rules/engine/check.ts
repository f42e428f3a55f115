import { type CellAddress, cellKey, formatA1 } from '../../sheet/address';
import type { Policy, Severity } from '../../policy/policy';
import { SEVERITIES } from '../../policy/severity';
import type { Finding } from './finding';
import type { Detection, OptionValues, Rule, RuleContext } from './rule';
import type { Suppression } from './suppression';
import { INTERNAL_ERROR } from './text';

/** What is checked, and what a person chose to ignore. */
export interface CheckInput extends Omit<RuleContext, 'options'> {
  readonly suppressions?: readonly Suppression[];
}

/** A detection on its way through the pipeline. */
interface Raised {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly detection: Detection;
  waiting: number;
}

/**
 * All findings of a form, most severe first, from top to bottom. Never throws: a rule that does becomes a finding.
 * @param ordered rules after those they wait for (inOrderOfCauses)
 */
export function check(ordered: readonly Rule[], input: CheckInput): Finding[] {
  const raised: Raised[] = [];
  for (const rule of ordered) {
    for (const each of run(rule, input)) {
      const cause = causeOf(each, raised);
      if (cause) cause.waiting++;
      else raised.push(each);
    }
  }
  return raised.map((each) => asFinding(each, input)).sort(bySeverityAndPlace);
}

/** Rules after the rules they wait for. */
export function inOrderOfCauses(all: readonly Rule[]): Rule[] {
  const ordered: Rule[] = [];
  const visit = (rule: Rule): void => {
    if (ordered.includes(rule)) return;
    for (const cause of rule.waitsFor ?? []) {
      const found = all.find(({ id }) => id === cause);
      if (found) visit(found);
    }
    ordered.push(rule);
  };
  all.forEach(visit);
  return ordered;
}

/** One rule under the policy: its options, its severity, and what it throws. */
function run(rule: Rule, input: CheckInput): Raised[] {
  const chosen = input.policy.rules[rule.id]?.severity;
  if (chosen === 'off') return [];
  const context: RuleContext = { ...input, options: optionsOf(rule, input.policy) };
  try {
    return [...rule.check(context)].map((detection) => {
      const severity = chosen ?? detection.severity ?? rule.severity;
      return { rule, severity, detection, waiting: 0 };
    });
  } catch (error) {
    return [internalError(rule, error)];
  }
}

/** Defaults, and the policy's settings where they are of the same type: whoever reads an option relies on it. */
function optionsOf({ id, options = {} }: Rule, policy: Policy): OptionValues {
  const chosen = policy.rules[id]?.options ?? {};
  const values = Object.entries(options).map(([name, { default: usual }]) => {
    const setting = chosen[name];
    return [name, typeof setting === typeof usual ? setting : usual] as const;
  });
  return Object.fromEntries(values) as OptionValues;
}

/** A fault of ours is shown as such and stops nothing else. */
function internalError(rule: Rule, error: unknown): Raised {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    rule: { ...rule, id: INTERNAL_ERROR },
    severity: 'I',
    detection: { message: 'failed', params: { rule: rule.id, reason }, cells: [] },
    waiting: 0,
  };
}
/** The E finding that a detection's input is already the subject of. */
function causeOf({ rule, detection }: Raised, raised: readonly Raised[]): Raised | undefined {
  const blind = raised.find((cause) => isHeldBack(cause, detection));
  if (blind || !rule.waitsFor) return blind;
  const inputs = new Set((detection.inputs ?? detection.cells).map(cellKey));
  return raised.find(
    (cause) =>
      cause.severity === 'E' &&
      rule.waitsFor?.includes(cause.rule.id) &&
      cause.detection.cells.some((cell) => inputs.has(cellKey(cell))),
  );
}

/** Whether a detection goes by a cell that another E holds back for every rule. */
function isHeldBack({ severity, detection: cause }: Raised, { cells, inputs = [] }: Detection): boolean {
  if (severity !== 'E' || !cause.holdsBack) return false;
  const held = new Set([...cause.cells, ...cause.holdsBack].map(cellKey));
  return [...cells, ...inputs].some((cell) => held.has(cellKey(cell)));
}

function asFinding(
  { rule, severity, detection, waiting }: Raised,
  { form, suppressions = [] }: CheckInput,
): Finding {
  const { message, params = {}, cells, fix } = detection;
  const ignored = suppressions.find((each) => each.sheet === form.sheet && isIgnored(rule.id, cells, each));
  return {
    rule: rule.id,
    severity,
    message,
    params,
    cells,
    waiting,
    ...(fix ? { fix } : {}),
    ...(ignored ? { ignored } : {}),
  };
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
