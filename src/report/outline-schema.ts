import { FileError, type FileProblem } from '../values/file-error';
import * as z from 'zod/mini';
import { schemaProblem, type SchemaIssue } from '../policy/problem-text';
import { FACTS } from './facts';
import type { OutlineContent, OutlineJson, OutlineRepeat, OutlineSection, OutlineText } from './outline';
import { PROJECTS_FACTS } from './projects-source';

const text = z.string().check(z.minLength(1));
const paragraph: z.ZodMiniType<OutlineText> = z.strictObject({ key: text, text });
const content: z.ZodMiniType<OutlineContent> = z.union([
  paragraph,
  z.strictObject({ key: text, notes: text, blank: z.optional(text) }),
  z.strictObject({ table: z.enum(['levels', 'funds', 'projects']), picture: z.optional(z.boolean()) }),
  z.strictObject({
    list: z.enum([
      'problems',
      'shortcomings',
      'met',
      'unmet',
      'decision',
      'management',
      'indicators',
      'project-problems',
    ]),
  }),
]);
const repeat: z.ZodMiniType<OutlineRepeat> = z.strictObject({
  key: text,
  repeat: z.enum(['levels', 'other-levels', 'projects']),
  split: z.optional(z.boolean()),
});
const section: z.ZodMiniType<OutlineSection> = z.strictObject({
  key: text,
  heading: text,
  content: z.optional(z.array(content)),
  sections: z.optional(z.array(z.union([z.lazy(() => section), repeat]))),
});

/** The shape of an outline file; docs/outline.schema.json is made from it. */
export const outlineSchema: z.ZodMiniType<OutlineJson> = z.strictObject({
  $schema: z.optional(z.string()),
  schema: z.literal(1),
  id: z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)),
  name: text,
  about: z.optional(z.string()),
  scope: z.optional(z.enum(['project', 'projects'])),
  title: text,
  annex: z.boolean(),
  signature: z.boolean(),
  cover: z.optional(z.boolean()),
  contents: z.optional(z.boolean()),
  preface: z.optional(z.array(paragraph)),
  sections: z.array(section),
});

/** An outline file that cannot be used. */
export class OutlineError extends FileError {
  override readonly name = 'OutlineError';

  constructor(problems: readonly FileProblem[]) {
    super('提纲文件', problems);
  }
}

/** Checks an outline. @throws {OutlineError} with every problem, by path */
export function loadOutline(json: unknown): OutlineJson {
  const parsed = outlineSchema.safeParse(json);
  if (!parsed.success) throw new OutlineError(parsed.error.issues.map((issue) => asProblem(issue, json)));
  const problems = [...unknownFacts(parsed.data), ...repeatedKeys(parsed.data), ...tooDeep(parsed.data)];
  if (problems.length > 0) throw new OutlineError(problems);
  return parsed.data;
}

/** The same from the text of a file. @throws {OutlineError} also when it is no JSON */
export function loadOutlineText(words: string): OutlineJson {
  let json: unknown;
  try {
    json = JSON.parse(words.replace(/^\uFEFF/, ''));
  } catch {
    throw new OutlineError([{ path: '', message: '不是有效的 JSON，请检查逗号、英文引号和括号' }]);
  }
  return loadOutline(json);
}

function asProblem(issue: SchemaIssue, json: unknown): FileProblem {
  const path = issue.path.map(String).join('.');
  if (issue.code === 'invalid_union')
    return {
      path,
      message:
        '不是提纲能用的内容：段落（key、text）、附注（key、notes）、表格（table）或列表（list），见 docs/outlines.md',
    };
  return { path, message: schemaProblem(issue, json).replace('policy.schema', 'outline.schema') };
}

/** Every text of an outline that facts may stand in, with its path. */
function textsOf({ title, preface = [], sections }: OutlineJson): [path: string, words: string][] {
  return [
    ['title', title],
    ...preface.map((each, index): [string, string] => [`preface.${index}.text`, each.text]),
    ...sectionsOf(sections, 'sections').flatMap(({ path, section: each }): [string, string][] => [
      [`${path}.heading`, each.heading],
      ...(each.content ?? []).flatMap((one, index): [string, string][] =>
        'text' in one ? [[`${path}.content.${index}.text`, one.text]] : [],
      ),
    ]),
  ];
}

interface Placed {
  readonly path: string;
  readonly depth: number;
  readonly section: OutlineSection;
}

function sectionsOf(
  list: readonly (OutlineSection | OutlineRepeat)[],
  path: string,
  depth = 1,
): readonly Placed[] {
  return list.flatMap((each, index) => {
    const at = `${path}.${index}`;
    if (!('heading' in each)) return [];
    return [
      { path: at, depth, section: each },
      ...sectionsOf(each.sections ?? [], `${at}.sections`, depth + 1),
    ];
  });
}

function unknownFacts(outline: OutlineJson): FileProblem[] {
  const known = Object.keys(outline.scope === 'projects' ? PROJECTS_FACTS : FACTS);
  return textsOf(outline).flatMap(([path, words]) =>
    [...words.matchAll(/\{([^{}]+)\}/g)].flatMap(([, name = '']) =>
      known.includes(name)
        ? []
        : [{ path, message: `没有“{${name}}”这一项，只能是 ${known.map((each) => `{${each}}`).join('、')}` }],
    ),
  );
}

/** A text is known again by its key: two of one key would be taken for each other. */
function repeatedKeys({ preface = [], sections }: OutlineJson): FileProblem[] {
  const keys = [
    ...preface.map(({ key }, index) => ({ key, path: `preface.${index}.key` })),
    ...sectionsOf(sections, 'sections').flatMap(({ path, section: { content: items = [] } }) =>
      items.flatMap((each, index) =>
        'key' in each ? [{ key: each.key, path: `${path}.content.${index}.key` }] : [],
      ),
    ),
  ];
  const heads = sectionsOf(sections, 'sections').map(({ path, section: { key } }) => ({
    key,
    path: `${path}.key`,
  }));
  return [keys, heads].flatMap((list) =>
    list
      .filter(({ key }, index) => list.findIndex((each) => each.key === key) < index)
      .map(({ key, path }) => ({ path, message: `“${key}”已用过，请换一个` })),
  );
}

function tooDeep({ sections }: OutlineJson): FileProblem[] {
  return sectionsOf(sections, 'sections').flatMap(({ path, depth }) =>
    depth > 4 ? [{ path, message: '标题最多四级：一、（一）1.（1）' }] : [],
  );
}
