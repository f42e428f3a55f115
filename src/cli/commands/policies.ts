import type { Command } from 'commander';
import { policies } from '../../policy';
import { sourceText } from '../../policy/source-text';
import type { Shell } from '../command';
import { policyFromFile } from '../options';
import type { ExitCode, Terminal } from '../terminal';

/** Adds `ziping policies`. */
export function registerPolicies(program: Command, { terminal, done }: Shell): void {
  program
    .command('policies')
    .description('列出评价口径及其依据；检查自定口径文件')
    .option('--validate <file>', '检查一个自定口径文件（.json）')
    .action(async ({ validate }: { validate?: string }) =>
      done(validate === undefined ? policiesCommand(terminal) : await validateCommand(validate, terminal)),
    );
}

/** `ziping policies --validate FILE`: whether an own pack can be used. @throws {PolicyError | UsageError | WorkbookError} */
async function validateCommand(path: string, terminal: Terminal): Promise<ExitCode> {
  const { title, id } = await policyFromFile(path);
  terminal.out(`${path}：可以使用，${id}“${title}”。\n`);
  return 0;
}

/** `ziping policies`: the packs with their sources; what was not checked against its text says 待核对. */
function policiesCommand(terminal: Terminal): ExitCode {
  for (const { id, title, region, year, sources } of policies) {
    terminal.out(`${id.padEnd(16)}${title}（${region}，${year}）\n`);
    for (const source of sources) terminal.out(`${' '.repeat(16)}依据：${sourceText(source)}\n`);
  }
  return 0;
}
