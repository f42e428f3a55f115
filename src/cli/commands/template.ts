import type { Command } from 'commander';
import { blankContent, templateSheet } from '../../plan/template';
import { defaultPolicy } from '../../policy';
import { newWorkbook } from '../../workbook/xlsx/new-workbook';
import type { Shell } from '../command';
import { writeOutput } from '../write-output';
import { policyNamed } from '../options';
import { type ExitCode, type Terminal, UsageError } from '../terminal';

/** Words of `ziping template`. */
interface TemplateWords {
  readonly policy?: string;
  readonly output: string;
}

/** Adds `ziping template`. */
export function registerTemplate(program: Command, { terminal, done }: Shell): void {
  program
    .command('template')
    .description('按口径生成一张空白自评表')
    .option('--policy <id|file>', '评价口径（默认 mof-2020）')
    .requiredOption('-o, --output <file>', '结果文件（.xlsx）')
    .action(async (words: TemplateWords) => done(await templateCommand(words, terminal)));
}

/** `ziping template`: a blank form as a policy wants it. @throws {UsageError | PolicyError | WorkbookError} */
async function templateCommand({ policy, output }: TemplateWords, terminal: Terminal): Promise<ExitCode> {
  if (!/\.xlsx$/i.test(output)) throw new UsageError('-o 请给出以 .xlsx 结尾的文件名。');
  const chosen = policy === undefined ? defaultPolicy : await policyNamed(policy);
  writeOutput(output, newWorkbook(templateSheet(blankContent({ policy: chosen }))));
  terminal.out(`已生成空白自评表（${chosen.title}）：${output}\n`);
  return 0;
}
