import { policyById } from '.';
import type { Policy } from './policy';

/** What ends the id of a pack made from a built-in one. */
const OWN = '-own';

/** An own pack as a workbook keeps it: choices are kept by id, so it may not bear that of a built-in pack. */
export function asOwnPolicy(policy: Policy): Policy {
  return policyById(policy.id) ? { ...policy, id: `${policy.id}${OWN}` } : policy;
}
