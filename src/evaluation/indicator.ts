import type Big from 'big.js';
import type { Funds, Indicator } from '../form/form';
import type { Policy } from '../policy/policy';
import { isLater } from '../values/deadline';
import { doubtsOf } from '../values/doubt';
import { convert } from '../values/convert';
import { fixed, plain } from '../values/print';
import { round } from '../values/round';
import type { NumberRange, Qualitative, Quantity } from '../values/value';
import { directionOf } from './direction';
import type { Explained, IndicatorEvaluation, ScoreBand } from './evaluation';
import { fieldOperand } from './operand';
import { fundMeasure } from './fund-measure';
import { methodFor, methodScore } from './method-score';
import { quantityScore } from './quantity-score';
import { isFarBeyond, lostPoints } from './reach';
import { rowStanding } from './standing';

type Judged = Pick<IndicatorEvaluation, 'computed' | 'completion' | 'isMet' | 'band'>;

/** What one row needs to know of its form. */
export interface RowContext {
  readonly policy: Policy;
  readonly formYear: number | undefined;
  /** What a row 预算执行率 earns (family F). */
  readonly execution: Explained;
  /** At how many decimals the form's scores are judged. */
  readonly decimals: number;
  /** For rows that measure the money: 资金到位率, 预算调整率, 资金结余率. */
  readonly funds: Funds | undefined;
}

/** Evaluates one indicator row. */
export function evaluateIndicator(indicator: Indicator, context: RowContext): IndicatorEvaluation {
  const { policy, formYear, execution, decimals } = context;
  const direction = indicator.isExecution ? 'positive' : directionOf(indicator);
  const doubts = indicator.isExecution
    ? []
    : doubtsOf(indicator.target.value, indicator.actual.value, isAboutMoney(indicator));
  const judged = indicator.isExecution
    ? { ...unjudged(''), computed: execution }
    : doubts.length > 0
      ? unjudged('指标值或完成值写得不明确，核实后才能计算得分。')
      : (judgeMoney(indicator, context) ?? judge(indicator, policy, formYear, direction));
  const isCounted = !indicator.isPlaceholder && !indicator.isNotApplicable && !indicator.isGroup;
  const { computed, completion, isMet, band } = judged;
  const row = { indicator, direction, doubts, isCounted, computed, completion, isMet, band };
  const standing = rowStanding(row, decimals);
  // Named one by one: an object with others spread into it is made the slow way, and there is one for every row.
  return {
    indicator,
    direction,
    doubts,
    isCounted,
    computed,
    completion,
    isMet,
    band,
    standing,
    lost: lostPoints(indicator),
    isFarBeyond: isFarBeyond(row, policy),
  };
}

/** A row that measures the funds table, where the policy scores such rows. */
function judgeMoney(indicator: Indicator, { policy, funds }: RowContext): Judged | undefined {
  const method = methodFor(indicator, policy);
  const measured = method && fundMeasure(method.measure, funds);
  if (measured === undefined || !method) return undefined;
  if (typeof measured === 'string') return unjudged(measured);
  const computed = methodScore(method, measured, indicator, policy);
  const isFull = computed.value && indicator.weight.number && computed.value.gte(indicator.weight.number);
  return { computed, completion: undefined, isMet: isFull, band: undefined };
}

/** Rows of costs and other amounts, where a bare number may be 元 or 万元. */
function isAboutMoney({ level2, level3 }: Indicator): boolean {
  return /成本|经费|资金|费用|金额|投资|造价|产值|收入|补助|补贴/.test(
    `${level2?.name ?? ''}${level3.value ?? ''}`,
  );
}

function judge(
  indicator: Indicator,
  policy: Policy,
  formYear: number | undefined,
  direction: IndicatorEvaluation['direction'],
): Judged {
  const target = indicator.target.value;
  const actual = indicator.actual.value;
  if (actual.kind === 'none')
    return unjudged(actual.marked ? '完成值不适用，不计算得分。' : '完成值未填写，不计算得分。');
  if (actual.kind === 'qualitative') return judgeWords(indicator, actual, policy);
  if (target.kind === 'quantity' && actual.kind === 'quantity') {
    return { ...quantityScore(indicator, target, actual, direction, policy), band: undefined };
  }
  if (target.kind === 'deadline' && actual.kind === 'deadline') {
    return judgeDeadline(indicator, isLater(actual, target, formYear), policy);
  }
  if (target.kind === 'range' && actual.kind === 'quantity')
    return judgeRange(indicator, target, actual, policy);
  return unjudged(`指标值“${target.raw}”与完成值“${actual.raw}”不能用数字比较，由人工判断。`);
}

function unjudged(explanation: string): Judged {
  return {
    computed: { value: undefined, explanation },
    completion: undefined,
    isMet: undefined,
    band: undefined,
  };
}

/** A fixed phrase gives a band of points, never a single score. */
function judgeWords({ weight }: Indicator, { raw, answer }: Qualitative, policy: Policy): Judged {
  const tier = tierOf(raw, answer, policy);
  if (!tier) return unjudged(`完成值“${raw}”是文字，由人工按档评分。`);
  const isMet = tier === policy.qualitative[0] || answer === 'achieved';
  if (weight.number === undefined) return { ...unjudged(`“${raw}”；表中没有分值，不计算得分。`), isMet };
  const band = bandOf(weight.number, tier, policy.decimals.score);
  return { ...unjudged(bandText(raw, band)), isMet, band };
}

/** By the tier's own words, the longest first («基本完成» before «完成»); else by the fixed answer. */
function tierOf(
  raw: string,
  answer: Qualitative['answer'],
  { qualitative }: Policy,
): Policy['qualitative'][number] | undefined {
  const named = qualitative.flatMap((tier) => tier.words.map((word) => ({ tier, word })));
  const found = named
    .filter(({ word }) => word !== '' && raw.includes(word))
    .reduce<(typeof named)[number] | undefined>(
      (best, each) => (best && best.word.length >= each.word.length ? best : each),
      undefined,
    );
  return found?.tier ?? (answer && qualitative.find((tier) => tier.answer === answer));
}

function bandOf(weight: Big, tier: Policy['qualitative'][number], decimals: number): ScoreBand {
  const at = (share: Big) => round(weight.times(share), decimals);
  return { low: at(tier.low), high: at(tier.high), highIncluded: tier.highIncluded };
}

function bandText(raw: string, { low, high, highIncluded }: ScoreBand): string {
  return `“${raw}”应在 ${plain(low)}（含）至 ${plain(high)}（${highIncluded ? '含' : '不含'}）分之间，由人工评定。`;
}

function judgeDeadline(indicator: Indicator, isLate: boolean | undefined, policy: Policy): Judged {
  const [target, actual] = [indicator.target.value.raw, indicator.actual.value.raw];
  if (isLate === undefined) return unjudged(`“${target}”与“${actual}”年份不全，无法比较，由人工判断。`);
  if (isLate) return { ...unjudged(`完成时间“${actual}”晚于“${target}”，由人工判断扣分。`), isMet: false };
  return fullMarks(indicator, `完成时间“${actual}”不晚于“${target}”`, policy);
}

function judgeRange(indicator: Indicator, target: NumberRange, actual: Quantity, policy: Policy): Judged {
  const number = convert(actual, target.unit);
  if (number === undefined)
    return unjudged(`指标值“${target.raw}”与完成值“${actual.raw}”单位不同，由人工判断。`);
  if (number.gte(target.low) && number.lte(target.high)) {
    return fullMarks(indicator, `完成值“${actual.raw}”在指标值“${target.raw}”之内`, policy);
  }
  return { ...unjudged(`完成值“${actual.raw}”在指标值“${target.raw}”之外，由人工判断扣分。`), isMet: false };
}

function fullMarks({ weight }: Indicator, words: string, policy: Policy): Judged {
  const value = weight.number;
  const marks = value === undefined ? '' : `，得满分 ${fixed(value, policy.decimals.score)}`;
  const computed = {
    value,
    explanation: `${words}${marks}`,
    ...(value === undefined ? {} : { formula: fieldOperand(weight) }),
  };
  return { computed, completion: undefined, isMet: true, band: undefined };
}
