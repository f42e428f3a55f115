import type { Command } from 'commander';
import { SEVERITY_WORDS } from '../policy/severity';
import type { ExitCode, Terminal } from './terminal';

/** What a command is given: where it prints, whom it tells how it ended, and the clock. */
export interface Shell {
  readonly terminal: Terminal;
  readonly done: (code: ExitCode) => void;
  readonly now: () => Date;
}

/** What codes 0 and 1 mean where forms are checked; each command adds its own rest. */
export const FIT_OR_NOT = `0 没有${SEVERITY_WORDS.E}之处；1 有${SEVERITY_WORDS.E}之处`;

/** A command of `ziping`: adds itself, with its own options, to the program. */
export type Registration = (program: Command, shell: Shell) => void;

/** Options of every command that checks forms. */
export function withReviewOptions(command: Command): Command {
  return command
    .option('--policy <id|file>', '评价口径：内置名称或 .json 文件（默认按表中分值推荐）')
    .option('--sheet <name>', '只看这张工作表')
    .option('--layout <file>', '版式文件（.json）：本程序不认识的栏目名称各是什么；先于工作簿里保存的版式');
}

/** Options of the commands that look at many files. */
export function withBaseline(command: Command): Command {
  return command
    .option(
      '--baseline <file>',
      '与以前的检查结果比较：已有的问题显示为“已知”，不计入退出码；已改好的列为“已消除”',
    )
    .option('--write-baseline <file>', '把这次的检查结果存为基线（.json），供以后 --baseline 使用');
}
