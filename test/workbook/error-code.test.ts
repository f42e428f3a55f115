import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ERROR_CODES } from '../../src/workbook/error-code';

const ROOT = join(__dirname, '../..');
const codes = Object.values(ERROR_CODES).flatMap((group) => Object.keys(group));

const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('error-code.ts'))
  .map((name) => readFileSync(join(ROOT, 'src', name), 'utf8'))
  .join('\n');

test('every code stands once', () => {
  expect(new Set(codes).size).toBe(codes.length);
});

test.each(codes)('%s is documented and thrown somewhere', (code) => {
  expect(readFileSync(join(ROOT, 'docs/errors.md'), 'utf8')).toContain(`| \`${code}\` |`);
  expect(sources).toContain(`'${code}'`);
});
