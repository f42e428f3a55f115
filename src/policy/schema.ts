import { z } from 'zod';

/** JSON shape of a policy pack. Numbers are plain; loadPolicy makes Big of them. The JSON Schema is generated from here. */
const points = z.number().min(0);
const fraction = z.number().min(0).max(1);
const severity = z.enum(['E', 'W', 'I', 'off']);

const source = z.strictObject({
  document: z.string().min(1),
  article: z.string().optional(),
  mark: z.enum(['seen', 'in-use', 'memory']),
  address: z.string().optional(),
  note: z.string().optional(),
});

const level = z.strictObject({
  name: z.string().min(1),
  weight: points.optional(),
  required: z.boolean().default(true),
  aliases: z.array(z.string()).default([]),
});

const execution = z.strictObject({
  weight: points,
  denominator: z.enum(['annualBudget', 'initialBudget', 'arrived']).default('annualBudget'),
  method: z.enum(['proportional', 'bands']).default('proportional'),
  bands: z.array(z.strictObject({ from: fraction, share: fraction })).default([]),
  reasonBelow: fraction.optional(),
});

const tier = z.strictObject({
  answer: z.enum(['achieved', 'partly', 'missed']),
  low: fraction,
  high: fraction,
  highIncluded: z.boolean(),
});

const rule = z.strictObject({
  severity: severity.optional(),
  options: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])).optional(),
});

/** Schema of a policy pack. */
export const policySchema = z.strictObject({
  $schema: z.string().optional(),
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(1),
  region: z.string().min(1),
  year: z.number().int().min(2000).max(2100),
  binding: z.boolean(),
  families: z.array(z.enum(['A', 'B', 'C', 'D', 'E', 'F'])).default([]),
  total: points.default(100),
  execution,
  levels: z.array(level).min(1),
  quantitative: z.strictObject({
    reverse: z.enum(['inverse-ratio', 'linear']).default('inverse-ratio'),
    overachievement: z.number().min(1).default(1.3),
    equalIsExact: z.boolean().default(false),
  }),
  qualitative: z.array(tier).length(3),
  decimals: z.strictObject({
    score: z.number().int().min(0).max(4).default(2),
    rate: z.number().int().min(0).max(6).default(4),
  }),
  grades: z.array(z.strictObject({ name: z.string().min(1), from: fraction })).min(2),
  caps: z.array(z.strictObject({ below: fraction, cap: points })).default([]),
  rules: z.record(z.string(), rule).default({}),
  sources: z.array(source).min(1),
});

/** A pack as parsed from JSON. */
export type PolicyJson = z.infer<typeof policySchema>;
