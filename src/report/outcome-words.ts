import type Big from 'big.js';
import type { IndicatorEvaluation } from '../evaluation/evaluation';
import { convert } from '../values/convert';
import { plain } from '../values/print';
import type { Quantity } from '../values/value';
import { share } from './language';

/**
 * What target and actual amount to: how far below or above a limit where less is better; for shares the percentage
 * points between them (a share is not «completed» by 111 %); the completion elsewhere; nothing where they cannot be
 * compared.
 */
export function outcomeText({ indicator, direction, completion, isMet }: IndicatorEvaluation): string {
  const [target, actual] = [indicator.target.value, indicator.actual.value];
  if (isMet === undefined) return '';
  if (target.kind === 'quantity' && actual.kind === 'quantity') {
    const difference = convert(actual, target.unit)?.minus(target.number);
    if (direction === 'reverse')
      return difference ? differenceText(difference, target, actual, LIMIT_WORDS) : '';
    if (direction === 'positive' && difference && isShare(target))
      return differenceText(difference, target, actual, TARGET_WORDS);
  }
  if (completion !== undefined && direction === 'positive') return `完成率${share(completion)}`;
  if (actual.kind === 'qualitative' && actual.answer === 'achieved') return '';
  return isMet ? '达到指标值' : '未达到指标值';
}

const LIMIT_WORDS = { above: '超上限', below: '比上限少', equal: '与上限持平' };
const TARGET_WORDS = { above: '高出指标值', below: '低于指标值', equal: '达到指标值' };

/** «超上限530元/户», «比上限少0.03万元», «高出指标值5.6个百分点». */
function differenceText(
  difference: Big,
  target: Quantity,
  actual: Quantity,
  words: Readonly<Record<'above' | 'below' | 'equal', string>>,
): string {
  if (difference.eq(0)) return words.equal;
  const amount = `${plain(difference.abs())}${unitOfDifference(target, actual)}`;
  return `${difference.gt(0) ? words.above : words.below}${amount}`;
}

function isShare({ unit, change }: Quantity): boolean {
  return (unit === '%' || unit === '‰') && change === undefined;
}

function unitOfDifference(target: Quantity, actual: Quantity): string {
  const unit = target.unit ?? actual.unit ?? '';
  return unit === '%' ? '个百分点' : unit === '‰' ? '个千分点' : unit;
}
