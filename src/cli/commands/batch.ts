import { basename, extname } from 'node:path';
import type { Command } from 'commander';
import { newWorkbook } from '../../workbook/xlsx/new-workbook';
import { type Shell, withBaseline, withReviewOptions } from '../command';
import { compareProjects } from '../compare-projects';
import { csvField } from '../csv';
import { writeOutput } from '../files';
import { fileAsJson } from '../json';
import type { FileReview } from '../review';
import { reviewAll, type ReviewAllWords } from '../review-all';
import { summaryRows, summarySheet } from '../summary';
import { type Verdict, VERDICT_WORDS, verdictOf } from '../../rules/verdict';
import { type ExitCode, type Terminal, UsageError, worst } from '../terminal';
import { exitCodeOf } from './check';

/** Words of `ziping batch`. */
interface BatchWords extends ReviewAllWords {
  readonly output: string;
}

const encode = (text: string) => new TextEncoder().encode(text);

const WRITERS: Readonly<Record<string, (reviews: readonly FileReview[]) => Uint8Array>> = {
  '.xlsx': (reviews) =>
    newWorkbook(summarySheet(reviews.map((review) => ({ ...review, file: basename(review.file) })))),
  '.csv': (reviews) =>
    encode(
      `\uFEFF${summaryRows(reviews)
        .map((row) => `${row.map((value) => csvField(String(value ?? ''))).join(',')}\r\n`)
        .join('')}`,
    ),
  '.ndjson': (reviews) => encode(reviews.map((review) => `${JSON.stringify(fileAsJson(review))}\n`).join('')),
};

/** Adds `ziping batch`. */
export function registerBatch(program: Command, { terminal, done }: Shell): void {
  withBaseline(withReviewOptions(program.command('batch').argument('<path...>', '文件或文件夹')))
    .description('检查整个文件夹，汇总成一张表，每张自评表一行')
    .requiredOption('-o, --output <file>', '结果文件（.xlsx、.csv 或 .ndjson）')
    .action(async (paths: string[], words) => done(await batchCommand(paths, words, terminal)));
}

/** `ziping batch`: one row per form of a folder, for departments that review hundreds. @throws {UsageError | WorkbookError} */
async function batchCommand(
  paths: readonly string[],
  words: BatchWords,
  terminal: Terminal,
): Promise<ExitCode> {
  const write = WRITERS[extname(words.output).toLowerCase()];
  if (!write) throw new UsageError(`-o 请给出以 ${Object.keys(WRITERS).join('、')} 结尾的文件名。`);
  const reviews = await reviewAll(paths, words, terminal);
  writeOutput(words.output, write(reviews));
  terminal.out(
    `${policyLines(reviews)}${acrossLines(reviews)}${closingLine(reviews)}\n汇总：${words.output}\n`,
  );
  return worst(reviews.map(exitCodeOf));
}

/** Files judged by a policy of their own, and files whose own policy could not be used: whoever compares must know. */
function policyLines(reviews: readonly FileReview[]): string {
  const own = reviews.filter(({ forms }) => forms.some(({ origin }) => origin === 'own'));
  const names = own.map(({ file }) => basename(file)).join('、');
  const line = own.length === 0 ? '' : `按随工作簿保存的自定口径检查的有 ${own.length} 个文件：${names}。\n`;
  const problems = reviews.flatMap(({ file, policyProblem }) =>
    policyProblem === undefined ? [] : [`${basename(file)}：${policyProblem}\n`],
  );
  return `${line}${problems.join('')}`;
}

/** What only shows when the projects are laid side by side. */
function acrossLines(reviews: readonly FileReview[]): string {
  const named = reviews.map((review) => ({ ...review, file: basename(review.file) }));
  return compareProjects(named)
    .map(({ message }) => `${message}\n`)
    .join('');
}

function closingLine(reviews: readonly FileReview[]): string {
  const count = (code: ExitCode) => reviews.filter((review) => exitCodeOf(review) === code).length;
  if (reviews.some(({ baseline }) => baseline)) return comparedLine(reviews, count);
  const words = reviews.map(({ error, forms }) => (error ? 'unreadable' : worstVerdict(forms)));
  const parts = VERDICTS.map((verdict) => {
    const number = words.filter((word) => word === verdict).length;
    return number > 0 || ALWAYS_SAID.has(verdict) ? [`${VERDICT_WORDS[verdict]} ${number} 个`] : [];
  });
  return `共检查 ${reviews.length} 个文件：${parts.flat().join('，')}。`;
}

/** In the order in which they are said. */
const VERDICTS = [
  'submittable',
  'not-scored',
  'needs-correction',
  'not-fully-checked',
  'in-progress',
  'unreadable',
] as const;
const ALWAYS_SAID: ReadonlySet<string> = new Set(['submittable', 'needs-correction', 'unreadable']);
/** A file is as fit as the least fit of its forms. */
const BY_FITNESS: readonly Verdict[] = ['needs-correction', 'in-progress', 'not-fully-checked', 'not-scored'];

function worstVerdict(forms: FileReview['forms']): Verdict {
  const found = forms.map(verdictOf);
  return BY_FITNESS.find((verdict) => found.includes(verdict)) ?? 'submittable';
}

/** Beside a baseline only what is new counts; the table still says of each form whether it must be corrected. */
function comparedLine(reviews: readonly FileReview[], count: (code: ExitCode) => number): string {
  const sum = (of: (baseline: NonNullable<FileReview['baseline']>) => number) =>
    reviews.reduce((all, { baseline }) => all + (baseline ? of(baseline) : 0), 0);
  const rest = `已知 ${sum(({ known }) => known.size)} 项，已消除 ${sum(({ resolved }) => resolved.length)} 项`;
  return `共检查 ${reviews.length} 个文件：有新的必须修改之处 ${count(1)} 个，没有的 ${count(0)} 个，无法读取 ${count(2)} 个；${rest}。`;
}
