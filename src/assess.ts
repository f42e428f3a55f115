import type { Evaluation } from './evaluation/evaluation';
import { evaluate } from './evaluation/evaluate';
import type { SelfEvaluationForm } from './form/form';
import type { Policy } from './policy/policy';
import { catalogue, type FoundRule } from './rules';
import { isOfBlank } from './rules/blanks';
import type { Finding } from './rules/engine/finding';
import type { Suppression } from './rules/engine/suppression';
import type { LookMemory } from './rules/engine/look-memory';

/** One form under one policy, and what it computes to. */
export interface Computed {
  readonly form: SelfEvaluationForm;
  readonly policy: Policy;
  readonly evaluation: Evaluation;
}

/** One form under one policy: what it computes to and what is wrong with it. */
export interface Assessment extends Computed {
  readonly findings: readonly Finding<FoundRule>[];
}

/**
 * The middle of the house: form → evaluation → findings. What is still to be filled in is no fault. Pure.
 * @param memory what the last look came to; saves work, never changes a result
 */
export function assess(
  form: SelfEvaluationForm,
  policy: Policy,
  suppressions: readonly Suppression[] = [],
  memory?: LookMemory,
): Assessment {
  const evaluation = evaluate(form, policy, memory?.evaluated);
  const found = catalogue.check({ form, policy, evaluation, suppressions, memory: memory?.found });
  const isUnderWay = evaluation.result.state === 'in-progress';
  const findings = isUnderWay ? found.filter((finding) => !isOfBlank(finding, evaluation)) : found;
  return { form, policy, evaluation, findings };
}
