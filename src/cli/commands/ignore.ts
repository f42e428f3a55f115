import { basename } from 'node:path';
import type { Command } from 'commander';
import type { Suppression } from '../../rules/engine/suppression';
import { WorkbookError } from '../../workbook/workbook';
import { openXlsx, type XlsxWorkbook } from '../../workbook/xlsx/xlsx-workbook';
import { type Shell, withReviewOptions } from '../command';
import { readInput } from '../files';
import { writeOutput } from '../write-output';
import { cellNamed, knownRule, needed, reviewOptions, type ReviewWords } from '../options';
import {
  addSuppression,
  listSuppressions,
  type ListedSuppression,
  placeText,
  removeSuppression,
} from '../suppressions';
import { type ExitCode, type Terminal, UsageError } from '../terminal';

/** Words of `ziping ignore`. */
interface IgnoreWords extends Pick<ReviewWords, 'policy' | 'sheet'> {
  readonly rule?: string;
  readonly cell?: string;
  readonly reason?: string;
  readonly by?: string;
  readonly list?: boolean;
  readonly remove?: boolean;
  readonly output?: string;
}

/** Adds `ziping ignore`. */
export function registerIgnore(program: Command, { terminal, done, now }: Shell): void {
  withReviewOptions(program.command('ignore').argument('<file>', '自评表文件'))
    .description('忽略一个不适用的问题，写明理由；随文件保存，检查时列为“已忽略”')
    .option('--rule <id>', '规则名')
    .option('--cell <A1>', '问题所在的单元格（省略：整张表的这条规则）')
    .option('--reason <text>', '理由（必填）')
    .option('--by <name>', '由谁决定（必填）')
    .option('--list', '列出已忽略的问题')
    .option('--remove', '取消忽略（用 --rule、--cell 指明）')
    .option('-o, --output <file>', '写入副本（默认写回原文件，只加这一条记录，单元格不动）')
    .action(async (file: string, words: IgnoreWords) =>
      done(await ignoreCommand(file, words, terminal, isoDate(now()))),
    );
}

/**
 * `ziping ignore`: a finding that does not apply is ignored with a reason that travels in the workbook. `today` is the
 * ISO date written with it. @throws {UsageError | WorkbookError}
 */
async function ignoreCommand(
  file: string,
  words: IgnoreWords,
  terminal: Terminal,
  today: string,
): Promise<ExitCode> {
  checkModes(words);
  if (words.list) return list(file, words, terminal);
  return words.remove ? remove(file, words, terminal) : add(file, words, terminal, today);
}

function checkModes({ list: isList, remove: isRemove, rule, cell, reason, by, output }: IgnoreWords): void {
  if (isList && isRemove) throw new UsageError('--list 和 --remove 只能用一个。');
  if (isList && [rule, cell, reason, by, output].some((word) => word !== undefined))
    throw new UsageError('--list 只列出，不能同时给出 --rule、--cell、--reason、--by 或 -o。');
  if (isRemove && (reason !== undefined || by !== undefined))
    throw new UsageError('--remove 不用 --reason 和 --by。');
}

async function add(file: string, words: IgnoreWords, terminal: Terminal, today: string): Promise<ExitCode> {
  const wish = {
    rule: knownRule(words.rule),
    cell: cellNamed(words.cell),
    reason: needed(words.reason, '--reason', '请写明为什么不适用，报告中会印出'),
    by: needed(words.by, '--by', '请写明由谁决定'),
    on: today,
  };
  const workbook = open(file);
  const added = await addSuppression(workbook, file, wish, await reviewOptions(words));
  await saved(workbook.save(), file, words, (kept) => kept.some((each) => isSame(each, added)));
  terminal.out(`已忽略 ${lineOf(added)}\n`);
  terminal.out(receiptText(workbook, words.output ?? file));
  return 0;
}

async function remove(file: string, words: IgnoreWords, terminal: Terminal): Promise<ExitCode> {
  const rule = needed(words.rule, '--rule', '请指明规则');
  const workbook = open(file);
  const removed = await removeSuppression(workbook, rule, cellNamed(words.cell), words.sheet);
  await saved(workbook.save(), file, words, (kept) =>
    removed.every((gone) => !kept.some((each) => isSame(each, gone))),
  );
  for (const each of removed) terminal.out(`不再忽略 ${lineOf(each)}\n`);
  terminal.out(receiptText(workbook, words.output ?? file));
  return 0;
}

async function list(file: string, words: IgnoreWords, terminal: Terminal): Promise<ExitCode> {
  const listed = await listSuppressions(open(file), file, await reviewOptions(words));
  if (listed.length === 0) terminal.out(`${file}：没有忽略的问题。\n`);
  for (const each of listed) terminal.out(`${listedLine(each)}\n`);
  return 0;
}

function listedLine({ suppression, isUsed }: ListedSuppression): string {
  return `${lineOf(suppression)}${isUsed ? '' : '（已没有对应的问题，可用 --remove 删去）'}`;
}

function lineOf(each: Suppression): string {
  return `${each.rule}（${placeText(each)}）：${each.reason}（${each.by}，${each.on}）`;
}

function receiptText({ writingRemarks }: XlsxWorkbook, output: string): string {
  return [`已写入并读回核对：${output}`, ...writingRemarks].map((line) => `${line}\n`).join('');
}

function open(file: string) {
  return openXlsx(readInput(file), basename(file));
}

/** Reads the new bytes back before the file is replaced. @throws {WorkbookError} not-verified, and those of writeOutput */
async function saved(
  bytes: Uint8Array,
  file: string,
  { output = file }: IgnoreWords,
  isKept: (suppressions: readonly Suppression[]) => boolean,
): Promise<void> {
  const { suppressions } = await openXlsx(bytes, basename(file)).settings.load();
  if (!isKept(suppressions))
    throw new WorkbookError('not-verified', `${basename(file)}：写入后读回不一致，文件没有改动。`);
  writeOutput(output, bytes);
}

function isSame(one: Suppression, other: Suppression): boolean {
  const keys = ['rule', 'sheet', 'cell', 'reason', 'by', 'on'] as const;
  return keys.every((key) => one[key] === other[key]);
}

/** The person's own day, not that of Greenwich. */
function isoDate(date: Date): string {
  const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}
