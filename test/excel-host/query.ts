import { unknownMember } from './errors';
import type { HostObject } from './objects/object';
import type { QueryInfo } from './protocol';

/** Answers a `load`: the wanted properties under their PascalCase names, collections as `_Items`. */
export function answerQuery(object: HostObject, { Select, Expand, Top, Skip }: QueryInfo): unknown {
  const wanted = [...(Select ?? []), ...(Expand ?? [])].filter((path) => path !== '');
  if (!object.items) return propertiesOf(object, wanted);
  const own = wanted.map((path) => path.replace(/^items(\/|$)/i, '')).filter((path) => path !== '');
  const items = object.items().slice(Skip ?? 0, Top === undefined ? undefined : (Skip ?? 0) + Top);
  return { _Items: items.map((item) => ({ ...identityOf(item), ...propertiesOf(item, own) })) };
}

/** The properties that every answer about an object carries. */
export function identityOf(object: HostObject): Record<string, unknown> {
  return Object.fromEntries((object.identity ?? []).map((name) => [name, object.get?.[name]?.()]));
}

function propertiesOf(object: HostObject, wanted: readonly string[]): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  if (wanted.length === 0 || wanted.includes('$all')) {
    for (const [name, get] of Object.entries(object.get ?? {})) answer[name] = get();
  }
  const nested = new Map<string, string[]>();
  for (const path of wanted.filter((each) => each !== '$all')) {
    const [first = '', ...rest] = path.split('/');
    const name = pascal(first);
    const get = object.get?.[name];
    if (rest.length === 0 && get) answer[name] = get();
    else nested.set(name, [...(nested.get(name) ?? []), rest.join('/')]);
  }
  for (const [name, paths] of nested) answer[name] = childAnswer(object, name, paths);
  return answer;
}

function childAnswer(object: HostObject, name: string, paths: readonly string[]): unknown {
  const child = object.child?.[name];
  if (!child) throw unknownMember(object.kind, name);
  return answerQuery(child(), { Select: paths });
}

function pascal(name: string): string {
  return name.startsWith('_') ? name : name.charAt(0).toUpperCase() + name.slice(1);
}
