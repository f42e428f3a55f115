import { plain } from '../values/print';
import { defineRule } from './engine/define-rule';
import { places } from './shared/places';
import { nameOf } from './shared/rows';

/** One indicator carries a large part of the total (seen: 40 points). */
export const weightConcentrated = defineRule({
  id: 'weight-concentrated',
  title: '分值过于集中',
  severity: 'I',
  advice: '可把该指标拆细，使分值与重要程度相称。',
  sources: [{ document: '公开自评表中的实例', mark: 'in-use' }],
  messages: { large: '“{name}”一个指标占{weight}分，达到总分{total}的{share}%。' },
  options: { share: { default: 0.3, about: '一个指标的分值达到总分的多大比例时提示。' } },
  isFixable: false,
  *row({ indicator }, { options: { share }, policy: { total } }) {
    const weight = indicator.weight.number;
    if (weight === undefined || weight.lt(total.times(share))) return;
    const params = {
      name: nameOf(indicator),
      weight: plain(weight),
      total: plain(total),
      share: plain(weight.div(total).times(100).round(1)),
    };
    yield { message: 'large', params, cells: places(indicator.weight.cell ?? indicator.level3.cell) };
  },
});
