import type Big from 'big.js';
import type { Policy } from './policy';
import type { PolicyJson } from './schema';

/** The pack as its file holds it; policyFromJson makes the same Policy of it again. */
export function policyToJson(policy: Policy): PolicyJson {
  const { total, execution, levels, quantitative, qualitative, grades, caps, ...rest } = policy;
  const json = {
    ...rest,
    total: number(total),
    execution: executionToJson(execution),
    levels: levels.map((level) => ({ ...level, weight: level.weight && number(level.weight) })),
    quantitative: { ...quantitative, overachievement: number(quantitative.overachievement) },
    qualitative: qualitative.map((tier) => ({ ...tier, low: number(tier.low), high: number(tier.high) })),
    grades: grades.map(({ name, from }) => ({ name, from: number(from) })),
    caps: caps.map(({ below, cap }) => ({ below: number(below), cap: number(cap) })),
  };
  // Through text: keys without a value are gone, and nothing is shared with the policy.
  return JSON.parse(JSON.stringify(json)) as PolicyJson;
}

function executionToJson({ weight, bands, reasonBelow, ...rest }: Policy['execution']) {
  return {
    ...rest,
    weight: number(weight),
    bands: bands.map(({ from, share }) => ({ from: number(from), share: number(share) })),
    reasonBelow: reasonBelow && number(reasonBelow),
  };
}

/** The nearest double of a decimal prints as that decimal. */
function number(value: Big): number {
  return Number(value.toString());
}
