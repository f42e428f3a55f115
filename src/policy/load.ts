import Big from 'big.js';
import { decodePolicy } from './codec';
import type { PolicyJson } from './figures';
import type { Policy } from './policy';
import { PolicyError } from './policy-error';
import { type SchemaIssue, schemaProblem } from './problem-text';
import { policySchema } from './schema';
import type { FileProblem } from '../values/file-error';

export { PolicyError } from './policy-error';

/**
 * Checks a pack and makes a Policy of it.
 * @throws {PolicyError} with every problem, by path
 * @example loadPolicy(JSON.parse(text)).total // Big 100
 */
export function loadPolicy(json: unknown): Policy {
  const parsed = policySchema.safeParse(json);
  if (!parsed.success) throw new PolicyError(parsed.error.issues.map((issue) => asProblem(issue, json)));
  const problems = inconsistencies(parsed.data);
  if (problems.length > 0) throw new PolicyError(problems);
  return decodePolicy(parsed.data);
}

/** The JSON in the text of a file, not yet checked. @throws {PolicyError} when it is none */
export function parsePolicyText(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const where = error instanceof Error ? error.message : String(error);
    throw new PolicyError([{ path: '', message: `不是有效的 JSON，请检查逗号、引号和括号（${where}）` }]);
  }
}

function asProblem(issue: SchemaIssue, json: unknown): FileProblem {
  return { path: issue.path.map(String).join('.'), message: schemaProblem(issue, json) };
}

/** What a schema cannot say: sums and orders. */
function inconsistencies(json: PolicyJson): FileProblem[] {
  return [
    ...levelSum(json),
    ...descending('grades', json.grades),
    ...descending('execution.bands', json.execution.bands),
    ...descending(
      'execution.over',
      json.execution.over.map(({ above }) => ({ from: above })),
      'above',
    ),
    ...json.methods.flatMap(methodProblems),
  ];
}

function levelSum({ levels, total, execution }: PolicyJson): FileProblem[] {
  const sum = levels.reduce((all, { weight = 0 }) => all.plus(weight), Big(execution.weight));
  const isFree = levels.some(({ weight }) => weight === undefined);
  if (isFree ? sum.lte(total) : sum.eq(total)) return [];
  const wanted = isFree ? `不能超过总分 ${total} 分` : `应为 ${total} 分`;
  const message = `预算执行 ${execution.weight} 分加各一级指标合计 ${sum.toString()} 分，${wanted}`;
  return [{ path: 'levels', message }];
}

function methodProblems(
  { bands, limits, over, stepSize, stepPoints }: PolicyJson['methods'][number],
  index: number,
): FileProblem[] {
  const path = `methods.${index}`;
  const lone = (stepSize === undefined) !== (stepPoints === undefined);
  return [
    ...descending(`${path}.bands`, bands),
    ...descending(
      `${path}.limits`,
      limits.map(({ upTo }) => ({ from: -upTo })),
      'upTo',
      '应从低到高排列',
    ),
    ...descending(`${path}.over`, over),
    ...(lone
      ? [
          {
            path: `${path}.${stepSize === undefined ? 'stepSize' : 'stepPoints'}`,
            message: '请填写：每低多少、扣多少分要一起写',
          },
        ]
      : []),
  ];
}

function descending(
  path: string,
  bands: readonly { readonly from: number }[],
  name = 'from',
  message = '应从高到低排列',
): FileProblem[] {
  const wrong = bands.findIndex(
    (band, index) => index > 0 && band.from >= (bands[index - 1]?.from ?? Infinity),
  );
  return wrong < 0 ? [] : [{ path: `${path}.${wrong}.${name}`, message }];
}
