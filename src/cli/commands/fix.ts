import type { Command } from 'commander';
import type { Answers } from '../../plan/fix-choice';
import { chosenOption } from '../../plan/fix-choice';
import { type PreviewLine, previewOf } from '../../plan/preview';
import { solvedText } from '../../plan/solved';
import type { FixChoice } from '../../rules/engine/finding';
import { type Shell, withReviewOptions } from '../command';
import { fixedPath, readInput } from '../files';
import { writeOutput } from '../write-output';
import { fixBytes, type Fixed } from '../fix';
import { cellNamed, knownRule, reviewOptions, type ReviewWords } from '../options';
import { type ExitCode, type Terminal, UsageError } from '../terminal';
import { codeOf } from '../../review/record';

/** Words of `ziping fix`. */
interface FixWords extends Pick<ReviewWords, 'policy' | 'sheet'> {
  readonly rule?: string;
  readonly cell?: string;
  readonly choose?: readonly string[];
  readonly output?: string;
  readonly inPlace?: boolean;
  readonly dryRun?: boolean;
}

/** Adds `ziping fix`. */
export function registerFix(program: Command, { terminal, done }: Shell): void {
  withReviewOptions(program.command('fix').argument('<file>', '自评表文件'))
    .description('修正一条规则的问题：先列出每一格由什么改成什么、为什么，再写入副本（原文件不动）')
    .requiredOption('--rule <id>', '规则名')
    .option('--cell <A1>', '只修正这个单元格的问题（省略：这条规则的全部问题）')
    .option('--choose <key=option...>', '要由人决定之处，例如四舍五入的余数放在哪一行；--dry-run 列出可选的')
    .option('--dry-run', '只预览，不写入')
    .option('-o, --output <file>', '结果文件（默认：原名.已改.xlsx）')
    .option('--in-place', '直接写回原文件')
    .action(async (file: string, words: FixWords) => done(await fixCommand(file, words, terminal)));
}

/**
 * `ziping fix`: writes the fixes of one rule into a copy; the input is touched only with --in-place, and with --dry-run
 * nothing is written. @throws {UsageError | WorkbookError}
 */
async function fixCommand(file: string, words: FixWords, terminal: Terminal): Promise<ExitCode> {
  checkWords(words);
  const cell = cellNamed(words.cell);
  const answers = answersOf(words.choose ?? []);
  const fixed = await fixBytes(readInput(file), file, {
    ...(await reviewOptions(words)),
    rule: knownRule(words.rule),
    ...(cell ? { cell } : {}),
    answers,
  });
  checkAnswers(fixed.choices, answers);
  terminal.out(previewText(fixed, answers));
  if (words.dryRun) {
    terminal.out('只是预览，没有写入。\n');
    return 0;
  }
  const output = words.output ?? (words.inPlace ? file : fixedPath(file));
  writeOutput(output, fixed.bytes);
  terminal.out(receiptText(fixed, output));
  return codeOf(fixed.review);
}

function checkWords({ output, inPlace, dryRun }: FixWords): void {
  if (output !== undefined && inPlace) throw new UsageError('-o 和 --in-place 只能用一个。');
  if (dryRun && (output !== undefined || inPlace))
    throw new UsageError('--dry-run 只预览，不能同时给出 -o 或 --in-place。');
}

/** «remainder-产出指标=row-15» … @throws {UsageError} */
function answersOf(words: readonly string[]): Answers {
  const pairs = words.map((word) => /^([^=]+)=(.+)$/.exec(word)?.slice(1, 3) ?? [word]);
  const wrong = pairs.find(([, option]) => option === undefined);
  if (wrong)
    throw new UsageError(`--choose 请写作 选择=选项，不能是“${wrong[0]}”。用 --dry-run 查看可选的。`);
  return Object.fromEntries(pairs) as Answers;
}

/** An answer to nothing would only mislead. @throws {UsageError} */
function checkAnswers(choices: readonly FixChoice[], answers: Answers): void {
  for (const [key, option] of Object.entries(answers)) {
    const choice = choices.find((each) => each.key === key);
    if (!choice?.options.some((each) => each.key === option))
      throw new UsageError(`没有这样的选择：${key}=${option}。用 --dry-run 查看可选的。`);
  }
}

function previewText({ plans, choices }: Fixed, answers: Answers): string {
  const lines = plans.flatMap((plan) => previewOf(plan).flatMap((group) => group.lines));
  const remarks = plans.flatMap((plan) => plan.remarks.map((remark) => `  · ${remark}\n`));
  return [...lines.map(lineText), ...remarks, ...choices.map((choice) => choiceText(choice, answers))].join(
    '',
  );
}

function lineText({ place, label, before, after, formula, explanation }: PreviewLine): string {
  const how = [explanation, formula].filter((part) => part !== undefined && part !== '').join('；');
  return `  ${place.padEnd(6)}${label}：${before} → ${after}${how === '' ? '' : `（${how}）`}\n`;
}

function choiceText(choice: FixChoice, answers: Answers): string {
  const chosen = chosenOption(choice, answers);
  const options = choice.options.map(
    (option) =>
      `      ${option === chosen ? '●' : '○'} --choose ${choice.key}=${option.key}  ${option.label}\n`,
  );
  return `    ${choice.question}\n${options.join('')}`;
}

function receiptText({ findings, review, verified, remarks }: Fixed, output: string): string {
  const now = review.forms.flatMap((form) => form.findings);
  const said = remarks.map((remark) => `  · ${remark}\n`).join('');
  return `已写入 ${verified} 个单元格并逐一核对：${output}\n${said}${solvedText(findings, now)}\n`;
}
