import { basename } from 'node:path';
import type { Command } from 'commander';
import type { Consent } from '../../plan/consent';
import { type Shell, withReviewOptions } from '../command';
import { gradedPath, readInput, writeOutput } from '../files';
import { type Graded, gradeBytes, type GradeOptions } from '../grade';
import { fileAsJson } from '../json';
import { reviewOptions, type ReviewWords } from '../options';
import { reviewsAsText } from '../print';
import { failure } from '../review';
import { type ExitCode, type Terminal, UsageError, worst } from '../terminal';
import { exitCodeOf } from './check';
import { OUTLINE_HELP, outlineNamed } from './report';

/** Words of `ziping grade`. */
interface GradeWords extends ReviewWords {
  readonly output?: string;
  readonly inPlace?: boolean;
  readonly accept?: string;
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
    ...reviewOptions(words),
    ...(words.outline === undefined ? {} : { outline: outlineNamed(words.outline) }),
    ...(words.accept === undefined ? {} : { accept: consents(words.accept) }),
  };
  const results: GradedFile[] = [];
  for (const file of files) results.push(await gradeFile(file, outputFor(file, words), options));
  print(results, words, terminal);
  return worst(results.map(({ graded }) => (graded ? exitCodeOf(graded.review) : 2)));
}

function checkWords(files: readonly string[], { output, inPlace, accept, format }: GradeWords): void {
  if (output !== undefined && inPlace) throw new UsageError('-o 和 --in-place 只能用一个。');
  if (output !== undefined && files.length > 1)
    throw new UsageError('-o 只能用于一个文件；多个文件请省略 -o。');
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

function outputFor(file: string, { output, inPlace }: GradeWords): string {
  return output ?? (inPlace ? file : gradedPath(file));
}

async function gradeFile(file: string, output: string, options: GradeOptions): Promise<GradedFile> {
  try {
    const graded = await gradeBytes(readInput(file), file, options);
    writeOutput(output, graded.bytes);
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
  for (const result of results) terminal.out(asText(result, terminal.isColored));
}

function asJson({ file, output, graded, error }: GradedFile): unknown {
  if (!graded) return { ...(fileAsJson({ file, error, forms: [] }) as object), output: null };
  return {
    ...(fileAsJson(graded.review) as object),
    output,
    verifiedCells: graded.verified,
    remarks: graded.remarks,
  };
}

function asText({ file, output, graded, error }: GradedFile, isColored: boolean): string {
  if (!graded) return reviewsAsText([{ file, error, forms: [] }], isColored);
  const remarks = graded.remarks.map((remark) => `  · ${remark}\n`).join('');
  const head = `已写入 ${graded.verified} 个单元格并逐一核对：${output === file ? `${basename(file)}（原文件）` : output}\n`;
  return `${head}${remarks}\n${reviewsAsText([graded.review], isColored)}`;
}
