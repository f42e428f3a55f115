import { Command, CommanderError } from 'commander';
import { LayoutError } from '../form/layout-json';
import { PolicyError } from '../policy/load';
import { VERSION } from '../version';
import { WorkbookError } from '../workbook/workbook';
import type { Registration, Shell } from './command';
import { registerBatch } from './commands/batch';
import { registerCheck } from './commands/check';
import { registerFix } from './commands/fix';
import { registerGrade } from './commands/grade';
import { registerIgnore } from './commands/ignore';
import { registerLayout } from './commands/layout';
import { registerPolicies } from './commands/policies';
import { registerReport } from './commands/report';
import { registerRules } from './commands/rules';
import { registerTemplate } from './commands/template';
import { type ExitCode, type Terminal, UsageError } from './terminal';

/** The commands in the order in which the help shows them. */
const COMMANDS: readonly Registration[] = [
  registerCheck,
  registerGrade,
  registerFix,
  registerReport,
  registerBatch,
  registerTemplate,
  registerIgnore,
  registerLayout,
  registerPolicies,
  registerRules,
];

/** Runs one command line (without node and script). Prints to the terminal, never exits the process; `now` is its clock. */
export async function run(
  words: readonly string[],
  terminal: Terminal,
  now: () => Date = () => new Date(),
): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = buildProgram({ terminal, done: (result) => (code = result), now });
  try {
    await program.parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    return exitCodeOfError(error, terminal);
  }
}

const ERRORS_FOR_PEOPLE = [UsageError, WorkbookError, PolicyError, LayoutError];

function exitCodeOfError(error: unknown, terminal: Terminal): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (!ERRORS_FOR_PEOPLE.some((each) => error instanceof each)) throw error;
  terminal.err(`${(error as Error).message}\n`);
  return 2;
}

/** The command line with all its commands; docs/cli.md is made from it. */
export function buildProgram(shell: Shell): Command {
  const { out, err } = shell.terminal;
  const program = new Command('ziping')
    .description('绩效自评助手：检查、计算并回写《项目支出绩效自评表》')
    .version(VERSION, '-V, --version', '显示版本')
    .helpOption('-h, --help', '显示帮助')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: out, writeErr: err });
  for (const register of COMMANDS) register(program, shell);
  return program;
}
