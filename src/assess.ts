import type { Evaluation } from './evaluation/evaluation';
import { evaluate } from './evaluation/evaluate';
import type { SelfEvaluationForm } from './form/form';
import type { Policy } from './policy/policy';
import { catalogue } from './rules';
import type { Finding } from './rules/engine/finding';
import type { Suppression } from './rules/engine/suppression';

/** One form under one policy: what it computes to and what is wrong with it. */
export interface Assessment {
  readonly form: SelfEvaluationForm;
  readonly policy: Policy;
  readonly evaluation: Evaluation;
  readonly findings: readonly Finding[];
}

/** The whole house in one screen: form → evaluation → findings. Pure. */
export function assess(
  form: SelfEvaluationForm,
  policy: Policy,
  suppressions: readonly Suppression[] = [],
): Assessment {
  const evaluation = evaluate(form, policy);
  const findings = catalogue.check({ form, policy, evaluation, suppressions });
  return { form, policy, evaluation, findings };
}
