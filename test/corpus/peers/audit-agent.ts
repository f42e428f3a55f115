import type { TemplateFund, TemplateIndicator } from '../../../src/plan/template';
import { parseValue } from '../../../src/values/parse';
import { assessed, fundWith, linearPolicy, rowWith, rulesFound } from './form';
import { listOf, type Mapped, numberOf, type PeerCase, textOf, type Values } from './peer-case';

/** What their messages say, as rules of ours. */
const MESSAGES: readonly (readonly [RegExp, string])[] = [
  [/预算执行率得分不匹配/, 'execution-score'],
  [/得分合计不匹配/, 'total-score'],
  [/指标得分不匹配/, 'score-quantitative'],
  [/全年预算数为 0/, 'budget-zero'],
  [/年度指标值为 0/, 'target-zero'],
  [/项目名称未填写|主管预算部门未填写/, 'project-info-missing'],
  [/绩效目标描述未填写/, 'goal-missing'],
  [/资金总额.*不符/, 'fund-total'],
  [/缺少以下维度/, 'level-missing'],
  [/占位符/, 'placeholder-left'],
  [/成本指标使用了/, 'direction-suspect'],
  [/百分比指标数值/, 'percent-implausible'],
];

/** Rules of ours that speak of the same things; others (blank reasons, duplicates …) go beyond the source. */
const COMPARED = [...MESSAGES.map(([, rule]) => rule), 'execution-rate', 'overachievement-reason'];

function theirRules(expected: Values): string[] {
  const rules = listOf(expected, 'findings').map((finding) => {
    const message = textOf(finding, 'msg');
    return MESSAGES.find(([pattern]) => pattern.test(message))?.[1] ?? message;
  });
  return [...new Set(rules)].sort();
}

/** A finished sheet: funds, rows, total. */
export function sheetFindings({ input, expected }: PeerCase): Mapped {
  const assessment = assessed({
    funds: listOf(input, 'budget_items').map(fundOf),
    indicators: listOf(input, 'indicators').map(rowOf),
    total: { weight: numberOf(input, 'total_weight'), score: numberOf(input, 'total_score'), grade: '' },
  });
  const asked = COMPARED.filter((rule) => rule !== 'level-missing');
  return { theirs: theirRules(expected), ours: rulesFound(assessment, asked) };
}

function fundOf(item: Values): TemplateFund {
  const annual = numberOf(item, 'full_year_budget');
  return fundWith({
    label: textOf(item, 'item_name'),
    amounts: [annual, annual, numberOf(item, 'full_year_execution')],
    weight: numberOf(item, 'score_weight'),
    rate: (numberOf(item, 'execution_rate') ?? 0) / 100,
    score: numberOf(item, 'self_score'),
  });
}

function rowOf(item: Values): TemplateIndicator {
  return rowWith({
    level1: textOf(item, 'level1'),
    level2: textOf(item, 'level2'),
    level3: textOf(item, 'level3'),
    target: item['target_value'] as string | number,
    actual: item['actual_value'] as string | number,
    weight: numberOf(item, 'score_weight'),
    score: numberOf(item, 'self_score'),
    reason: textOf(item, 'deviation_reason'),
  });
}

/** A declaration: a form before the year begins, with nothing done yet. */
export function declarationFindings({ input, expected }: PeerCase): Mapped {
  const info = input['project_info'] as Values;
  const [total, fiscal, other] = ['total_budget', 'fiscal_funds', 'other_funds'].map((key) =>
    numberOf(info, key),
  );
  const part = (label: string, amount: number | null = null): TemplateFund =>
    fundWith({ label, amounts: [amount, amount, null], weight: '—' });
  const assessment = assessed(
    {
      projectName: textOf(info, 'project_name'),
      competentDepartment: textOf(info, 'department'),
      implementingUnit: textOf(info, 'implementation_unit') || '某单位',
      goal: { expected: textOf(info, 'goal_description'), actual: '年度尚未开始' },
      funds: [
        fundWith({ amounts: [total ?? null, total ?? null, null] }),
        part('其中：当年财政拨款', fiscal),
        part('其他资金', other),
      ],
      indicators: listOf(input, 'indicators').map((item) =>
        rowWith({ ...rowOf(item), target: textOf(item, 'raw_text'), actual: '' }),
      ),
    },
    linearPolicy,
  );
  return {
    theirs: theirRules(expected),
    ours: rulesFound(
      assessment,
      COMPARED.filter((rule) => !LATER.has(rule)),
    ),
  };
}

/** Of what is only known when the year is over. */
const LATER = new Set([
  'budget-zero',
  'execution-rate',
  'execution-score',
  'total-score',
  'score-quantitative',
]);

/** Dates in texts. The day that a bare month stands for is theirs, so only what is written is compared. */
export function parseDate({ input, expected }: PeerCase): Mapped {
  const value = parseValue(textOf(input, 'text'));
  const date =
    value.kind === 'deadline' && value.month !== undefined
      ? [value.year, value.month, value.day ?? 1].map((part) => String(part).padStart(2, '0')).join('-')
      : null;
  return { theirs: expected['date'], ours: date };
}
