import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { unzipSync } from 'fflate';
import { type TemplateContent, templateSheet } from '../src/plan/template';
import { newWorkbook } from '../src/workbook/xlsx/new-workbook';
import { families } from './samples/families';
import { faulty } from './samples/faulty';
import { founding } from './samples/founding';
import { unscored } from './samples/unscored';

/** File name → content, family A; the files are committed and must stay fresh. */
const STANDARD: Readonly<Record<string, TemplateContent>> = {
  电子政务外网运维: founding,
  图书馆免费开放_待评分: unscored,
  农村饮水_有问题: faulty,
};

const sheets = { ...mapped(STANDARD), ...families };
for (const [name, sheet] of Object.entries(sheets))
  writeIfOther(join('samples', `${name}.xlsx`), newWorkbook(sheet));

/** Programs pack the same parts into different bytes: a file that holds them already stays. */
function writeIfOther(path: string, bytes: Uint8Array): void {
  const before = existsSync(path) ? unzipSync(readFileSync(path)) : {};
  if (!isDeepStrictEqual(before, unzipSync(bytes))) writeFileSync(path, bytes);
}

function mapped(contents: typeof STANDARD): typeof families {
  return Object.fromEntries(
    Object.entries(contents).map(([name, content]) => [name, templateSheet(content)]),
  );
}
