import type { Command } from 'commander';
import { basename } from 'node:path';
import type { SelfEvaluationForm } from '../../form/form';
import { layoutToJson } from '../../form/layout-json';
import { termsOf } from '../../acts/look';
import { openXlsx } from '../../workbook/xlsx/xlsx-workbook';
import type { Shell } from '../command';
import { readInput } from '../files';
import { writeOutput } from '../write-output';
import { labelsAsJson, labelsAsText, layoutOfLabels } from '../labels';
import { layoutFromFile } from '../options';
import { requireForms } from '../../review/review';
import { type ExitCode, type Terminal, UsageError } from '../terminal';

/** Words of `ziping layout`. */
interface LayoutWords {
  readonly sheet?: string;
  readonly layout?: string;
  readonly output?: string;
  readonly format: string;
}

/** Adds `ziping layout`. */
export function registerLayout(program: Command, { terminal, done }: Shell): void {
  program
    .command('layout')
    .argument('<file>', '自评表文件')
    .description('列出每个栏目读作什么、凭什么（没有把握的在前）；导出版式文件，供 --layout 使用')
    .option('--sheet <name>', '只看这张工作表')
    .option('--layout <file>', '先按这个版式文件读')
    .option('--format <format>', 'text 或 json', 'text')
    .option('-o, --output <file>', '把需要确认的栏目写成版式文件（.json），填好含义后用 --layout 给出')
    .addHelpText('after', '\n退出码：0 全部读懂；1 有没有读懂或没有把握的栏目；2 文件无法读取或用法有误')
    .action(async (file: string, words: LayoutWords) => done(await layoutCommand(file, words, terminal)));
}

/** `ziping layout`: what was read, and the layout file to complete. @throws {UsageError | LayoutError | WorkbookError} */
async function layoutCommand(file: string, words: LayoutWords, terminal: Terminal): Promise<ExitCode> {
  const { output, format } = words;
  if (format !== 'text' && format !== 'json') throw new UsageError('--format 只能是 text、json。');
  if (output !== undefined && !/\.json$/i.test(output))
    throw new UsageError('-o 请给出以 .json 结尾的文件名。');
  const forms = await formsOf(file, words);
  terminal.out(format === 'json' ? labelsAsJson(basename(file), forms) : labelsAsText(forms));
  if (output !== undefined) {
    writeOutput(
      output,
      new TextEncoder().encode(`${JSON.stringify(layoutToJson(layoutOfLabels(forms)), null, 2)}\n`),
    );
    if (format === 'text') terminal.out(`版式文件：${output}\n`);
  }
  return forms.some(({ labels }) => labels.some(({ state }) => state === 'unread' || state === 'doubtful'))
    ? 1
    : 0;
}

async function formsOf(file: string, words: LayoutWords): Promise<readonly SelfEvaluationForm[]> {
  const given = words.layout === undefined ? undefined : layoutFromFile(words.layout);
  const workbook = openXlsx(readInput(file), basename(file));
  const terms = await termsOf(await workbook.settings.load(), given ? { layout: given } : {});
  return requireForms(workbook, file, words.sheet, terms);
}
