import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { proseOf, rulePageOf } from '../../scripts/rule-page';
import { rules } from '../../src/rules';

const ROOT = join(__dirname, '../..');
const PROSE = ['## 什么', '## 为什么', '## 错误示例', '## 正确示例'];
/** Files of the room that are no rules. */
const NO_RULES = new Set(['blanks', 'figures', 'figures-text', 'index', 'reading', 'text', 'verdict']);

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const page = join(ROOT, `docs/rules/${id}.md`);

  test('has its file, its test and its page', () => {
    expect(existsSync(join(ROOT, `src/rules/${id}.ts`))).toBe(true);
    expect(existsSync(join(ROOT, `test/rules/${id}.test.ts`))).toBe(true);
    expect(existsSync(page)).toBe(true);
  });

  test('the page says what the rule says, and has prose of its own', () => {
    const text = readFileSync(page, 'utf8');
    expect(text).toBe(rulePageOf(rule, proseOf(text)));
    for (const heading of PROSE) expect(text).toMatch(new RegExp(`^${heading}\n[^#\n]`, 'm'));
  });

  test('looks at rows, at the form, or at both', () => {
    expect(rule.row ?? rule.check).toBeInstanceOf(Function);
  });

  test('its messages name every parameter in Chinese templates', () => {
    for (const template of Object.values(rule.messages)) expect(template).toMatch(/[\u4e00-\u9fff].*[。}]$/);
  });
});

test('every file of the room is a rule or says so', () => {
  const files = readdirSync(join(ROOT, 'src/rules'))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.replace('.ts', ''));
  expect(files.filter((name) => !NO_RULES.has(name) && !rules.some(({ id }) => id === name))).toEqual([]);
});

test('ids are unique and the index lists each once', () => {
  const index = readFileSync(join(ROOT, 'docs/rules/README.md'), 'utf8');
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  for (const { id, severity, title, isFixable } of rules) {
    const row = `| [${id}](${id}.md) | ${severity} | ${title} | ${isFixable ? '可' : ''} |`;
    expect(index.split(row)).toHaveLength(2);
  }
});
