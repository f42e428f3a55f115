import { Command, CommanderError } from 'commander';
import { LayoutError } from '../form/layout-json';
import { PolicyError } from '../policy/policy-error';
import { UNFORESEEN } from '../review/unforeseen';
import { VERSION } from '../version';
import { WorkbookError } from '../workbook/workbook';
import type { Registration, Shell } from './command';
import { inChinese, usageError } from './usage-words';
import { type ExitCode, type Terminal, UsageError } from './terminal';

/** The commands in the order in which the help shows them; what a command needs is loaded when it is asked for. */
const COMMANDS: Readonly<Record<string, () => Promise<Registration>>> = {
  check: async () => (await import('./commands/check')).registerCheck,
  grade: async () => (await import('./commands/grade')).registerGrade,
  fix: async () => (await import('./commands/fix')).registerFix,
  report: async () => (await import('./commands/report')).registerReport,
  batch: async () => (await import('./commands/batch')).registerBatch,
  template: async () => (await import('./commands/template')).registerTemplate,
  ignore: async () => (await import('./commands/ignore')).registerIgnore,
  layout: async () => (await import('./commands/layout')).registerLayout,
  policies: async () => (await import('./commands/policies')).registerPolicies,
  rules: async () => (await import('./commands/rules')).registerRules,
};

/** Runs one command line (without node and script). Prints to the terminal, never exits the process; `now` is its clock. */
export async function run(
  words: readonly string[],
  terminal: Terminal,
  now: () => Date = () => new Date(),
): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = await buildProgram({ terminal, done: (result) => (code = result), now }, wanted(words));
  try {
    await program.parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    return exitCodeOfError(error, terminal);
  }
}

const ERRORS_FOR_PEOPLE = [UsageError, WorkbookError, PolicyError, LayoutError];

function exitCodeOfError(error: unknown, terminal: Terminal): ExitCode {
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  terminal.err(`${messageOf(error)}\n`);
  return 2;
}

function messageOf(error: unknown): string {
  if (error instanceof CommanderError) return usageError(error);
  return ERRORS_FOR_PEOPLE.some((each) => error instanceof each) ? (error as Error).message : UNFORESEEN;
}

/** The command that the words name; all of them where they ask for the help, or name none. */
function wanted([word = '']: readonly string[]): readonly string[] {
  if (VERSION_WORDS.has(word)) return [];
  return Object.hasOwn(COMMANDS, word) ? [word] : Object.keys(COMMANDS);
}

const VERSION_WORDS: ReadonlySet<string> = new Set(['-V', '--version']);

/** The command line with its commands; docs/cli.md is made from it. */
export async function buildProgram(
  shell: Shell,
  names: readonly string[] = Object.keys(COMMANDS),
): Promise<Command> {
  const { out, err } = shell.terminal;
  const program = new Command('ziping')
    .description('绩效自评助手：检查、计算并回写《项目支出绩效自评表》')
    .version(VERSION, '-V, --version', '显示版本')
    .helpOption('-h, --help', '显示帮助')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: out, writeErr: err });
  inChinese(program);
  const registrations = await Promise.all(names.map((name) => COMMANDS[name]?.()));
  for (const register of registrations) register?.(program, shell);
  return program;
}
