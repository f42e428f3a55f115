import Big from 'big.js';
import type { Policy } from './policy';
import type { PolicyJson } from './schema';

/** Makes a Policy of a pack that is known to fit the schema (loadPolicy checked it, or a test did for our own packs). */
export function policyFromJson(json: PolicyJson): Policy {
  const { id, title, region, year, binding, families, decimals, rules, sources, adjusted } = json;
  return {
    id,
    title,
    region,
    year,
    binding,
    families,
    total: Big(json.total),
    execution: executionFromJson(json.execution),
    levels: json.levels.map((level) => ({ ...level, weight: optional(level.weight) })),
    quantitative: { ...json.quantitative, overachievement: Big(json.quantitative.overachievement) },
    qualitative: json.qualitative.map((tier) => ({ ...tier, low: Big(tier.low), high: Big(tier.high) })),
    decimals,
    grades: json.grades.map(({ name, from }) => ({ name, from: Big(from) })),
    caps: json.caps.map(({ below, cap }) => ({ below: Big(below), cap: Big(cap) })),
    rules: withoutUndefined(rules),
    sources: withoutUndefined(sources),
    ...(adjusted === undefined ? {} : { adjusted }),
  };
}

function executionFromJson({
  bands,
  weight,
  reasonBelow,
  ...rest
}: PolicyJson['execution']): Policy['execution'] {
  return {
    ...rest,
    weight: Big(weight),
    bands: bands.map(({ from, share }) => ({ from: Big(from), share: Big(share) })),
    reasonBelow: optional(reasonBelow),
  };
}

function optional(value: number | undefined): Big | undefined {
  return value === undefined ? undefined : Big(value);
}

/** Optional keys that were not written are absent, not undefined (exactOptionalPropertyTypes). */
function withoutUndefined<T>(value: unknown): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
