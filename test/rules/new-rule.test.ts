import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { idProblem, listed, ruleFiles } from '../../scripts/rule-files';

const index = readFileSync(join(__dirname, '../../src/rules/index.ts'), 'utf8');

test('a new rule begins with a rule, a test and a page', () => {
  const files = ruleFiles('unit-odd');
  expect(Object.keys(files)).toEqual([
    'src/rules/unit-odd.ts',
    'test/rules/unit-odd.test.ts',
    'docs/rules/unit-odd.md',
  ]);
  expect(files['src/rules/unit-odd.ts']).toContain('export const unitOdd = defineRule({');
});

test.each(['aardvark-first', 'middle-one', 'zebra-last'])('%s is imported in order and listed last', (id) => {
  const lines = listed(index, id).split('\n');
  const imports = lines.flatMap((line) => /from '(\.\/[^']*)'/.exec(line)?.[1] ?? []);
  expect(imports).toContain(`./${id}`);
  expect(imports).toEqual([...imports].sort());
  const name = id.replace(/-(\w)/, (_, letter: string) => letter.toUpperCase());
  expect(lines[lines.indexOf(']);') - 1]).toBe(`  ${name},`);
  expect(lines).toHaveLength(index.split('\n').length + 2);
});

test.each(['', 'one', 'Upper-case', '-x-y', 'a--b'])('«%s» is no id', (id) => {
  expect(idProblem(id)).toContain('hyphens');
});

test('words with hyphens are an id', () => {
  expect(idProblem('unit-odd-2')).toBeUndefined();
});
