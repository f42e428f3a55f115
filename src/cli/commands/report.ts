import { basename } from 'node:path';
import type { Command } from 'commander';
import { changedTexts } from '../../report/changed-text';
import { correctionText } from '../../report/corrections';
import { reportDocument } from '../../report/document';
import { earlierReport, report } from '../../acts/report';
import type { OutlineJson } from '../../report/outline';
import { withoutCode } from '../../report/language';
import { proofOfMerged } from '../../report/proof';
import { openXlsx, type XlsxWorkbook } from '../../workbook/xlsx/xlsx-workbook';
import { type Shell, withReviewOptions } from '../command';
import { readInput } from '../files';
import { writeOutput } from '../write-output';
import { reviewOptions, type ReviewWords } from '../options';
import { anyOutline, OUTLINE_HELP, outlineNamed } from '../outline';
import { type PartWords, wantedParts, WITH_HELP } from '../report-parts';
import { reportProjects } from '../report-projects';
import { type FormReview, reviewWorkbook } from '../../review/review';
import { type ExitCode, type Terminal, UsageError } from '../terminal';
import { reportingUnit } from '../../report/words';

/** Words of `ziping report`. */
interface ReportWords extends ReviewWords, PartWords {
  readonly output: string;
  readonly outline?: string;
  readonly form?: string;
  readonly fresh?: boolean;
}

/** Adds `ziping report`. */
export function registerReport(program: Command, { terminal, done }: Shell): void {
  withReviewOptions(program.command('report').argument('<file...>', '自评表文件；几个文件合写一份汇总报告'))
    .description('生成 Word 版绩效自评报告')
    .requiredOption('-o, --output <file>', '结果文件（.docx）')
    .option('--outline <name|file>', OUTLINE_HELP)
    .option(
      '--form <n>',
      '文件里有几张自评表时，只用第几张（从 1 数起；省略：每张各写一份，文件名后加项目名称）',
    )
    .option('--with <parts>', WITH_HELP)
    .option('--without <parts>', '不要其中的某些部分，写法同上')
    .option('--fresh', '不用工作簿里已写过的报告工作表，全部重新生成')
    .action(async (files: string[], words) => done(await reportCommand(files, words, terminal)));
}

/** `ziping report`: one form as a Word document, or several in one. @throws {UsageError | WorkbookError} */
async function reportCommand(
  files: readonly string[],
  words: ReportWords,
  terminal: Terminal,
): Promise<ExitCode> {
  if (!/\.docx$/i.test(words.output)) throw new UsageError('-o 请给出以 .docx 结尾的文件名。');
  const wanted = words.outline === undefined ? undefined : anyOutline(words.outline);
  const [file, another] = files;
  if (another !== undefined || wanted?.scope === 'projects')
    return reportProjects(files, outlineNamed(words.outline ?? 'summary', 'projects'), words, terminal);
  return file === undefined ? 2 : reportOne(file, wanted, words, terminal);
}

async function reportOne(
  file: string,
  wanted: OutlineJson | undefined,
  words: ReportWords,
  terminal: Terminal,
): Promise<ExitCode> {
  const workbook = openXlsx(readInput(file), basename(file));
  const review = await reviewWorkbook(file, workbook, await reviewOptions(words));
  if (review.error) {
    terminal.err(`${review.error.message}\n`);
    return 2;
  }
  const forms = chosenForms(review.forms, file, words.form);
  const outputs = outputsFor(words.output, forms);
  for (const [index, form] of forms.entries())
    await writeReport(workbook, form, wanted, { ...words, output: outputs[index] ?? words.output }, terminal);
  if (review.policyProblem !== undefined) terminal.err(`${review.policyProblem}\n`);
  return 0;
}

async function writeReport(
  workbook: XlsxWorkbook,
  form: FormReview,
  outline: OutlineJson | undefined,
  words: ReportWords,
  terminal: Terminal,
): Promise<void> {
  const corrections = correctionText(form);
  if (corrections !== '') terminal.err(`${corrections}\n`);
  const found = words.fresh
    ? undefined
    : earlierReport(form, {
        sheetNames: workbook.sheetList().map(({ name }) => name),
        readSheet: (name) => workbook.sheetIfReadable(name),
      });
  const merged = report(form, { outline }, found);
  const unit = reportingUnit(form.form);
  const parts = wantedParts(words, merged.parts);
  writeOutput(words.output, await reportDocument(merged, { form: form.form, unit, parts }));
  const { blanks, contradictions } = proofOfMerged(form, merged);
  if (blanks > 0) terminal.err(`报告里有${blanks}处〔请填写〕，填好后再报送。\n`);
  for (const text of contradictions) terminal.err(`${text}，请核对。\n`);
  for (const text of changedTexts(merged.changed)) terminal.err(`${text}\n`);
  const source = found ? `，采用了工作表“${found.name}”里写过的文字` : '';
  terminal.out(`已生成报告：${words.output}${policyText(form)}${source}\n`);
}

/** One form: the file asked for; several: a file each, called after its project. */
function outputsFor(output: string, forms: readonly FormReview[]): string[] {
  if (forms.length < 2) return [output];
  const base = output.replace(/\.docx$/i, '');
  const names = forms.map(({ form }, index) => {
    const name = withoutCode(form.projectName.value ?? '').replace(/[\\/:*?"<>|\p{Cc}]/gu, '');
    return name === '' ? String(index + 1) : name;
  });
  return names.map((name, index) => {
    const isTaken = names.indexOf(name) < index;
    return `${base}-${name}${isTaken ? index + 1 : ''}.docx`;
  });
}

function policyText({ origin, policy }: FormReview): string {
  return origin === 'own' ? `（口径：${policy.title}，随工作簿保存的自定口径）` : '';
}

/** All forms of a file, or the one that is asked for by its number. @throws {UsageError} */
function chosenForms(
  forms: readonly FormReview[],
  file: string,
  number: string | undefined,
): readonly FormReview[] {
  if (number === undefined) return forms;
  const wanted = forms[Number(number) - 1];
  if (wanted) return [wanted];
  const names = forms.map(({ form }, index) => `${index + 1}“${form.sheet}”`).join('、');
  throw new UsageError(`${basename(file)} 里有 ${forms.length} 张自评表：${names}，没有第 ${number} 张。`);
}
