import { withSignsShown } from '../../values/shown-signs';
import type { Finding, Params } from './finding';
import type { Rule } from './rule';

/** A finding in words: its rule's template with the numbers filled in; and how many checks wait for it. */
export function textOf(rule: Rule | undefined, finding: Finding): string {
  const { message, params, waiting } = finding;
  const template = finding.rule === INTERNAL_ERROR ? INTERNAL : (rule?.messages[message] ?? message);
  const rest = waiting > 0 ? `（另有${waiting}项检查待此项更正后进行）` : '';
  return fill(template, params) + rest;
}

/** Stands for the rule in the finding of a rule that threw. */
export const INTERNAL_ERROR = 'internal-error';

const INTERNAL = '规则“{rule}”运行出错（{reason}），这一项没有检查，请把文件反馈给开发者。';

/** «应为{expected}» with its parameters; an unknown parameter stays visible. */
function fill(template: string, params: Params): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    withSignsShown(String(params[name] ?? whole)),
  );
}
