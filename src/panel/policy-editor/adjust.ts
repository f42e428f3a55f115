import type { PolicyJson } from '../../policy/figures';
import { POLICY } from '../../policy/figures';
import type { Shape } from '../../policy/shape';
import { figureText } from './figure-text';
import type { PolicyField } from './fields';

/** What may stand for a figure in JSON. */
type ChangedValue = number | string | boolean | readonly string[];

/** One figure changed. */
export interface Change {
  readonly field: PolicyField;
  /** What held before, and what the person wants; undefined: nothing. */
  readonly before: ChangedValue | undefined;
  readonly value: ChangedValue | undefined;
}

/** What a pack made in the panel is called. */
const OF_THIS_WORKBOOK = '（本工作簿调整）';

type Json = Record<string, unknown>;
type Figures = NonNullable<PolicyJson['adjusted']>;

/**
 * A pack with figures changed by a person: what each was before stays with it, and the sources say which figures are no
 * longer the document's. The result is not checked yet.
 */
export function adjusted(base: PolicyJson, changes: readonly Change[], title: string): PolicyJson {
  const json = structuredClone(base);
  for (const { field, value } of changes) put(json, field.path.split('.'), value);
  const before = originals(base, changes);
  return {
    ...(pruned(POLICY, json) as PolicyJson),
    title: title.trim() || defaultTitle(base.title),
    sources: sourcesOf(base, json, before),
    adjusted: before,
  };
}

/** The title that is proposed for a pack derived from another, without its figures: they may no longer hold. */
export function defaultTitle(title: string): string {
  const name = title.replace(/（执行[^）]*）/, '');
  return name.endsWith(OF_THIS_WORKBOOK) ? name : `${name}${OF_THIS_WORKBOOK}`;
}

/** What the document says of each figure that is another now. */
function originals(base: PolicyJson, changes: readonly Change[]): Figures {
  const before = new Map(Object.entries(base.adjusted ?? {}));
  for (const { field, before: held = '', value = '' } of changes) {
    const original = before.get(field.path) ?? inOneLine(held);
    if (original === inOneLine(value)) before.delete(field.path);
    else before.set(field.path, original);
  }
  return Object.fromEntries(before);
}

/** Named once for the pack, whatever was changed when; the document's own sources stay. */
function sourcesOf(base: PolicyJson, json: PolicyJson, before: Figures): PolicyJson['sources'] {
  const figures = Object.entries(before).map(([path, original]) =>
    figureText(json, path, original, figureAt(json, path.split('.'))),
  );
  const isOurs = Object.keys(base.adjusted ?? {}).length > 0;
  const earlier = isOurs ? base.sources.find(({ mark }) => mark === 'own') : undefined;
  const others = base.sources.filter((source) => source !== earlier);
  if (figures.length === 0) return others;
  const document = earlier?.document ?? `本工作簿自定，底本：${base.title}`;
  return [{ document, mark: 'own', note: `自定：${figures.join('；')}` }, ...others];
}

function figureAt(json: unknown, path: readonly string[]): Figures[string] | undefined {
  let value: unknown = json;
  for (const key of path) value = (value as Json | undefined)?.[key];
  return value === undefined ? undefined : inOneLine(value as ChangedValue);
}

/** Names as the editor shows them; everything else as it is. */
function inOneLine(value: ChangedValue): Figures[string] {
  return Array.isArray(value) ? value.join('、') : (value as Figures[string]);
}

/** Without the lines in which nothing stands any more, in lists whose lines come and go. */
function pruned(shape: Shape, json: unknown): unknown {
  switch (shape.is) {
    case 'default':
    case 'optional':
      return json === undefined ? undefined : pruned(shape.node, json);
    case 'group': {
      const whole = json as Json;
      const parts = Object.entries(shape.fields).flatMap(([name, field]) =>
        name in whole ? [[name, pruned(field, whole[name])] as const] : [],
      );
      return { ...whole, ...Object.fromEntries(parts) };
    }
    case 'list': {
      const items = (json as readonly unknown[]).map((item) => pruned(shape.item, item));
      return shape.grows ? items.filter((item) => saysSomething(shape.item, item as Json)) : items;
    }
    default:
      return json;
  }
}

/** A choice alone says nothing: it always has a value. */
function saysSomething(shape: Shape, item: Json): boolean {
  return Object.entries(item).some(([name, value]) => {
    const field = shape.is === 'group' ? shape.fields[name] : undefined;
    const isChoice = field?.is === 'default' && field.node.is === 'choice';
    return !isChoice && value !== '' && !(Array.isArray(value) && value.length === 0);
  });
}

/** Sets or takes out one figure; what is not there yet on the way is made. */
function put(json: unknown, [key = '', ...rest]: readonly string[], value: unknown): void {
  const holder = json as Json;
  if (rest.length > 0) put((holder[key] ??= /^\d+$/.test(rest[0] ?? '') ? [] : {}), rest, value);
  else if (value === undefined) Reflect.deleteProperty(holder, key);
  else holder[key] = value;
}
