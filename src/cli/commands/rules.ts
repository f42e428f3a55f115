import type { Command } from 'commander';
import { ruleById, rules } from '../../rules';
import type { Shell } from '../command';
import { rulePage } from '../rule-page';
import { type ExitCode, type Terminal, UsageError } from '../terminal';

/** Adds `ziping rules`. */
export function registerRules(program: Command, { terminal, done }: Shell): void {
  program
    .command('rules')
    .argument('[id]', '规则名')
    .description('列出全部规则，或印出一条规则的说明页')
    .action(async (id?: string) => done(await rulesCommand(id, terminal)));
}

/** `ziping rules [ID]`: all rules in a line each, or the page of one. @throws {UsageError} for an unknown id */
async function rulesCommand(id: string | undefined, terminal: Terminal): Promise<ExitCode> {
  if (id === undefined) {
    for (const rule of rules) terminal.out(`${rule.severity}  ${rule.id.padEnd(26)}${rule.title}\n`);
    return 0;
  }
  if (!ruleById(id)) throw new UsageError(`没有名为“${id}”的规则。用 ziping rules 查看全部规则。`);
  terminal.out(await rulePage(id));
  return 0;
}
