import type Big from 'big.js';
import { fundMeasure } from '../evaluation/fund-measure';
import { percentText, plain } from '../values/print';
import { defineRule, type MessageOf } from './engine/define-rule';
import type { RuleContext } from './engine/rule';
import { places } from './shared/places';
import { countedIndicators } from './shared/rows';

const messages = {
  over: '预算执行率{rate}，总分不得超过{cap}，现为{total}。',
  adjusted: '预算调整率{rate}，总分不得超过{cap}，现为{total}。',
  costless: '没有成本指标，总分不得超过{cap}，现为{total}。',
} as const;

type Found = MessageOf<typeof messages>;

/** The policy caps the total of a project that spent little, moved its budget far, or set no cost indicator (off unless a pack sets caps). */
export const totalCap = defineRule({
  id: 'total-cap',
  title: '总分超过口径规定的上限',
  severity: 'E',
  advice: '按口径，执行率偏低、预算调整过大或没有成本指标时，总分不得超过规定上限。',
  sources: [{ document: '各地自定口径', mark: 'memory', note: '未见原文，内置口径均不设上限' }],
  messages,
  isFixable: false,
  waitsFor: ['total-score'],
  *check(context) {
    const { score } = context.form.total ?? {};
    if (!score?.number) return;
    for (const found of capsOver(context, score.number)) yield { ...found, cells: places(score.cell) };
  },
});

function* capsOver(context: RuleContext, total: Big): Iterable<Found> {
  const { form, evaluation, policy } = context;
  const rate = evaluation.executionRate.value;
  const cap = rate && policy.caps.find(({ below }) => rate.lt(below))?.cap;
  if (rate && cap && total.gt(cap))
    yield { message: 'over', params: { rate: percentText(rate), cap: plain(cap), total: plain(total) } };
  const moved = fundMeasure('adjustment', form.funds);
  const ratio = typeof moved === 'object' ? moved.ratio : undefined;
  const limit = ratio && policy.adjustmentCaps.find(({ above }) => ratio.gt(above))?.cap;
  if (ratio && limit && total.gt(limit))
    yield {
      message: 'adjusted',
      params: { rate: percentText(ratio), cap: plain(limit), total: plain(total) },
    };
  const costless = policy.capWithoutCost;
  if (costless && total.gt(costless) && !hasCost(context))
    yield { message: 'costless', params: { cap: plain(costless), total: plain(total) } };
}

function hasCost(context: RuleContext): boolean {
  return countedIndicators(context).some(({ level1, level2 }) =>
    [level1, level2].some((level) => level?.name.includes('成本')),
  );
}
