import type { SelfEvaluationForm } from '../form/form';
import { policyById, proposePolicy } from '../policy';
import type { Policy } from '../policy/policy';
import type { Settings } from '../workbook/workbook';

/** The policy kept in the workbook, else the one that fits the form, with the reason; own severities on top. */
export function policyInForce(
  form: SelfEvaluationForm,
  settings: Settings,
): { policy: Policy; reason: string | undefined } {
  const kept = settings.policy === undefined ? undefined : policyById(settings.policy);
  const { policy, reason } = kept ? { policy: kept, reason: undefined } : proposePolicy(form);
  return { policy: withSeverities(policy, settings.severities ?? {}), reason };
}

function withSeverities(policy: Policy, severities: NonNullable<Settings['severities']>): Policy {
  const chosen = Object.entries(severities).map(
    ([rule, severity]) => [rule, { ...policy.rules[rule], severity }] as const,
  );
  return chosen.length === 0
    ? policy
    : { ...policy, rules: { ...policy.rules, ...Object.fromEntries(chosen) } };
}
