import { basename } from 'node:path';
import type { Command } from 'commander';
import type { Assessment } from '../../assess';
import { reportDocument } from '../../report/document';
import { earlierReport, report } from '../../acts/report';
import type { FoundReport } from '../../report/find';
import { outlines } from '../../report/narrate';
import type { Outline } from '../../report/report';
import { type Shell, withReviewOptions } from '../command';
import { openXlsx, type XlsxWorkbook } from '../../workbook/xlsx/xlsx-workbook';
import { readInput, writeOutput } from '../files';
import { reviewOptions, type ReviewWords } from '../options';
import { type FormReview, reviewWorkbook } from '../../review/review';
import { type ExitCode, type Terminal, UsageError } from '../terminal';

/** Words of `ziping report`. */
interface ReportWords extends ReviewWords {
  readonly output: string;
  readonly outline?: string;
  readonly form?: string;
  readonly fresh?: boolean;
}

/** Adds `ziping report`. */
export function registerReport(program: Command, { terminal, done }: Shell): void {
  withReviewOptions(program.command('report').argument('<file>', '自评表文件'))
    .description('生成 Word 版绩效自评报告')
    .requiredOption('-o, --output <file>', '结果文件（.docx）')
    .option('--outline <name>', OUTLINE_HELP)
    .option('--form <n>', '文件里有几张自评表时，用第几张（从 1 数起）')
    .option('--fresh', '不用工作簿里已写过的报告工作表，全部重新生成')
    .action(async (file: string, words) => done(await reportCommand(file, words, terminal)));
}

/** `ziping report`: the narrative report of one form as a Word document. @throws {UsageError | WorkbookError} */
async function reportCommand(file: string, words: ReportWords, terminal: Terminal): Promise<ExitCode> {
  if (!/\.docx$/i.test(words.output)) throw new UsageError('-o 请给出以 .docx 结尾的文件名。');
  const wanted = words.outline === undefined ? undefined : outlineNamed(words.outline);
  const workbook = openXlsx(readInput(file), basename(file));
  const review = await reviewWorkbook(file, workbook, reviewOptions(words));
  if (review.error) {
    terminal.err(`${review.error.message}\n`);
    return 2;
  }
  const form = chosenForm(review.forms, file, words.form);
  terminal.err(correctionText(form));
  const found = words.fresh ? undefined : reportOf(workbook, form);
  const merged = report(form, wanted, found);
  writeOutput(words.output, await reportDocument(merged, form.form));
  for (const text of merged.changed) terminal.err(`报告工作表里有一段文字的数据已变，已标出：“${text}”\n`);
  if (review.policyProblem !== undefined) terminal.err(`${review.policyProblem}\n`);
  const source = found ? `，采用了工作表“${found.name}”里写过的文字` : '';
  terminal.out(`已生成报告：${words.output}${policyText(review.forms)}${source}\n`);
  return 0;
}

/** The report sheet of a form in its workbook, with what a person wrote into it. */
function reportOf(workbook: XlsxWorkbook, form: FormReview): FoundReport | undefined {
  return earlierReport(form, {
    sheetNames: workbook.sheetList().map(({ name }) => name),
    readSheet: (name) => workbook.readSheet(name),
  });
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

function chosenForm(forms: readonly FormReview[], file: string, number: string | undefined): FormReview {
  const [first, second] = forms;
  const wanted = number === undefined ? first : forms[Number(number) - 1];
  if (wanted && (number !== undefined || !second)) return wanted;
  const names = forms.map(({ form }, index) => `${index + 1}“${form.sheet}”`).join('、');
  throw new UsageError(
    `${basename(file)} 里有 ${forms.length} 张自评表（${names}），请用 --form 指定第几张。`,
  );
}

/** What the help says of --outline. */
export const OUTLINE_HELP = `报告提纲：${outlines.join('、')}（省略：上次用的，没有则 ${outlines[0]}）`;

/** @throws {UsageError} for an unknown outline */
export function outlineNamed(word: string): Outline {
  const outline = outlines.find((each) => each === word);
  if (outline === undefined) throw new UsageError(`--outline 只能是 ${outlines.join('、')}。`);
  return outline;
}
