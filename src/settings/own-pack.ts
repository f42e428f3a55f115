import { loadPolicy, parsePolicyText, PolicyError } from '../policy/load';
import type { Policy } from '../policy/policy';
import { ruleById } from '../rules';
import type { FileProblem } from '../values/file-error';

/**
 * A pack that somebody wrote: checked by the schema, and what it says of rules against the rules.
 * @throws {PolicyError} with every problem, by path
 */
export function loadOwnPack(json: unknown): Policy {
  const policy = loadPolicy(json);
  const problems = Object.keys(policy.rules).flatMap((rule) => ruleProblems(rule, policy));
  if (problems.length > 0) throw new PolicyError(problems);
  return policy;
}

/** The same from the text of a file. @throws {PolicyError} also when it is no JSON */
export function loadOwnPackText(text: string): Policy {
  return loadOwnPack(parsePolicyText(text));
}

function ruleProblems(id: string, { rules }: Policy): FileProblem[] {
  const rule = ruleById(id);
  const path = `rules.${id}`;
  if (!rule) return [{ path, message: '没有这条规则，请检查拼写；全部规则见 ziping rules' }];
  return Object.entries(rules[id]?.options ?? {}).flatMap(([name, value]) => {
    const message = optionProblem(rule.options ?? {}, name, value);
    return message === undefined ? [] : [{ path: `${path}.options.${name}`, message }];
  });
}

const TYPES: Readonly<Record<string, string>> = { number: '数字', string: '文字', boolean: 'true 或 false' };

function optionProblem(
  options: NonNullable<NonNullable<ReturnType<typeof ruleById>>['options']>,
  name: string,
  value: unknown,
): string | undefined {
  const option = options[name];
  const names = Object.keys(options).join('、');
  if (!option) return names ? `这条规则的选项只有 ${names}` : '这条规则没有选项';
  const wanted = typeof option.default;
  return typeof value === wanted ? undefined : `应为${TYPES[wanted] ?? wanted}，例如 ${option.default}`;
}
