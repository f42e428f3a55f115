import type { Command } from 'commander';
import { FIT_OR_NOT, type Shell, withBaseline, withReviewOptions } from '../command';
import { checkLines } from '../check-lines';
import { reviewsAsCsv } from '../csv';
import { reviewsAsJson } from '../json';
import { reviewsAsText } from '../print';
import { codeOf } from '../../review/record';
import type { FileReview } from '../../review/review';
import { reviewAll, type ReviewAllWords } from '../review-all';
import { type ExitCode, type Terminal, UsageError, worst } from '../terminal';

/** Words of `ziping check`. */
interface CheckWords extends ReviewAllWords {
  readonly format: string;
}

const FORMATS: Readonly<Record<string, (reviews: readonly FileReview[], terminal: Terminal) => string>> = {
  text: (reviews, terminal) => reviewsAsText(reviews, terminal.isColored),
  json: (reviews) => `${JSON.stringify(reviewsAsJson(reviews), null, 2)}\n`,
  csv: (reviews) => reviewsAsCsv(reviews),
};

/** Adds `ziping check`. */
export function registerCheck(program: Command, { terminal, done }: Shell): void {
  withBaseline(withReviewOptions(program.command('check').argument('[path...]', '文件或文件夹')))
    .description('检查自评表，列出每个问题及其单元格')
    .option(
      '--format <format>',
      'text、json、csv 或 ndjson（每个文件一行，路径也可以从标准输入读，每行一个）',
      'text',
    )
    .option('--rules <ids>', '只用这些规则，以逗号分隔')
    .option('--severity <level>', '最低级别：E、W 或 I')
    .addHelpText('after', `\n退出码：${FIT_OR_NOT}（基线中已知的、已忽略的不算）；2 文件无法读取或用法有误`)
    .action(async (paths: string[], words) => done(await checkCommand(paths, words, terminal)));
}

/** `ziping check`: every finding of every form, with its cell. @throws {UsageError} */
async function checkCommand(
  paths: readonly string[],
  words: CheckWords,
  terminal: Terminal,
): Promise<ExitCode> {
  if (words.format === 'ndjson') return checkLines(paths, words, terminal);
  const print = Object.hasOwn(FORMATS, words.format) ? FORMATS[words.format] : undefined;
  if (!print) throw new UsageError(`--format 只能是 ${[...Object.keys(FORMATS), 'ndjson'].join('、')}。`);
  if (paths.length === 0) throw new UsageError('请给出要检查的文件或文件夹。');
  const reviews = await reviewAll(paths, words, terminal);
  terminal.out(print(reviews, terminal));
  return worst(reviews.map(codeOf));
}
