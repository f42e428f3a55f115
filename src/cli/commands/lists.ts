import { policies } from '../../policy';
import type { Source } from '../../policy/policy';
import { ruleById, rules } from '../../rules';
import { policyFromFile } from '../options';
import { rulePage } from '../rule-page';
import { type ExitCode, type Terminal, UsageError } from '../terminal';

/** `ziping policies --validate FILE`: whether an own pack can be used. @throws {PolicyError | UsageError | WorkbookError} */
export function validatePolicyCommand(path: string, terminal: Terminal): ExitCode {
  const { title, id } = policyFromFile(path);
  terminal.out(`${path}：可以使用，${id}“${title}”。\n`);
  return 0;
}

/** `ziping policies`: the packs with their sources; what was not checked against its text says 待核对. */
export function policiesCommand(terminal: Terminal): ExitCode {
  for (const { id, title, region, year, sources } of policies) {
    terminal.out(`${id.padEnd(16)}${title}（${region}，${year}）\n`);
    for (const source of sources) terminal.out(`${' '.repeat(16)}依据：${sourceText(source)}\n`);
  }
  return 0;
}

/** `ziping rules [ID]`: all rules in a line each, or the page of one. @throws {UsageError} for an unknown id */
export async function rulesCommand(id: string | undefined, terminal: Terminal): Promise<ExitCode> {
  if (id === undefined) {
    for (const rule of rules) terminal.out(`${rule.severity}  ${rule.id.padEnd(26)}${rule.title}\n`);
    return 0;
  }
  if (!ruleById(id)) throw new UsageError(`没有名为“${id}”的规则。用 ziping rules 查看全部规则。`);
  terminal.out(await rulePage(id));
  return 0;
}

/** «财预〔2020〕10号 第十四条（待核对）». */
export function sourceText({ document, article, mark, note }: Source): string {
  const parts = [document, article, note].filter((part) => part !== undefined);
  return `${parts.join(' ')}${mark === 'memory' ? '（待核对）' : ''}`;
}
