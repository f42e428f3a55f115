import { policies } from '../policy';
import { asOwnPolicy } from '../policy/own';
import type { Policy } from '../policy/policy';
import { encodePolicy } from '../policy/codec';
import type { Settings } from './settings';

/** Settings with a pack chosen; an own one is kept whole, in place of an earlier one. */
export function withPolicy(settings: Settings, policy: Policy): Settings {
  const isBuiltIn = policies.includes(policy);
  const kept = isBuiltIn ? policy : asOwnPolicy(policy);
  return { ...settings, policy: kept.id, ...(isBuiltIn ? {} : { ownPolicy: encodePolicy(kept) }) };
}

/** Settings in which the pack that fits each form is taken; an own one is dropped. */
export function withoutPolicy({ suppressions, layout }: Settings): Settings {
  return { suppressions, ...(layout ? { layout } : {}) };
}
