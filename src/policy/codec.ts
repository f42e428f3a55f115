import Big from 'big.js';
import { POLICY, type PolicyJson } from './figures';
import type { Policy } from './policy';
import type { Shape } from './shape';

/**
 * Makes a Policy of a pack that is known to fit the schema (loadPolicy checked it, or a test did for our own packs); what
 * is not written is its default.
 */
export function decodePolicy(json: unknown): Policy {
  return withoutAbsent(decode(POLICY, json)) as Policy;
}

/** The pack as its file holds it; decodePolicy makes the same Policy of it again. */
export function encodePolicy(policy: Policy): PolicyJson {
  // Through text: keys without a value are gone, and nothing is shared with the policy.
  return JSON.parse(JSON.stringify(encode(POLICY, policy))) as PolicyJson;
}

type Json = Readonly<Record<string, unknown>>;

function decode(shape: Shape, json: unknown): unknown {
  switch (shape.is) {
    case 'figure':
      // A draft that is not checked yet may lack it.
      return json === undefined ? undefined : Big(json as number);
    case 'list':
      return (json as readonly unknown[]).map((item) => decode(shape.item, item));
    case 'group':
      return mapped(shape.fields, (name, field) => decode(field, (json as Json)[name]));
    case 'optional':
      return json === undefined ? undefined : decode(shape.node, json);
    case 'default':
      return decode(shape.node, json ?? shape.value);
    case 'plain':
      return json === undefined ? EMPTY[shape.name] : (JSON.parse(JSON.stringify(json)) as unknown);
    default:
      return json;
  }
}

/** What a plain part is where a pack does not write it. */
const EMPTY = { families: [], rules: {}, sources: [], adjusted: undefined } as const;

/** Marks of what was changed are there only where something was (exactOptionalPropertyTypes). */
function withoutAbsent(policy: unknown): unknown {
  const { adjusted, ...rest } = policy as Json;
  return adjusted === undefined ? rest : { ...rest, adjusted };
}

function encode(shape: Shape, value: unknown): unknown {
  switch (shape.is) {
    case 'figure':
      // The nearest double of a decimal prints as that decimal.
      return Number((value as Big).toString());
    case 'list':
      return (value as readonly unknown[]).map((item) => encode(shape.item, item));
    case 'group':
      return mapped(shape.fields, (name, field) => encode(field, (value as Json)[name]));
    case 'optional':
    case 'default':
      return value === undefined ? undefined : encode(shape.node, value);
    default:
      return value;
  }
}

function mapped(fields: Readonly<Record<string, Shape>>, of: (name: string, field: Shape) => unknown): Json {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, of(name, field)]));
}
