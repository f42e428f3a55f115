import Big from 'big.js';
import { gradeOf } from '../../../src/evaluation/grade';
import { defaultPolicy, policyById } from '../../../src/policy';
import type { Policy } from '../../../src/policy/policy';
import { fixed } from '../../../src/values/print';
import { assessed, fundWith, isFlagged, linearPolicy, plainNumber, rowWith } from './form';
import { type Mapped, numberOf, type PeerCase, textOf, type Values } from './peer-case';

const SIGNS: Readonly<Record<string, string>> = { '1': '≥', '2': '＞', '3': '＝', '4': '＜', '5': '≤' };
const STAFF_METHODS = new Set(['ladder', 'count']);

/** ŝ of one quantitative row. */
export function indicatorScore({ input, expected }: PeerCase): Mapped {
  if (STAFF_METHODS.has(textOf(input, 'calcType')))
    return { leftOut: '职工考核的阶梯、计次扣分办法，自评表口径中没有' };
  if (input['deduct_score'] !== undefined)
    return { leftOut: '另设“扣减分数”一栏的地方做法，所见自评表没有这一栏' };
  return {
    theirs: expected['error'] ?? expected['score'],
    ours: scoreOf(
      textOf(input, 'sign') || (SIGNS[textOf(input, 'computesign')] ?? ''),
      input,
      input['actual'],
    ),
  };
}

function scoreOf(sign: string, input: Values, actual: unknown): number | null {
  const target = `${sign}${textOf(input, 'target')}`;
  const row = rowWith({
    target,
    actual: actual === null ? '' : String(actual),
    weight: numberOf(input, 'weight'),
  });
  const { evaluation } = assessed({ indicators: [row] });
  return plainNumber(evaluation.indicators[0]?.computed.value);
}

/** Several actuals against one target. */
export function qualityScores({ input, expected }: PeerCase): Mapped {
  const actuals = input['actuals'] as number[];
  return {
    theirs: expected['scores'],
    ours: actuals.map((actual) => scoreOf(textOf(input, 'sign'), input, actual)),
  };
}

/** The points that a fixed phrase allows. What the person typed is never set to 0, as the source does. */
export function qualitativeInterval({ input, expected }: PeerCase): Mapped {
  const row = rowWith({
    target: '持续改善',
    actual: textOf(input, 'actual'),
    weight: numberOf(input, 'weight'),
    score: numberOf(input, 'score'),
  });
  const { findings } = assessed({ indicators: [row] });
  const finding = findings.find(({ rule }) => rule === 'score-qualitative');
  return {
    theirs: {
      ok: expected['ok'],
      interval: intervalOf(expected['required_interval'], numberOf(input, 'weight')),
    },
    ours: {
      ok: !finding,
      interval: finding ? [finding.params['low'], finding.params['high']].map(Number) : null,
    },
  };
}

/** «权重*60%(含)-权重*80%» → [6, 8] of 10. */
function intervalOf(words: unknown, weight: number | null): number[] | null {
  if (typeof words !== 'string') return null;
  return words.split('-').map((end) =>
    Big(weight ?? 0)
      .times(/(\d+)%/.exec(end)?.[1] ?? 100)
      .div(100)
      .toNumber(),
  );
}

const PROVINCES: Readonly<Record<string, string>> = { 江西: 'jiangxi-bands', 湖北: 'hubei' };

/** 预算执行率 and its score. */
export function execution({ input, expected }: PeerCase): Mapped {
  if (expected['amt5_balance'] !== undefined) return { leftOut: '结余数只作展示，我们不另列一栏' };
  const annual = numberOf(input, 'amt3') ?? numberOf(expected, 'amt3');
  const policy = policyById(PROVINCES[textOf(input, 'province')] ?? '') ?? linearPolicy;
  const weight = plainNumber(policy.execution.weight);
  const fund = fundWith({
    amounts: [numberOf(input, 'amt1') ?? annual, annual, numberOf(input, 'amt4')],
    weight,
  });
  const assessment = assessed({ funds: [fund] }, policy);
  const { executionRate, executionScore, execution } = assessment.evaluation;
  const ours: Values = {
    rate: plainNumber(executionRate.value?.times(100)),
    score: plainNumber(executionScore.value),
    full_score: plainNumber(execution.weight.number),
    over: isFlagged(assessment, 'execution-over'),
  };
  return sameKeys(ours, {
    rate: expected['rate'] ?? expected['total_rate'] ?? expected['fixed_indicator_actual'],
    score: expected['score'] ?? expected['total_score'] ?? expected['fixed_indicator_score'],
    full_score: expected['full_score'],
    over: expected['save_blocked'],
  });
}

/** Only what the source says is compared. */
function sameKeys(ours: Values, theirs: Values): Mapped {
  const said = Object.entries(theirs).filter(([, value]) => value !== undefined);
  return {
    theirs: Object.fromEntries(said),
    ours: Object.fromEntries(said.map(([key]) => [key, ours[key]])),
  };
}

const EIGHTY: Policy = {
  ...defaultPolicy,
  grades: [
    ['优', '0.8'],
    ['良', '0.7'],
    ['中', '0.6'],
    ['差', '0'],
  ].map(([name = '', from = '0']) => ({ name, from: Big(from) })),
};

/** The total as printed and the grade of that total under two sets of bands; whether a form has one is another question. */
export function totalGrade({ input, expected }: PeerCase): Mapped {
  const annual = numberOf(input, 'amt3_sum');
  const form = {
    funds: [fundWith({ amounts: [annual, annual, numberOf(input, 'amt4_sum')] })],
    indicators: [
      rowWith({
        target: '持续改善',
        actual: '效果明显',
        weight: 90,
        score: numberOf(input, 'indicator_score_sum'),
      }),
    ],
  };
  const { totalScore } = assessed(form, defaultPolicy).evaluation;
  return {
    theirs: expected,
    ours: {
      total_shown: totalScore.value && fixed(totalScore.value, 2),
      grade_90_80_60: gradeOf(totalScore.value, defaultPolicy).value,
      grade_80_70_60: gradeOf(totalScore.value, EIGHTY).value,
    },
  };
}

const LAMPS: Readonly<Record<string, string>> = { gap: 'red', unspent: 'yellow' };

/** The two lamps over results and spending. */
export function deviationLamp({ input, expected }: PeerCase): Mapped {
  const annual = numberOf(input, 'amt3');
  const row = {
    target: '持续改善',
    actual: '效果明显',
    weight: numberOf(input, 'indicator_full'),
    score: numberOf(input, 'indicator_score_sum'),
  };
  const { findings } = assessed({
    funds: [fundWith({ amounts: [annual, annual, numberOf(input, 'amt4')] })],
    indicators: [rowWith(row)],
  });
  const lamp = LAMPS[findings.find(({ rule }) => rule === 'spending-gap')?.message ?? ''];
  return { theirs: expected['lamp'], ours: lamp ?? null };
}
