import Big from 'big.js';
import { policyFromJson } from './from-json';
import type { Policy } from './policy';
import { type PolicyJson, policySchema } from './schema';

/** A pack that cannot be used; the message is Chinese and names every wrong place by its path. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';
  readonly problems: readonly PolicyProblem[];

  constructor(problems: readonly PolicyProblem[]) {
    const lines = problems.map(({ path, message }) => `  ${path || '（整个文件）'}：${message}`);
    super(`评价口径文件有 ${problems.length} 处错误：\n${lines.join('\n')}`);
    this.problems = problems;
  }
}

/** One wrong place of a pack: «levels.0.weight». */
export interface PolicyProblem {
  readonly path: string;
  readonly message: string;
}

/**
 * Checks a pack and makes a Policy of it.
 * @throws {PolicyError} with every problem, by path
 * @example loadPolicy(JSON.parse(text)).total // Big 100
 */
export function loadPolicy(json: unknown): Policy {
  const parsed = policySchema.safeParse(json);
  if (!parsed.success) throw new PolicyError(parsed.error.issues.map(asProblem));
  const problems = inconsistencies(parsed.data);
  if (problems.length > 0) throw new PolicyError(problems);
  return policyFromJson(parsed.data);
}

interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly expected?: string;
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
}

function asProblem(issue: Issue): PolicyProblem {
  return { path: issue.path.map(String).join('.'), message: problemText(issue) };
}

function problemText(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `应为 ${issue.expected ?? '其他类型'}`;
    case 'unrecognized_keys':
      return `不认识的项目：${(issue.keys ?? []).join('、')}`;
    case 'invalid_value':
      return `只能是 ${(issue.values ?? []).map(String).join('、')}`;
    case 'too_small':
      return `不能小于 ${String(issue.minimum)}`;
    case 'too_big':
      return `不能大于 ${String(issue.maximum)}`;
    default:
      return `格式不对（${issue.message}）`;
  }
}

/** What a schema cannot say: sums and orders. */
function inconsistencies(json: PolicyJson): PolicyProblem[] {
  return [
    ...levelSum(json),
    ...descending('grades', json.grades),
    ...descending('execution.bands', json.execution.bands),
  ];
}

function levelSum({ levels, total, execution }: PolicyJson): PolicyProblem[] {
  if (levels.some(({ weight }) => weight === undefined)) return [];
  const sum = levels.reduce((all, { weight = 0 }) => all.plus(weight), Big(execution.weight));
  if (sum.eq(total)) return [];
  return [
    {
      path: 'levels',
      message: `预算执行 ${execution.weight} 分加各一级指标合计 ${sum.toString()} 分，应为 ${total} 分`,
    },
  ];
}

function descending(path: string, bands: readonly { readonly from: number }[]): PolicyProblem[] {
  const wrong = bands.findIndex((band, index) => index > 0 && band.from >= (bands[index - 1]?.from ?? 2));
  return wrong < 0 ? [] : [{ path: `${path}.${wrong}.from`, message: '应从高到低排列' }];
}
