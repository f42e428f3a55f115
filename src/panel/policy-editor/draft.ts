import Big from 'big.js';
import { loadPolicy, PolicyError } from '../../policy/load';
import type { Policy } from '../../policy/policy';
import type { PolicyJson } from '../../policy/figures';
import { encodePolicy } from '../../policy/codec';
import { adjusted, type Change } from './adjust';
import { allFields, fieldsOf, type PolicyField } from './fields';

/** What a person typed over the fields of a pack: path → text. */
export type Draft = ReadonlyMap<string, string>;

/** A draft read: the pack it makes, or what is wrong at which path. */
export interface CheckedDraft {
  /** Undefined as long as something is wrong. */
  readonly policy: Policy | undefined;
  /** Path of a field (or «levels» for their sum) → Chinese. */
  readonly problems: ReadonlyMap<string, string>;
  /** What differs from the pack that the editor began with. */
  readonly changes: readonly Change[];
}

/** Reads a draft by the same schema as a file. @param title what the person called it; «»: named after its base */
export function checkDraft(base: Policy, draft: Draft, title = ''): CheckedDraft {
  const fields = allFields(fieldsOf(base)).map((field) => ({ field, text: textOf(field, draft) }));
  const changed = fields.filter(({ field, text }) => text !== field.text);
  const problems = new Map(changed.flatMap(({ field, text }) => problemOf(field, text)));
  if (problems.size > 0) return { policy: undefined, problems, changes: [] };
  const changes = changed.map(({ field, text }) => ({
    field,
    before: figureOf(field, field.text),
    value: figureOf(field, text),
  }));
  const blank = new Set(fields.flatMap(({ field, text }) => (text === '' ? [field.path] : [])));
  return { ...load(adjusted(encodePolicy(base), changes, title), blank), changes };
}

function textOf({ path, text }: PolicyField, draft: Draft): string {
  return draft.get(path)?.trim() ?? text;
}

/** @param blank paths of fields in which nothing stands: there the words for a file would not help */
function load(json: PolicyJson, blank: ReadonlySet<string>): Omit<CheckedDraft, 'changes'> {
  try {
    return { policy: loadPolicy(json), problems: new Map() };
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    const problems = error.problems.map(
      ({ path, message }) => [path, blank.has(path) ? '请填写' : message] as const,
    );
    return { policy: undefined, problems: new Map(problems) };
  }
}

function problemOf({ path, kind, isOptional }: PolicyField, text: string): [string, string][] {
  if (text === '') return isOptional ? [] : [[path, '请填写']];
  if (kind.is !== 'number' && kind.is !== 'percent') return [];
  const number = numberOf(text);
  if (!number) return [[path, `请填数字，例如 ${kind.is === 'percent' ? '90' : '10'}`]];
  const { least = 0, most } = kind;
  const isOutside = number.lt(least) || (most !== undefined && number.gt(most));
  return isOutside
    ? [[path, most === undefined ? `不能小于 ${least}` : `应在 ${least} 到 ${most} 之间`]]
    : [];
}

/** Full-width digits and a typed unit are understood; anything else is not a number. */
function numberOf(text: string): Big | undefined {
  const half = text
    .normalize('NFKC')
    .replace(/[%分]$/, '')
    .trim();
  return /^-?\d+(?:\.\d+)?$/.test(half) ? Big(half) : undefined;
}

/** What stands in the pack; undefined: nothing. */
function figureOf({ kind }: PolicyField, text: string): Change['value'] {
  if (text === '') return undefined;
  const number = numberOf(text);
  switch (kind.is) {
    case 'number':
    case 'digits':
      return Number(number?.toString());
    case 'percent':
      return Number(number?.div(100).toString());
    case 'yes-no':
      return text === 'true';
    case 'names':
      return text.split(/[、，,]/).map((name) => name.trim());
    default:
      return text;
  }
}
