import { Command, CommanderError } from 'commander';
import { PolicyError } from '../policy/load';
import { WorkbookError } from '../workbook/workbook';
import { batchCommand } from './commands/batch';
import { checkCommand } from './commands/check';
import { fixCommand, type FixWords } from './commands/fix';
import { gradeCommand } from './commands/grade';
import { ignoreCommand, type IgnoreWords } from './commands/ignore';
import { policiesCommand, rulesCommand, validatePolicyCommand } from './commands/lists';
import { reportCommand } from './commands/report';
import { templateCommand, type TemplateWords } from './commands/template';
import { type ExitCode, type Terminal, UsageError } from './terminal';
import { VERSION } from './version';

/** Runs one command line (without node and script). Prints to the terminal, never exits the process; `now` is its clock. */
export async function run(
  words: readonly string[],
  terminal: Terminal,
  now: () => Date = () => new Date(),
): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = buildProgram(terminal, (result) => (code = result), now);
  try {
    await program.parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    return exitCodeOfError(error, terminal);
  }
}

function exitCodeOfError(error: unknown, terminal: Terminal): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (!(error instanceof UsageError || error instanceof WorkbookError || error instanceof PolicyError))
    throw error;
  terminal.err(`${error.message}\n`);
  return 2;
}

function buildProgram(terminal: Terminal, done: (code: ExitCode) => void, now: () => Date): Command {
  const program = new Command('ziping')
    .description('绩效自评助手：检查、计算并回写《项目支出绩效自评表》')
    .version(VERSION, '-V, --version', '显示版本')
    .helpOption('-h, --help', '显示帮助')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err });
  addCheck(program, terminal, done);
  addGrade(program, terminal, done);
  addFix(program, terminal, done);
  addReport(program, terminal, done);
  addBatch(program, terminal, done);
  addTemplate(program, terminal, done);
  addIgnore(program, terminal, done, now);
  program
    .command('policies')
    .description('列出评价口径及其依据；检查自定口径文件')
    .option('--validate <file>', '检查一个自定口径文件（.json）')
    .action(({ validate }: { validate?: string }) =>
      done(validate === undefined ? policiesCommand(terminal) : validatePolicyCommand(validate, terminal)),
    );
  program
    .command('rules')
    .argument('[id]', '规则名')
    .description('列出全部规则，或印出一条规则的说明页')
    .action(async (id?: string) => done(await rulesCommand(id, terminal)));
  return program;
}

function withReviewOptions(command: Command): Command {
  return command
    .option('--policy <id|file>', '评价口径：内置名称或 .json 文件（默认按表中分值推荐）')
    .option('--sheet <name>', '只看这张工作表');
}

function withBaseline(command: Command): Command {
  return command
    .option(
      '--baseline <file>',
      '与以前的检查结果比较：已有的问题显示为“已知”，不计入退出码；已改好的列为“已消除”',
    )
    .option('--write-baseline <file>', '把这次的检查结果存为基线（.json），供以后 --baseline 使用');
}

function addCheck(program: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  withBaseline(withReviewOptions(program.command('check').argument('<path...>', '文件或文件夹')))
    .description('检查自评表，列出每个问题及其单元格')
    .option('--format <format>', 'text、json 或 csv', 'text')
    .option('--rules <ids>', '只用这些规则，以逗号分隔')
    .option('--severity <level>', '最低级别：E、W 或 I')
    .addHelpText(
      'after',
      '\n退出码：0 没有必须修改之处；1 有必须修改之处（基线中已知的、已忽略的不算）；2 文件无法读取或用法有误',
    )
    .action(async (paths: string[], words) => done(await checkCommand(paths, words, terminal)));
}

function addGrade(program: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  withReviewOptions(program.command('grade').argument('<file...>', '自评表文件'))
    .description('计算执行率、得分、总分和等级，写入副本（原文件不动），并生成绩效自评报告工作表')
    .option('-o, --output <file>', '结果文件（默认：原名.已评.xlsx）')
    .option('--in-place', '直接写回原文件')
    .option(
      '--accept <what>',
      'computed-scores：同意用计算结果替换已填的数；locked-cells：同意写入锁定单元格',
    )
    .option('--outline <name>', '报告提纲：seed、transfer 或 brief', 'seed')
    .option('--format <format>', 'text 或 json', 'text')
    .action(async (files: string[], words) => done(await gradeCommand(files, words, terminal)));
}

function addFix(program: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
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

function addReport(program: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  withReviewOptions(program.command('report').argument('<file>', '自评表文件'))
    .description('生成 Word 版绩效自评报告')
    .requiredOption('-o, --output <file>', '结果文件（.docx）')
    .option('--outline <name>', '报告提纲：seed、transfer 或 brief', 'seed')
    .action(async (file: string, words) => done(await reportCommand(file, words, terminal)));
}

function addBatch(program: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  withBaseline(withReviewOptions(program.command('batch').argument('<path...>', '文件或文件夹')))
    .description('检查整个文件夹，汇总成一张表，每张自评表一行')
    .requiredOption('-o, --output <file>', '结果文件（.xlsx、.csv 或 .ndjson）')
    .action(async (paths: string[], words) => done(await batchCommand(paths, words, terminal)));
}

function addTemplate(program: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  program
    .command('template')
    .description('按口径生成一张空白自评表')
    .option('--policy <id|file>', '评价口径（默认 mof-2020）')
    .requiredOption('-o, --output <file>', '结果文件（.xlsx）')
    .action((words: TemplateWords) => done(templateCommand(words, terminal)));
}

function addIgnore(
  program: Command,
  terminal: Terminal,
  done: (code: ExitCode) => void,
  now: () => Date,
): void {
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

/** The person's own day, not that of Greenwich. */
function isoDate(date: Date): string {
  const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}
