/** What the schema checker says of one wrong place. */
export interface SchemaIssue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly expected?: string;
  readonly origin?: string;
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly inclusive?: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  number: '数字，不加引号',
  int: '整数，不加引号',
  string: '文字，加英文引号',
  boolean: '是或否：true、false，不加引号',
  array: '列表，写在 [ ] 里',
  object: '一组项目，写在 { } 里',
  record: '一组项目，写在 { } 里',
};

/** One wrong place in Chinese: what is wrong and what belongs there. */
export function schemaProblem(issue: SchemaIssue, json: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeProblem(issue, json);
    case 'unrecognized_keys':
      return `不认识的项目：${(issue.keys ?? []).join('、')}，请检查拼写或删去`;
    case 'invalid_value':
      return `${isMissing(issue, json) ? '缺少这一项，' : ''}只能是 ${(issue.values ?? []).map(String).join('、')}`;
    case 'too_small':
    case 'too_big':
      return boundProblem(issue);
    case 'invalid_format':
      return '只能用小写字母、数字和连字符，例如 yichun-2022';
    case 'invalid_union':
      return '应为数字、文字（加英文引号）或 true、false';
    default:
      return '格式不对，请对照 docs/policy.schema.json';
  }
}

function typeProblem(issue: SchemaIssue, json: unknown): string {
  const expected = TYPES[issue.expected ?? ''] ?? issue.expected ?? '其他类型';
  return isMissing(issue, json) ? `缺少这一项，应为${expected}` : `应为${expected}`;
}

function boundProblem({ code, origin, minimum, maximum, inclusive = true }: SchemaIssue): string {
  const isLow = code === 'too_small';
  const bound = String(isLow ? minimum : maximum);
  if (origin === 'string') return '不能为空';
  if (origin === 'array') return isLow ? `至少要有 ${bound} 项` : `最多 ${bound} 项`;
  if (isLow) return inclusive ? `不能小于 ${bound}` : `应大于 ${bound}`;
  return `不能大于 ${bound}`;
}

function isMissing({ path }: SchemaIssue, json: unknown): boolean {
  let value = json;
  for (const key of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[key];
  return value === undefined;
}
