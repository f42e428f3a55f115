import { sourceText } from '../src/policy/source-text';
import { ruleById } from '../src/rules';
import type { Rule } from '../src/rules/engine/rule';

/** Sections of a page that say only what the rule itself says; all others are prose, written by hand. */
const GENERATED = ['怎样改', '选项', '依据'] as const;

/** The page of a rule: its title, the prose as it stands, then what to do, options and sources from the rule itself. */
export function rulePageOf(rule: Rule, prose: string): string {
  const bodies = { 怎样改: advice(rule), 选项: options(rule), 依据: sources(rule) };
  const generated = GENERATED.map((heading) => `## ${heading}\n${bodies[heading]}\n`);
  return `# ${rule.id}：${rule.title}（${rule.severity}）\n\n${[prose, ...generated].join('\n')}`;
}

/** What of a page was written by hand: every section that is not generated, in order. */
export function proseOf(page: string): string {
  const sections = page.split(/^(?=## )/m).slice(1);
  const isGenerated = (section: string) => GENERATED.some((heading) => section.startsWith(`## ${heading}\n`));
  return `${sections
    .filter((section) => !isGenerated(section))
    .map((section) => section.trimEnd())
    .join('\n\n')}\n`;
}

function advice({ advice: text, isFixable, waitsFor = [] }: Rule): string {
  const fixable = isFixable ? '（可一键修正，修正前先预览。）' : '';
  const causes = waitsFor.map((cause) => `${ruleById(cause)?.title ?? cause}（${cause}）`);
  const waiting = causes.length === 0 ? '' : `\n\n先更正这些问题后再检查本项：${causes.join('、')}。`;
  return `${text}${fixable}${waiting}`;
}

function options({ options: all = {} }: Rule): string {
  const lines = Object.entries(all).map(
    ([name, { default: usual, about }]) => `- \`${name}\`（默认 ${usual}）：${about}`,
  );
  return lines.length === 0 ? '没有。' : lines.join('\n');
}

function sources({ sources: all }: Rule): string {
  return all.map((source) => `- ${sourceText(source)}`).join('\n');
}
