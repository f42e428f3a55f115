import type Big from 'big.js';
import type { IndicatorEvaluation } from '../evaluation/evaluation';
import type { Indicator } from '../form/form';
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
      return difference
        ? differenceText(difference, target, actual, isCost(indicator, target) ? COST_WORDS : LIMIT_WORDS)
        : '';
    if (direction === 'positive' && difference && isShare(target))
      return differenceText(difference, target, actual, TARGET_WORDS);
  }
  if (completion !== undefined && direction === 'positive') return `完成率${share(completion)}`;
  if (actual.kind === 'qualitative' && actual.answer === 'achieved') return '';
  return isMet ? '达到指标值' : '未达到指标值';
}

const LIMIT_WORDS = { above: '超上限', below: '比上限少', equal: '与上限持平' };
const COST_WORDS = { ...LIMIT_WORDS, below: '节约' };
const TARGET_WORDS = { above: '高出指标值', below: '低于指标值', equal: '达到指标值' };

/** Whether money is spent that can be saved: no aid is «saved» by paying less of it. */
function isCost({ level2, level3 }: Indicator, { unit = '' }: Quantity): boolean {
  return (
    /^[十百千万亿]*元/.test(unit) && /成本|造价|费用|投资/.test(`${level2?.name ?? ''}${level3.value ?? ''}`)
  );
}

/** «超上限530元/户», «节约0.03万元», «比上限少6小时», «高出指标值5.6个百分点». */
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
