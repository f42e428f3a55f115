import type { IndicatorEvaluation } from '../../evaluation/evaluation';
import type { Policy, Severity } from '../../policy/policy';
import type { Detection, OptionValues, RowRuleContext, Rule, RuleContext } from './rule';
import { INTERNAL_ERROR } from './text';

/** Something that a rule found. */
export interface Raised {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly detection: Detection;
}

/** Something found in one row, with the number of its rule among the active ones. */
export interface RowFinding {
  readonly at: number;
  readonly raised: Raised;
}

/** Whoever remembers what was found in a row for as long as the row and what surrounds it stay the same. */
export interface RowFindingsMemory {
  /** A new look. @param surroundings the same object as long as nothing that row rules see besides the row changes */
  begin(surroundings: object): void;
  found(row: IndicatorEvaluation, find: () => readonly RowFinding[]): readonly RowFinding[];
}

/** What is checked: a rule's context before its own options are known. */
export type FormContext = Omit<RuleContext, 'options'>;

/** A rule that a policy leaves on. */
interface ActiveRule {
  readonly rule: Rule;
  /** The policy's severity; undefined: the rule's own. */
  readonly chosen: Severity | undefined;
  /** Complete for row rules; a rule that looks at the form takes its options from it. */
  readonly rowContext: RowRuleContext;
}

/** The rules with all that they see besides the form itself. */
interface Surroundings {
  readonly policy: Policy;
  readonly formYear: number | undefined;
  readonly hasWeights: boolean;
  readonly active: readonly ActiveRule[];
}

/**
 * Runs rules, each with its options and severity under the policy: in the rows (rows outside, rules inside), then in the
 * form as a whole. What they find comes rule by rule. The surroundings of the last form are kept: the next one of the
 * same policy and year has the same.
 * @param ordered rules after those they wait for
 */
export function detector(
  ordered: readonly Rule[],
): (context: FormContext, memory?: RowFindingsMemory) => Raised[] {
  let last: Surroundings | undefined;
  return (context, memory) => {
    if (!last || !surrounds(last, context)) last = surroundingsOf(ordered, context);
    return detect(last, context, memory);
  };
}

function surrounds({ policy, formYear, hasWeights }: Surroundings, context: FormContext): boolean {
  const { form } = context;
  return (
    policy === context.policy &&
    formYear === form.year.value &&
    hasWeights === (form.columns.weight !== undefined)
  );
}

function surroundingsOf(ordered: readonly Rule[], { policy, form }: FormContext): Surroundings {
  const facts = { policy, formYear: form.year.value, hasWeights: form.columns.weight !== undefined };
  const active = ordered.flatMap((rule) => {
    const chosen = policy.rules[rule.id]?.severity;
    if (chosen === 'off') return [];
    return [{ rule, chosen, rowContext: { ...facts, options: optionsOf(rule, policy) } }];
  });
  return { ...facts, active };
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

function detect(surroundings: Surroundings, context: FormContext, memory?: RowFindingsMemory): Raised[] {
  const { active } = surroundings;
  const byRule = active.map((): Raised[] => []);
  memory?.begin(surroundings);
  for (const row of context.evaluation.indicators) {
    if (!row.isCounted) continue;
    const find = () => inRow(active, row);
    const found = memory ? memory.found(row, find) : find();
    for (const { at, raised } of found) byRule[at]?.push(raised);
  }
  active.forEach((each, at) => byRule[at]?.push(...inForm(each, context)));
  return byRule.flatMap(withoutRepeatedFaults);
}

function inRow(active: readonly ActiveRule[], row: IndicatorEvaluation): RowFinding[] {
  const found: RowFinding[] = [];
  for (const [at, each] of active.entries()) {
    if (!each.rule.row) continue;
    try {
      for (const detection of each.rule.row(row, each.rowContext))
        found.push({ at, raised: raisedBy(each, detection) });
    } catch (error) {
      found.push({ at, raised: internalError(each.rule, error) });
    }
  }
  return found;
}

function inForm(each: ActiveRule, context: FormContext): Raised[] {
  try {
    const found = each.rule.check?.({ ...context, options: each.rowContext.options }) ?? [];
    return [...found].map((detection) => raisedBy(each, detection));
  } catch (error) {
    return [internalError(each.rule, error)];
  }
}

function raisedBy({ rule, chosen }: ActiveRule, detection: Detection): Raised {
  return { rule, severity: chosen ?? detection.severity ?? rule.severity, detection };
}

/** A fault of ours is shown as such and stops nothing else. */
function internalError(rule: Rule, error: unknown): Raised {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    rule: { ...rule, id: INTERNAL_ERROR },
    severity: 'I',
    detection: { message: 'failed', params: { rule: rule.id, reason }, cells: [] },
  };
}

/** A rule that fails in every row is told once. */
function withoutRepeatedFaults(found: readonly Raised[]): readonly Raised[] {
  const first = found.find(({ rule }) => rule.id === INTERNAL_ERROR);
  return first ? found.filter((each) => each === first || each.rule.id !== INTERNAL_ERROR) : found;
}
