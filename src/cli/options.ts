import type { Layout } from '../form/layout';
import { loadLayoutText } from '../form/layout-json';
import { policies, policyById } from '../policy';
import type { Policy, Severity } from '../policy/policy';
import { SEVERITIES, SEVERITY_WORDS } from '../policy/severity';
import { ruleById } from '../rules';
import { type CellAddress, parseA1 } from '../sheet/address';
import { readInput } from './files';
import type { ReviewOptions } from '../review/review';
import { UsageError } from './terminal';

/** Words of `ziping check` as commander gives them. */
export interface ReviewWords {
  readonly policy?: string;
  readonly sheet?: string;
  readonly layout?: string;
  readonly rules?: string;
  readonly severity?: string;
}

/** @throws {UsageError} for an unknown policy, rule or severity; {PolicyError | LayoutError} for a damaged file */
export async function reviewOptions(words: ReviewWords): Promise<ReviewOptions> {
  return {
    ...(words.policy === undefined ? {} : { policy: await policyNamed(words.policy) }),
    ...(words.sheet === undefined ? {} : { sheet: words.sheet }),
    ...(words.layout === undefined ? {} : { layout: layoutFromFile(words.layout) }),
    ...(words.rules === undefined ? {} : { rules: ruleIds(words.rules) }),
    ...(words.severity === undefined ? {} : { severity: severityNamed(words.severity) }),
  };
}

/** A pack by its id, or an own pack from a JSON file; it wins over the workbook's own (decision D17). @throws {UsageError | PolicyError} */
export async function policyNamed(word: string): Promise<Policy> {
  const known = policyById(word);
  if (known) return known;
  if (/\.json$/i.test(word)) return policyFromFile(word);
  const ids = policies.map((policy) => policy.id).join('、');
  throw new UsageError(`没有名为“${word}”的评价口径。可用：${ids}；也可以给出一个 .json 文件。`);
}

/**
 * An own pack from a JSON file; what checks one is loaded for it alone.
 * @throws {PolicyError} with every problem by path; {WorkbookError} when it cannot be read
 */
export async function policyFromFile(path: string): Promise<Policy> {
  const { loadOwnPackText } = await import('../settings/own-pack');
  return loadOwnPackText(new TextDecoder().decode(readInput(path)));
}

/** A layout from a JSON file. @throws {LayoutError} with every problem by path; {WorkbookError} when it cannot be read */
export function layoutFromFile(path: string): Layout {
  return loadLayoutText(new TextDecoder().decode(readInput(path)));
}

function ruleIds(list: string): ReadonlySet<string> {
  const ids = list
    .split(/[,，]/)
    .map((id) => id.trim())
    .filter((id) => id !== '');
  const unknown = ids.filter((id) => ruleById(id) === undefined);
  if (unknown.length > 0)
    throw new UsageError(`没有这样的规则：${unknown.join('、')}。用 ziping rules 查看全部规则。`);
  return new Set(ids);
}

function severityNamed(word: string): Severity {
  const severity = word.toUpperCase();
  const known = SEVERITIES.find((each) => each === severity);
  if (known) return known;
  const [E, W, I] = SEVERITIES.map((each) => `${each}（${SEVERITY_WORDS[each]}）`);
  throw new UsageError(`--severity 只能是 ${E}、${W}或 ${I}，不能是“${word}”。`);
}

/** A word that must be given. @throws {UsageError} says what for */
export function needed(word: string | undefined, option: string, hint: string): string {
  const text = word?.trim() ?? '';
  if (text === '') throw new UsageError(`缺少 ${option}：${hint}。`);
  return text;
}

/** The id of a rule. @throws {UsageError} */
export function knownRule(word: string | undefined): string {
  const rule = needed(word, '--rule', '请指明规则，用 ziping rules 查看');
  if (ruleById(rule) === undefined)
    throw new UsageError(`没有这样的规则：${rule}。用 ziping rules 查看全部规则。`);
  return rule;
}

/** «$h$19» → row 19, column 8. @throws {UsageError} */
export function cellNamed(word: string | undefined, option = '--cell'): CellAddress | undefined {
  if (word === undefined) return undefined;
  try {
    return parseA1(word.trim().toUpperCase());
  } catch {
    throw new UsageError(`${option} 请给出一个单元格，例如 H19，不能是“${word}”。`);
  }
}
