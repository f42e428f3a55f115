import type { SelfEvaluationForm } from '../../form/form';
import { mayLackPoints } from '../../form/reading';
import { isBlankReason } from '../../values/reason';
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
  /** Of the rule: here every one is found in the same place, whatever else a rule has. */
  readonly row: Rule['row'];
  readonly check: Rule['check'];
  readonly needsAllPoints: boolean;
  /** Its number among the active ones: what it finds is told in this place. */
  readonly at: number;
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
  readonly tellsReasons: boolean;
  readonly rowRules: readonly ActiveRule[];
  readonly formRules: readonly ActiveRule[];
}

/**
 * Runs rules, each with its options and severity under the policy: in the rows (rows outside, rules inside), then in the
 * form as a whole. What they find comes rule by rule. The surroundings of the last forms are kept: the next one of the
 * same policy and year has the same.
 * @param ordered rules after those they wait for
 */
export function detector(
  ordered: readonly Rule[],
): (context: FormContext, memory?: RowFindingsMemory) => Raised[] {
  const known = new WeakMap<Policy, Surroundings[]>();
  return (context, memory) => {
    const ofPolicy = known.get(context.policy) ?? [];
    const found = ofPolicy.find((each) => surrounds(each, context)) ?? surroundingsOf(ordered, context);
    if (ofPolicy[0] !== found)
      known.set(context.policy, [found, ...ofPolicy.filter((each) => each !== found)].slice(0, MOST_KEPT));
    return detect(found, context, memory);
  };
}

/** Forms of a few years, with weights and without, in turn. */
const MOST_KEPT = 8;

function surrounds(surroundings: Surroundings, { form }: FormContext): boolean {
  const { formYear, hasWeights, tellsReasons } = factsOf(form);
  return (
    surroundings.formYear === formYear &&
    surroundings.hasWeights === hasWeights &&
    surroundings.tellsReasons === tellsReasons
  );
}

/** «不合格发现率未达标，因食品质量提高。» in a note, whatever its label. */
const EXPLAINS = /未(?:达|完成|实现).{0,20}(?:因|由于)|(?:因|由于|受).{0,40}未(?:能|达|完成|实现)/;

/** What a row rule sees of the form. */
function factsOf({ year, columns, notes }: SelfEvaluationForm): Omit<RowRuleContext, 'policy' | 'options'> {
  const tellsReasons = notes.some(
    ({ label, text }) => (/原因/.test(label) || EXPLAINS.test(text.value ?? '')) && !isBlankReason(text),
  );
  return { formYear: year.value, hasWeights: columns.weight !== undefined, tellsReasons };
}

function surroundingsOf(ordered: readonly Rule[], { policy, form }: FormContext): Surroundings {
  const facts = { policy, ...factsOf(form) };
  const active = ordered
    .filter(({ id }) => policy.rules[id]?.severity !== 'off')
    .map((rule, at): ActiveRule => {
      const chosen = policy.rules[rule.id]?.severity;
      return {
        rule,
        row: rule.row,
        check: rule.check,
        needsAllPoints: rule.needsAllPoints === true,
        at,
        chosen: chosen === 'off' ? undefined : chosen,
        rowContext: { ...facts, options: optionsOf(rule, policy) },
      };
    });
  const rowRules = active.filter(({ rule }) => rule.row);
  return { ...facts, rowRules, formRules: active.filter(({ rule }) => rule.check) };
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
  const { rowRules, formRules } = surroundings;
  const byRule = new ByRule();
  memory?.begin(surroundings);
  for (const row of context.evaluation.indicators) {
    if (!row.isCounted) continue;
    const found = memory ? memory.found(row, () => inRow(rowRules, row)) : inRow(rowRules, row);
    for (const { at, raised } of found) byRule.add(at, raised);
  }
  const lacksPoints = mayLackPoints(context.form);
  for (const each of formRules) if (!(lacksPoints && each.needsAllPoints)) inForm(each, context, byRule);
  return byRule.inOrder();
}

/** What was found, by the number of the rule that found it. */
class ByRule {
  private readonly found: (Raised[] | undefined)[] = [];

  add(at: number, raised: Raised): void {
    const known = this.found[at];
    if (known) known.push(raised);
    else this.found[at] = [raised];
  }

  inOrder(): Raised[] {
    const all: Raised[] = [];
    for (const found of this.found) if (found) all.push(...withoutRepeatedFaults(found));
    return all;
  }
}

const NOTHING: readonly RowFinding[] = [];

function inRow(rules: readonly ActiveRule[], row: IndicatorEvaluation): readonly RowFinding[] {
  let found: RowFinding[] | undefined;
  for (const each of rules) {
    const { at, rule, row: find, rowContext } = each;
    try {
      for (const detection of find?.(row, rowContext) ?? [])
        (found ??= []).push({ at, raised: raisedBy(each, detection) });
    } catch (error) {
      (found ??= []).push({ at, raised: internalError(rule, error) });
    }
  }
  return found ?? NOTHING;
}

function inForm(each: ActiveRule, { form, policy, evaluation }: FormContext, found: ByRule): void {
  const { at, rule, check, rowContext } = each;
  try {
    const context = { form, policy, evaluation, options: rowContext.options };
    // All of them before the first is told: a rule that fails half-way has found nothing.
    let all: Detection[] | undefined;
    for (const detection of check?.(context) ?? []) (all ??= []).push(detection);
    for (const detection of all ?? []) found.add(at, raisedBy(each, detection));
  } catch (error) {
    found.add(at, internalError(rule, error));
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
  const first = found.length > 1 ? found.find(({ rule }) => rule.id === INTERNAL_ERROR) : undefined;
  return first ? found.filter((each) => each === first || each.rule.id !== INTERNAL_ERROR) : found;
}
