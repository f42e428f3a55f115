import { basename } from 'node:path';
import type { Command } from 'commander';
import { type Consent, WHOLE_PARTS } from '../../plan/consent';
import type { GradePlan } from '../../plan/grade';
import { openText, planOutcomeText } from '../../plan/outcome';
import { type PreviewLine, previewOf } from '../../plan/preview';
import { formatA1 } from '../../sheet/address';
import { type Shell, withReviewOptions } from '../command';
import { gradedPath, readInput } from '../files';
import { writeOutput } from '../write-output';
import { type Graded, gradeBytes, type GradeOptions } from '../grade';
import { fileAsJson } from '../json';
import { cellNamed, reviewOptions, type ReviewWords } from '../options';
import { reviewsAsText } from '../print';
import { failure } from '../../review/review';
import { type ExitCode, type Terminal, UsageError, worst } from '../terminal';
import { codeOf } from '../../review/record';
import { OUTLINE_HELP, outlineNamed } from '../outline';

/** Words of `ziping grade`. */
interface GradeWords extends ReviewWords {
  readonly output?: string;
  readonly inPlace?: boolean;
  readonly accept?: string;
  readonly take?: string;
  readonly leave?: string;
  readonly dryRun?: boolean;
  readonly outline?: string;
  readonly format: string;
}

interface GradedFile {
  readonly file: string;
  readonly output: string;
  readonly graded?: Graded;
  readonly error?: { readonly code: string; readonly message: string };
}

/** Adds `ziping grade`. */
export function registerGrade(program: Command, { terminal, done }: Shell): void {
  withReviewOptions(program.command('grade').argument('<file...>', '自评表文件'))
    .description('计算执行率、得分、总分和等级，写入副本（原文件不动），并生成绩效自评报告工作表')
    .option('-o, --output <file>', '结果文件（默认：原名.已评.xlsx）')
    .option('--in-place', '直接写回原文件')
    .option(
      '--accept <what>',
      'computed-scores：同意用计算结果替换已填的数；raised-scores：同意把没有写明理由的扣分改为计算得分；locked-cells：同意写入锁定单元格',
    )
    .option('--take <cells>', '另外写入这些单元格（逗号分隔，如 H14,H19），只用于一个文件')
    .option('--leave <cells>', '不写这些单元格；block 不写评价结果，report 不写报告')
    .option('--dry-run', '只显示会写入什么、结果如何，不写文件')
    .option('--outline <name>', OUTLINE_HELP)
    .option('--format <format>', 'text 或 json', 'text')
    .action(async (files: string[], words) => done(await gradeCommand(files, words, terminal)));
}

/** `ziping grade`: writes a graded copy; the input is touched only with --in-place. @throws {UsageError} */
async function gradeCommand(
  files: readonly string[],
  words: GradeWords,
  terminal: Terminal,
): Promise<ExitCode> {
  checkWords(files, words);
  const options: GradeOptions = {
    ...(await reviewOptions(words)),
    ...(words.outline === undefined ? {} : { outline: outlineNamed(words.outline, 'project') }),
    ...(words.accept === undefined ? {} : { accept: consents(words.accept) }),
    lines: new Map([...namedLines(words.take, true), ...namedLines(words.leave, false)]),
  };
  const results: GradedFile[] = [];
  for (const file of files) results.push(await gradeFile(file, words, options));
  print(results, words, terminal);
  return worst(results.map(({ graded }) => (graded ? codeOf(graded.review) : 2)));
}

function checkWords(
  files: readonly string[],
  { output, inPlace, accept, take, leave, format }: GradeWords,
): void {
  if (output !== undefined && inPlace) throw new UsageError('-o 和 --in-place 只能用一个。');
  if (output !== undefined && files.length > 1)
    throw new UsageError('-o 只能用于一个文件；多个文件请省略 -o。');
  if ((take ?? leave) !== undefined && files.length > 1)
    throw new UsageError('--take 和 --leave 只能用于一个文件。');
  if (accept !== undefined) consents(accept);
  if (format !== 'text' && format !== 'json') throw new UsageError('--format 只能是 text、json。');
}

const CONSENTS: readonly Consent[] = ['computed-scores', 'raised-scores', 'locked-cells'];

/** @throws {UsageError} for anything else */
function consents(list: string): ReadonlySet<Consent> {
  const words = list.split(/[,，]/).map((word) => word.trim());
  const known = words.flatMap((word) => CONSENTS.filter((consent) => consent === word));
  if (known.length < words.length) throw new UsageError(`--accept 只能是 ${CONSENTS.join('、')}。`);
  return new Set(known);
}

/** The lines of a list of cells and parts. @throws {UsageError} */
function namedLines(list: string | undefined, isTaken: boolean): [string, boolean][] {
  const names = (list ?? '').split(/[,，]/).map((word) => word.trim());
  return names.filter((name) => name !== '').map((name) => [lineNamed(name), isTaken]);
}

function lineNamed(name: string): string {
  const part = WHOLE_PARTS.find((each) => each === name);
  const cell = part === undefined ? cellNamed(name, '--take、--leave') : undefined;
  return part ?? (cell ? formatA1(cell) : name);
}

function outputFor(file: string, { output, inPlace }: GradeWords): string {
  return output ?? (inPlace ? file : gradedPath(file));
}

async function gradeFile(file: string, words: GradeWords, options: GradeOptions): Promise<GradedFile> {
  const output = outputFor(file, words);
  try {
    const graded = await gradeBytes(readInput(file), file, options);
    if (!words.dryRun) writeOutput(output, graded.bytes);
    return { file, output, graded };
  } catch (error) {
    return { file, output, error: failure(error, file) };
  }
}

function print(results: readonly GradedFile[], words: GradeWords, terminal: Terminal): void {
  if (words.format === 'json') {
    terminal.out(`${JSON.stringify({ schema: 1, files: results.map(asJson) }, null, 2)}\n`);
    return;
  }
  for (const result of results)
    terminal.out(words.dryRun ? previewText(result, terminal.isColored) : asText(result, terminal.isColored));
}

function asJson({ file, output, graded, error }: GradedFile): unknown {
  if (!graded) return { ...(fileAsJson({ file, error, forms: [] }) as object), output: null };
  return {
    ...(fileAsJson(graded.review) as object),
    output,
    verifiedCells: graded.verified,
    remarks: graded.remarks,
    plans: graded.plans.map(planAsJson),
  };
}

/** What a plan did to the result, and what it left. */
function planAsJson({ outcome, left }: GradePlan): unknown {
  const { before, after, why, open } = outcome;
  const plain = ({ total, grade }: typeof before) => ({
    total: total === undefined ? null : Number(total),
    grade: grade ?? null,
  });
  return {
    before: plain(before),
    after: plain(after),
    why: why ?? null,
    open: open.map(({ rule, cells }) => ({ rule, cells: cells.map(formatA1) })),
    left: left.map(({ edit, needs, asks }) => ({
      cell: formatA1(edit.cell),
      label: edit.label,
      before: edit.before.value,
      after: edit.after.value,
      needs: needs ?? null,
      asks: asks ?? null,
    })),
  };
}

function asText({ file, output, graded, error }: GradedFile, isColored: boolean): string {
  if (!graded) return reviewsAsText([{ file, error, forms: [] }], isColored);
  const head = `已写入 ${graded.verified} 个单元格并逐一核对：${output === file ? `${basename(file)}（原文件）` : output}\n`;
  return `${head}${outcomesText(graded)}${remarksText(graded)}\n${reviewsAsText([graded.review], isColored)}`;
}

/** The same as the panel shows before it writes. */
function previewText({ file, graded, error }: GradedFile, isColored: boolean): string {
  if (!graded) return reviewsAsText([{ file, error, forms: [] }], isColored);
  const lines = graded.plans.flatMap((plan) => previewOf(plan).flatMap((group) => group.lines.map(lineText)));
  return `${basename(file)}：预览，没有写文件\n${outcomesText(graded)}${lines.join('')}${remarksText(graded)}`;
}

function outcomesText({ plans }: Graded): string {
  return plans
    .map(({ outcome }) => [planOutcomeText(outcome), openText(outcome)].filter((text) => text !== undefined))
    .map((texts) => `  ${texts.join('；')}\n`)
    .join('');
}

function remarksText({ remarks }: Graded): string {
  return remarks.map((remark) => `  · ${remark}\n`).join('');
}

function lineText({ place, label, before, after, explanation, choice }: PreviewLine): string {
  const sign = choice?.isTaken === false ? '不写' : '写入';
  return `  ${sign}  ${place.padEnd(6)}${label}：${before} → ${after}${explanation === '' ? '' : `（${explanation}）`}\n`;
}
