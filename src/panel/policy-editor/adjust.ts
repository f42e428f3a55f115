import type { PolicyJson } from '../../policy/schema';
import { figureText } from './figure-text';
import type { PolicyField } from './fields';

/** One figure changed. */
export interface Change {
  readonly field: PolicyField;
  /** What held before, and what the person wants; undefined: nothing. */
  readonly before: number | string | boolean | undefined;
  readonly value: number | string | boolean | undefined;
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
    ...json,
    caps: json.caps.filter((cap) => Object.keys(cap).length > 0),
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
    const original = before.get(field.path) ?? held;
    if (original === value) before.delete(field.path);
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
  return value as Figures[string] | undefined;
}

/** Sets or takes out one figure; what is not there yet on the way is made. */
function put(json: unknown, [key = '', ...rest]: readonly string[], value: unknown): void {
  const holder = json as Json;
  if (rest.length > 0) put((holder[key] ??= {}), rest, value);
  else if (value === undefined) Reflect.deleteProperty(holder, key);
  else holder[key] = value;
}
