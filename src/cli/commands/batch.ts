import { basename, extname } from 'node:path';
import type { Command } from 'commander';
import { BatchResults } from '../batch/batch-results';
import { OUTPUTS } from '../batch/outputs';
import type { HeldDigest } from '../batch/review-chunk';
import { type BatchRun, runBatch } from '../batch/run-batch';
import { writeBaseline } from '../baseline';
import { FIT_OR_NOT, type Shell, withBaseline, withReviewOptions } from '../command';
import { outlineNamed } from '../outline';
import { reportProjects } from '../report-projects';
import type { ReviewAllWords } from '../review-all';
import type { OutlineJson } from '../../report/outline';
import { SEVERITY_WORDS } from '../../policy/severity';
import { momentText } from '../../review/moment';
import { type Verdict, VERDICT_WORDS } from '../../rules/verdict';
import { type ExitCode, type Terminal, UsageError, worst } from '../terminal';

/** Words of `ziping batch`. */
interface BatchWords extends ReviewAllWords {
  readonly output: string;
  readonly jobs?: string;
  readonly resume?: boolean;
  readonly report?: string;
  readonly outline?: string;
}

/** Adds `ziping batch`. */
export function registerBatch(program: Command, { terminal, done, now }: Shell): void {
  withBaseline(withReviewOptions(program.command('batch').argument('<path...>', '文件或文件夹')))
    .description('检查整个文件夹，汇总成一个工作簿（概况、清单、问题、按规则、按部门、异同）或数据文件')
    .requiredOption('-o, --output <file>', '结果文件（.xlsx、.csv 或 .ndjson）')
    .option('--jobs <n>', '同时用几个进程（默认：文件不多时一个，5000个以上按处理器个数）')
    .option('--report <file>', '另外写一份各项目的汇总报告（.docx）')
    .option('--outline <name|file>', '汇总报告的提纲：summary，或自定提纲的 .json 文件（省略：summary）')
    .option('--resume', '接着上次做：内容、口径、版式和程序版本都没有变的文件不再检查')
    .addHelpText('after', RESUME_HELP)
    .action(async (paths: string[], words) => done(await batchCommand(paths, words, terminal, now)));
}

const RESUME_HELP =
  '\n按 Ctrl+C 会停下，已检查的照样写入结果文件；加 --resume 再运行一次即可接着做。\n' +
  `退出码：${FIT_OR_NOT}；2 有文件无法读取、中途停下或用法有误`;

/** What is kept between two runs stands beside the result. */
const JOURNAL_ENDING = '.进度';

/** `ziping batch`: many forms reviewed and summed up, for departments that get thousands. @throws {UsageError | WorkbookError} */
async function batchCommand(
  paths: readonly string[],
  words: BatchWords,
  terminal: Terminal,
  now: () => Date,
): Promise<ExitCode> {
  const output = OUTPUTS[extname(words.output).toLowerCase()];
  if (!output) throw new UsageError(`-o 请给出以 ${Object.keys(OUTPUTS).join('、')} 结尾的文件名。`);
  const outline = summaryOutline(words);
  const options = {
    journalPath: `${words.output}${JOURNAL_ENDING}`,
    resumes: words.resume === true,
    jobs: jobsOf(words.jobs),
    wantsContract: output.wantsContract,
  };
  const run = await runBatch(paths, words, options, terminal, now);
  const results = new BatchResults(run);
  const notes = notesOf(run, results);
  const { hasBaseline } = run;
  output.write(results, { path: words.output, moment: momentText(now()), notes, hasBaseline });
  if (words.writeBaseline !== undefined) writeBaseline(words.writeBaseline, results.records());
  terminal.out(closingText(run, results, notes, words.output));
  closeJournal(run, options.resumes);
  if (outline && words.report !== undefined && !run.isStopped)
    await reportProjects(paths, outline, { ...words, output: words.report }, terminal, true);
  return run.isStopped ? 2 : worst(run.entries.map(({ digest }) => digest.code));
}

/** The outline of the report that is wanted besides; none: no report. @throws {UsageError} */
function summaryOutline({ report, outline }: BatchWords): OutlineJson | undefined {
  if (report === undefined) {
    if (outline !== undefined)
      throw new UsageError('--outline 用于汇总报告，请同时给出 --report 文件.docx。');
    return undefined;
  }
  if (!/\.docx$/i.test(report)) throw new UsageError('--report 请给出以 .docx 结尾的文件名。');
  return outlineNamed(outline ?? 'summary', 'projects');
}

/** @throws {UsageError} */
function jobsOf(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  const jobs = Number(word);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 64)
    throw new UsageError(`--jobs 请给出 1 到 64 的整数，不能是“${word}”。`);
  return jobs;
}

/** The journal stays where somebody will go on with it. */
function closeJournal({ journal, isStopped }: BatchRun, resumes: boolean): void {
  if (isStopped || resumes) journal.close();
  else journal.remove();
}

/** What whoever compares must know: the run was stopped, files with a policy of their own, policies that were not used. */
function notesOf({ files, entries, listing, isStopped }: BatchRun, results: BatchResults): string[] {
  const total = listing.workbooks.length;
  const own = files.filter((_, i) => entries[i]?.digest.own).map((file) => results.nameOf(file));
  const problems = files.flatMap((file, i) => {
    const problem = entries[i]?.digest.policyProblem;
    return problem === undefined ? [] : [`${basename(file)}：${problem}`];
  });
  const rest = own.length > MOST_NAMED ? '等' : '';
  return [
    ...(isStopped ? [`中途停下：共 ${total} 个文件，检查了 ${files.length} 个。`] : []),
    ...(own.length === 0
      ? []
      : [
          `按随工作簿保存的自定口径检查的有 ${own.length} 个文件：${own.slice(0, MOST_NAMED).join('、')}${rest}。`,
        ]),
    ...problems.slice(0, MOST_NAMED),
  ];
}

/** As many lines as a person reads on a screen; the result file has all. */
const MOST_NAMED = 20;

function closingText(
  run: BatchRun,
  { remarks }: BatchResults,
  notes: readonly string[],
  output: string,
): string {
  const rest = remarks.length > MOST_NAMED ? [`异同共 ${remarks.length} 条，全部见结果文件。`] : [];
  const unchanged = run.unchanged > 0 ? [`没有变化、沿用上次结果的有 ${run.unchanged} 个文件。`] : [];
  return [
    ...notes,
    ...remarks.slice(0, MOST_NAMED).map(({ message }) => message),
    ...rest,
    ...unchanged,
    closingLine(run),
    `汇总：${output}`,
    ...(run.isStopped ? ['加 --resume 再运行一次，即可接着做。'] : []),
    '',
  ].join('\n');
}

function closingLine({ entries, hasBaseline }: BatchRun): string {
  if (hasBaseline) return comparedLine(entries.map(({ digest }) => digest));
  const words = entries.map(({ digest }) => worstVerdict(digest));
  const parts = VERDICTS.map((verdict) => {
    const number = words.filter((word) => word === verdict).length;
    return number > 0 || ALWAYS_SAID.has(verdict) ? [`${VERDICT_WORDS[verdict]} ${number} 个`] : [];
  });
  return `共检查 ${entries.length} 个文件：${parts.flat().join('，')}。`;
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

function worstVerdict({ code, forms }: HeldDigest): Verdict | 'unreadable' {
  if (code === 2) return 'unreadable';
  return BY_FITNESS.find((each) => forms.some(({ verdict }) => verdict === each)) ?? 'submittable';
}

/** Beside a baseline only what is new counts; the table still says of each form whether it must be corrected. */
function comparedLine(digests: readonly HeldDigest[]): string {
  const count = (wanted: ExitCode) => digests.filter(({ code }) => code === wanted).length;
  const sum = (of: (digest: HeldDigest) => number) => digests.reduce((all, digest) => all + of(digest), 0);
  const rest = `已知 ${sum(({ known }) => known)} 项，已消除 ${sum(({ resolved }) => resolved)} 项`;
  return `共检查 ${digests.length} 个文件：有新的${SEVERITY_WORDS.E}之处 ${count(1)} 个，没有的 ${count(0)} 个，无法读取 ${count(2)} 个；${rest}。`;
}
