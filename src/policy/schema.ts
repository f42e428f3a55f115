import * as z from 'zod/mini';

/** JSON shape of a policy pack. Numbers are plain; loadPolicy makes Big of them. The JSON Schema is generated from here. */
const points = z.number().check(z.minimum(0));
const fraction = z.number().check(z.minimum(0), z.maximum(1));
const text = z.string().check(z.minLength(1));
const severity = z.enum(['E', 'W', 'I', 'off']);
const figure = z.union([z.number(), z.string(), z.boolean()]);

const source = z.strictObject({
  document: text,
  article: z.optional(z.string()),
  mark: z.enum(['seen', 'in-use', 'memory', 'own']),
  address: z.optional(z.string()),
  note: z.optional(z.string()),
});

const level = z.strictObject({
  name: text,
  weight: z.optional(points),
  required: z._default(z.boolean(), true),
  aliases: z._default(z.array(z.string()), []),
});

const execution = z.strictObject({
  weight: points,
  denominator: z._default(z.enum(['annualBudget', 'initialBudget', 'arrived']), 'annualBudget'),
  method: z._default(z.enum(['proportional', 'bands']), 'proportional'),
  bands: z._default(z.array(z.strictObject({ from: fraction, share: fraction })), []),
  reasonBelow: z.optional(fraction),
});

const tier = z.strictObject({
  answer: z.enum(['achieved', 'partly', 'missed']),
  low: fraction,
  high: fraction,
  highIncluded: z.boolean(),
});

const rule = z.strictObject({
  severity: z.optional(severity),
  options: z.optional(z.record(z.string(), figure)),
});

/** Schema of a policy pack. */
export const policySchema = z.strictObject({
  $schema: z.optional(z.string()),
  id: z.string().check(z.regex(/^[a-z0-9-]+$/)),
  title: text,
  region: text,
  year: z.int().check(z.minimum(2000), z.maximum(2100)),
  binding: z.boolean(),
  families: z._default(z.array(z.enum(['A', 'B', 'C', 'D', 'E', 'F'])), []),
  total: z._default(z.number().check(z.gt(0)), 100),
  execution,
  levels: z.array(level).check(z.minLength(1)),
  quantitative: z.strictObject({
    reverse: z._default(z.enum(['inverse-ratio', 'linear']), 'inverse-ratio'),
    overachievement: z._default(z.number().check(z.minimum(1)), 1.3),
    equalIsExact: z._default(z.boolean(), false),
  }),
  qualitative: z.array(tier).check(z.length(3)),
  decimals: z.strictObject({
    score: z._default(z.int().check(z.minimum(0), z.maximum(4)), 2),
    rate: z._default(z.int().check(z.minimum(0), z.maximum(6)), 4),
  }),
  grades: z.array(z.strictObject({ name: text, from: fraction })).check(z.minLength(2)),
  caps: z._default(z.array(z.strictObject({ below: fraction, cap: points })), []),
  rules: z._default(z.record(z.string(), rule), {}),
  sources: z.array(source).check(z.minLength(1)),
  /** Figures that a person changed, path → what the document says («» where it says nothing). */
  adjusted: z.optional(z.record(z.string(), figure)),
});

/** A pack as parsed from JSON. */
export type PolicyJson = z.infer<typeof policySchema>;
