import { percentText, plain } from '../values/print';
import { defineRule } from './engine/define-rule';
import { places } from './shared/places';

/** The policy caps the total of a project that spent little (off unless a pack sets caps). */
export const totalCap = defineRule({
  id: 'total-cap',
  title: '总分超过执行率对应的上限',
  severity: 'E',
  advice: '按口径，执行率偏低时总分不得超过规定上限。',
  sources: [{ document: '各地自定口径', mark: 'memory', note: '未见原文，内置口径均不设上限' }],
  messages: { over: '预算执行率{rate}，总分不得超过{cap}，现为{total}。' },
  isFixable: false,
  waitsFor: ['total-score'],
  *check({ form, evaluation, policy }) {
    const rate = evaluation.executionRate.value;
    const total = form.total?.score.number;
    const cap = rate && policy.caps.find(({ below }) => rate.lt(below))?.cap;
    if (!rate || !cap || !total?.gt(cap)) return;
    yield {
      message: 'over',
      params: { rate: percentText(rate), cap: plain(cap), total: plain(total) },
      cells: places(form.total?.score.cell),
    };
  },
});
