import Big from 'big.js';
import type { Indicator } from '../form/form';
import type { Policy } from '../policy/policy';
import { convert } from '../values/convert';
import { fixed, percentText, plain } from '../values/print';
import { round } from '../values/round';
import type { Quantity } from '../values/value';
import type { Direction, Explained } from './evaluation';
import { type Measured, type Method, methodFor, methodScore } from './method-score';
import { fieldOperand, quantityOperand } from './operand';
import { blankWhereUnread } from './text-operand';

const ONE = Big(1);

/** Target and actual of one indicator in one unit, with how they stand in a formula. */
interface Pair {
  readonly target: Big;
  readonly actual: Big;
  readonly targetText: string;
  readonly actualText: string;
  readonly targetOperand: string;
  readonly actualOperand: string;
  readonly isPercent: boolean;
}

/** What follows from two numbers. */
export interface QuantityScore {
  readonly computed: Explained;
  readonly completion: Big | undefined;
  readonly isMet: boolean | undefined;
}

/** ŝ of an indicator whose target and actual are numbers; without a value where only a person can judge. */
export function quantityScore(
  indicator: Indicator,
  target: Quantity,
  actual: Quantity,
  direction: Direction,
  policy: Policy,
): QuantityScore {
  const pair = pairOf(indicator, target, actual);
  if (typeof pair === 'string') return byHand(pair);
  if (pair.target.lt(0)) return byHand(`指标值${pair.targetText}为负数，由人工判断。`);
  const share = shareOf(pair, direction, policy);
  const isMet = share.share.eq(1);
  const completion = completionOf(pair, direction);
  const method = methodFor(indicator, policy);
  const measured = method && completion && measuredBy(method, pair, direction, completion);
  const computed = measured
    ? methodScore(method, measured, indicator, policy)
    : scoreOf(indicator, share, policy);
  return { computed, completion, isMet };
}

function byHand(explanation: string): QuantityScore {
  return { computed: { value: undefined, explanation }, completion: undefined, isMet: undefined };
}

/** Both numbers in the target's unit; a reason in Chinese where they cannot be compared. */
function pairOf(indicator: Indicator, target: Quantity, actual: Quantity): Pair | string {
  if (target.change !== actual.change && target.change !== undefined && actual.change !== undefined) {
    return `指标值“${target.raw}”与完成值“${actual.raw}”变化方向不同，由人工判断。`;
  }
  if ((target.change === undefined) !== (actual.change === undefined) && actual.change !== undefined) {
    return `完成值“${actual.raw}”是变化幅度，指标值“${target.raw}”不是，无法比较，由人工判断。`;
  }
  const converted = convert(actual, target.unit);
  if (converted === undefined)
    return `指标值单位“${target.unit ?? ''}”与完成值单位“${actual.unit ?? ''}”不同，无法比较，由人工判断。`;
  // In one unit the number is the very same: no division for most of the rows that are looked at after every edit.
  const isSameUnit = converted === actual.number || actual.number.eq(0);
  const factor = isSameUnit ? ONE : converted.div(actual.number);
  return {
    target: target.number,
    actual: converted,
    targetText: plain(target.number),
    actualText: plain(converted),
    targetOperand: quantityOperand(target, indicator.target.cell, ONE),
    actualOperand: quantityOperand(actual, indicator.actual.cell, factor),
    isPercent: target.unit === '%',
  };
}

/** The share of the weight that is earned, in words and as a formula over the operands. */
interface Share {
  readonly share: Big;
  readonly words: string;
  readonly formula: string;
}

function shareOf(pair: Pair, direction: Direction, policy: Policy): Share {
  if (direction === 'reverse') return reverseShare(pair, policy.quantitative.reverse);
  if (direction === 'equal' && pair.target.eq(0)) return zeroShare(pair);
  if (direction === 'equal' && policy.quantitative.equalIsExact) return exactShare(pair);
  return positiveShare(pair);
}

function positiveShare({
  target,
  actual,
  targetText,
  actualText,
  targetOperand: t,
  actualOperand: a,
}: Pair): Share {
  if (target.eq(0)) return zeroTargetPositive(actual, actualText, a);
  const formula = `IF(${a}>=${t},1,MAX(0,${a}/${t}))`;
  if (actual.gte(target)) return full(`完成值${actualText} 达到指标值${targetText}`, formula);
  const share = actual.lt(0) ? Big(0) : actual.div(target);
  return { share, words: `完成值${actualText} ÷ 指标值${targetText}`, formula };
}

function zeroTargetPositive(actual: Big, actualText: string, a: string): Share {
  const isMet = actual.gte(0);
  return { share: Big(isMet ? 1 : 0), words: `指标值为0，完成值${actualText}`, formula: `IF(${a}>=0,1,0)` };
}

function zeroShare({ actual, actualText, actualOperand: a }: Pair): Share {
  return {
    share: Big(actual.eq(0) ? 1 : 0),
    words: `指标值为0，完成值${actualText}`,
    formula: `IF(${a}=0,1,0)`,
  };
}

/** «≤0%»: a fall is below it too. */
function atMostZero(pair: Pair): Share {
  const isMet = pair.actual.lte(0);
  return { ...zeroShare(pair), share: Big(isMet ? 1 : 0), formula: `IF(${pair.actualOperand}<=0,1,0)` };
}

function exactShare({ target, actual, ...pair }: Pair): Share {
  return {
    share: Big(actual.eq(target) ? 1 : 0),
    words: `指标值${pair.targetText}，完成值${pair.actualText}`,
    formula: `IF(${pair.actualOperand}=${pair.targetOperand},1,0)`,
  };
}

function reverseShare(pair: Pair, method: Policy['quantitative']['reverse']): Share {
  const { target, actual, targetText, actualText, targetOperand: t, actualOperand: a } = pair;
  if (target.eq(0)) return atMostZero(pair);
  const formula =
    method === 'linear' ? `IF(${a}<=${t},1,MAX(0,1-(${a}-${t})/${t}))` : `IF(${a}<=${t},1,${t}/${a})`;
  if (actual.lte(target)) return full(`完成值${actualText} 未超过指标值${targetText}`, formula);
  if (method === 'inverse-ratio') {
    return { share: target.div(actual), words: `指标值${targetText} ÷ 完成值${actualText}`, formula };
  }
  const linear = Big(1).minus(actual.minus(target).div(target));
  const words = `[1－（完成值${actualText}－指标值${targetText}）÷ 指标值${targetText}]`;
  return { share: linear.lt(0) ? Big(0) : linear, words, formula };
}

function full(words: string, formula: string): Share {
  return { share: Big(1), words, formula };
}

function scoreOf(indicator: Indicator, { share, words, formula }: Share, policy: Policy): Explained {
  const weight = indicator.weight.number;
  const decimals = policy.decimals.score;
  if (weight === undefined) return { value: undefined, explanation: `${words}；表中没有分值，不计算得分。` };
  const value = round(share.times(weight), decimals);
  const explanation = share.eq(1)
    ? `${words}，得满分 ${fixed(value, decimals)}`
    : `${words} × 分值${plain(weight)} = ${fixed(value, decimals)}`;
  const rounded = `ROUND(${formula}*${fieldOperand(indicator.weight)},${decimals})`;
  return { value, explanation, formula: blankWhereUnread(rounded) };
}

/** How much of the target was reached, as a fraction: A ÷ T, or T ÷ A where less is better. */
function completionOf({ target, actual }: Pair, direction: Direction): Big | undefined {
  const [top, bottom] = direction === 'reverse' ? [target, actual] : [actual, target];
  return bottom.eq(0) || target.eq(0) ? undefined : top.div(bottom);
}

/** What a policy's method measures of two numbers: the completion, or the value itself where it is a percentage. */
function measuredBy(method: Method, pair: Pair, direction: Direction, completion: Big): Measured {
  const { target, actual, targetOperand: t, actualOperand: a, isPercent } = pair;
  const isReverse = direction === 'reverse';
  const ratio = isReverse ? `${t}/${a}` : `${a}/${t}`;
  const whole = { value: completion, operand: ratio };
  if (method.measure !== 'value' || !isPercent) {
    const gap = { value: ONE.minus(completion), operand: `1-${ratio}` };
    return {
      ratio: completion,
      operand: ratio,
      words: `完成率${percentText(completion)}`,
      gap,
      completion: whole,
    };
  }
  const [more, less] = isReverse ? [actual, target] : [target, actual];
  const operands = isReverse ? `(${a}-${t})/100` : `(${t}-${a})/100`;
  return {
    ratio: actual.div(100),
    operand: `${a}/100`,
    words: `完成值${pair.actualText}%`,
    gap: { value: more.minus(less).div(100), operand: operands },
    completion: whole,
  };
}

/** «96.84%» for messages; «—» where there is no ratio. */
export function completionText(completion: Big | undefined): string {
  return completion === undefined ? '—' : percentText(completion);
}
