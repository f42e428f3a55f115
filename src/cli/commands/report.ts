import { basename } from 'node:path';
import type { Command } from 'commander';
import type { Assessment } from '../../assess';
import { reportDocument } from '../../report/document';
import { narrate, type Outline, outlines } from '../../report/narrate';
import { type Shell, withReviewOptions } from '../command';
import { writeOutput } from '../files';
import { reviewOptions, type ReviewWords } from '../options';
import { type FormReview, reviewFile } from '../review';
import { type ExitCode, type Terminal, UsageError } from '../terminal';

/** Words of `ziping report`. */
interface ReportWords extends ReviewWords {
  readonly output: string;
  readonly outline: string;
}

/** Adds `ziping report`. */
export function registerReport(program: Command, { terminal, done }: Shell): void {
  withReviewOptions(program.command('report').argument('<file>', '自评表文件'))
    .description('生成 Word 版绩效自评报告')
    .requiredOption('-o, --output <file>', '结果文件（.docx）')
    .option('--outline <name>', '报告提纲：seed、transfer 或 brief', 'seed')
    .action(async (file: string, words) => done(await reportCommand(file, words, terminal)));
}

/** `ziping report`: the narrative report of one form as a Word document. @throws {UsageError | WorkbookError} */
async function reportCommand(file: string, words: ReportWords, terminal: Terminal): Promise<ExitCode> {
  if (!/\.docx$/i.test(words.output)) throw new UsageError('-o 请给出以 .docx 结尾的文件名。');
  const outline = outlineNamed(words.outline);
  const review = await reviewFile(file, reviewOptions(words));
  if (review.error) {
    terminal.err(`${review.error.message}\n`);
    return 2;
  }
  const form = onlyForm(review.forms, file);
  const report = narrate(form, { outline, isPolicyChosen: form.origin !== 'proposed' });
  terminal.err(correctionText(form));
  writeOutput(words.output, await reportDocument(report));
  if (review.policyProblem !== undefined) terminal.err(`${review.policyProblem}\n`);
  terminal.out(`已生成报告：${words.output}${policyText(review.forms)}\n`);
  return 0;
}

function policyText(forms: readonly FormReview[]): string {
  const own = forms.find(({ origin }) => origin === 'own');
  return own ? `（口径：${own.policy.title}，随工作簿保存的自定口径）` : '';
}

/** Said before the report: it concludes from what still has to be corrected. */
function correctionText({ findings }: Assessment): string {
  const count = findings.filter(({ severity, ignored }) => severity === 'E' && !ignored).length;
  return count === 0 ? '' : `表中还有${count}处必须修改，改正后请重新生成报告。\n`;
}

function onlyForm(forms: readonly FormReview[], file: string): FormReview {
  const [first, second] = forms;
  if (first && !second) return first;
  const names = forms.map(({ form }) => `“${form.sheet}”`).join('、');
  throw new UsageError(
    `${basename(file)} 里有 ${forms.length} 张自评表（${names}），请用 --sheet 指定一张。`,
  );
}

/** @throws {UsageError} for an unknown outline */
export function outlineNamed(word: string): Outline {
  const outline = outlines.find((each) => each === word);
  if (outline === undefined) throw new UsageError(`--outline 只能是 ${outlines.join('、')}。`);
  return outline;
}
