import type { Command } from 'commander';
import { blankSheet } from '../../plan/blank/blank-sheet';
import { BLANK_FAMILIES, type BlankFamily, familyFor } from '../../plan/blank/family';
import { defaultPolicy } from '../../policy';
import { newWorkbook } from '../../workbook/xlsx/new-workbook';
import type { Shell } from '../command';
import { writeOutput } from '../write-output';
import { policyNamed } from '../options';
import { type ExitCode, type Terminal, UsageError } from '../terminal';

/** Words of `ziping template`. */
interface TemplateWords {
  readonly policy?: string;
  readonly family?: string;
  readonly output: string;
}

const FAMILIES = BLANK_FAMILIES.map(({ id, title }) => `${id} ${title}`).join('；');

/** Adds `ziping template`. */
export function registerTemplate(program: Command, { terminal, done }: Shell): void {
  program
    .command('template')
    .description('按口径生成一张空白自评表')
    .option('--policy <id|file>', '评价口径（默认 mof-2020）')
    .option('--family <A|B|C|D|E>', `表样（默认按口径）：${FAMILIES}`)
    .requiredOption('-o, --output <file>', '结果文件（.xlsx）')
    .action(async (words: TemplateWords) => done(await templateCommand(words, terminal)));
}

/** `ziping template`: a blank form as a policy wants it. @throws {UsageError | PolicyError | WorkbookError} */
async function templateCommand(
  { policy, family, output }: TemplateWords,
  terminal: Terminal,
): Promise<ExitCode> {
  if (!/\.xlsx$/i.test(output)) throw new UsageError('-o 请给出以 .xlsx 结尾的文件名。');
  const chosen = policy === undefined ? defaultPolicy : await policyNamed(policy);
  const printed = family === undefined ? familyFor(chosen) : familyNamed(family);
  writeOutput(output, newWorkbook(blankSheet({ policy: chosen, family: printed })));
  terminal.out(`已生成空白自评表（${chosen.title}）：${output}\n`);
  return 0;
}

/** @throws {UsageError} */
function familyNamed(word: string): BlankFamily {
  const found = BLANK_FAMILIES.find(({ id }) => id === word.toUpperCase());
  if (found) return found.id;
  throw new UsageError(`没有名为“${word}”的表样。可用：${FAMILIES}。`);
}
