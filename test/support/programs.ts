import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A program that a suite needs; the one list of places stands in scripts/programs.mjs. */
export type Program = 'chromium' | 'firefox' | 'libreoffice';

const SCRIPT = pathToFileURL(join(__dirname, '../../scripts/programs.mjs')).href;

function ask(call: string): string {
  const code = `import(${JSON.stringify(SCRIPT)}).then((m) => process.stdout.write(String(${call} ?? '')))`;
  return spawnSync(process.execPath, ['-e', code], { encoding: 'utf8' }).stdout;
}

/** The path of a program; «» where it is missing. */
function programPath(program: Program): string {
  return ask(`m.findProgram('${program}')`);
}

/** A suite that needs a program: skipped with what to install where it is missing, a failure when CI=true. */
export function describeWith(program: Program, name: string, suite: (path: string) => void): void {
  const path = programPath(program);
  if (path !== '') describe(name, () => suite(path));
  else if (process.env['CI'] === 'true') it(`${name} needs ${program}`, () => expect(path).not.toBe(''));
  else describe.skip(`${name} (${program} is missing: ${ask(`m.hintFor('${program}')`)})`, () => suite(path));
}
