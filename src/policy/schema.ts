import * as z from 'zod/mini';
import { POLICY, type PolicyJson } from './figures';
import type { FigureNode, PlainNode, Shape, WordNode } from './shape';

/** JSON shape of a policy pack, made from its description. Numbers are plain; decodePolicy makes Big of them. */

const text = z.string().check(z.minLength(1));
const setting = z.union([z.number(), z.string(), z.boolean()]);

const source = z.strictObject({
  document: text,
  article: z.optional(z.string()),
  mark: z.enum(['seen', 'in-use', 'memory', 'own']),
  address: z.optional(z.string()),
  note: z.optional(z.string()),
});

const rule = z.strictObject({
  severity: z.optional(z.enum(['E', 'W', 'I', 'off'])),
  options: z.optional(z.record(z.string(), setting)),
});

/** Parts whose shape no description gives. */
const PLAIN: Readonly<Record<PlainNode['name'], z.ZodMiniType>> = {
  families: z._default(z.array(z.enum(['A', 'B', 'C', 'D', 'E', 'F'])), []),
  rules: z._default(z.record(z.string(), rule), {}),
  sources: z.array(source).check(z.minLength(1)),
  /** Figures that a person changed, path → what the document says («» where it says nothing). */
  adjusted: z.optional(z.record(z.string(), setting)),
};

function schemaOf(shape: Shape): z.ZodMiniType {
  switch (shape.is) {
    case 'figure':
      return figure(shape);
    case 'count':
      return z.int().check(z.minimum(shape.least), z.maximum(shape.most));
    case 'word':
      return name(shape);
    case 'words':
      return z.array(z.string());
    case 'flag':
      return z.boolean();
    case 'choice':
      return z.enum(Object.keys(shape.words));
    case 'plain':
      return PLAIN[shape.name];
    case 'list': {
      const all = z.array(schemaOf(shape.item));
      return shape.least > 0 ? all.check(z.minLength(shape.least)) : all;
    }
    case 'group':
      return z.strictObject(fieldsOf(shape.fields));
    case 'optional':
      return z.optional(schemaOf(shape.node));
    case 'default':
      return z._default(schemaOf(shape.node), shape.value);
  }
}

function fieldsOf(fields: Readonly<Record<string, Shape>>): Record<string, z.ZodMiniType> {
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, schemaOf(field)]));
}

function figure({ least, most, isAboveLeast = false, label }: FigureNode): z.ZodMiniType {
  const bounds = [
    isAboveLeast ? z.gt(least) : z.minimum(least),
    ...(most === undefined ? [] : [z.maximum(most)]),
  ];
  return z
    .number()
    .check(...bounds)
    .register(z.globalRegistry, { description: label });
}

function name({ pattern, mayBeEmpty = false }: WordNode): z.ZodMiniType {
  if (pattern) return z.string().check(z.regex(pattern));
  return mayBeEmpty ? z.string() : text;
}

/** Schema of a policy pack; `$schema` is for editors of files. */
export const policySchema: z.ZodMiniType<PolicyJson> = z.strictObject({
  $schema: z.optional(z.string()),
  ...fieldsOf(POLICY.fields),
}) as unknown as z.ZodMiniType<PolicyJson>;
