/** The files of a new rule as they begin: path → text. */
export function ruleFiles(id: string): Readonly<Record<string, string>> {
  return {
    [`src/rules/${id}.ts`]: `import { defineRule } from './engine/define-rule';
import { places } from './shared/places';
import { nameOf } from './shared/rows';

/** What is wrong, and the form that showed it. */
export const ${constantOf(id)} = defineRule({
  id: '${id}',
  title: '',
  severity: 'W',
  advice: '',
  sources: [],
  messages: { found: '“{name}”。' },
  isFixable: false,
  // What one row shows by itself; sums, funds, texts and rows beside each other take *check({ form, evaluation }).
  *row({ indicator }) {
    yield { message: 'found', params: { name: nameOf(indicator) }, cells: places(indicator.actual.cell) };
  },
});
`,
    [`test/rules/${id}.test.ts`]: `import { testRule } from '../support/rule-tester';

testRule('${id}', {
  valid: [{ name: 'the clean form' }],
  invalid: [{ name: '', form: { set: { 0: { actual: '' } } }, expect: [{ message: 'found', cells: ['F13'] }] }],
});
`,
    [`docs/rules/${id}.md`]: `# ${id}\n\n## 什么\n\n## 为什么\n\n## 错误示例\n\n## 正确示例\n`,
  };
}

/** The list of rules with a new one: its import in the order of paths, itself at the end. */
export function listed(index: string, id: string): string {
  const lines = index.split('\n');
  const before = lines.findIndex((line) => pathOf(line) > `./${id}`);
  const end = lines.findIndex((line) => line === '');
  lines.splice(before < 0 ? end : before, 0, `import { ${constantOf(id)} } from './${id}';`);
  return lines.join('\n').replace(/^\]\);$/m, `  ${constantOf(id)},\n]);`);
}

/** What is wrong with an id; undefined where nothing is. */
export function idProblem(id: string): string | undefined {
  if (/^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(id)) return undefined;
  return 'An id is small words with hyphens: npm run new-rule unit-missing';
}

function constantOf(id: string): string {
  return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function pathOf(line: string): string {
  return /^import .* from '(\.\/[^']*)';$/.exec(line)?.[1] ?? '';
}
