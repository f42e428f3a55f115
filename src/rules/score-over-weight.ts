import { plain } from '../values/print';
import { scoreFix } from './shared/number-fix';
import { defineRule } from './engine/define-rule';
import { places } from './shared/places';
import { nameOf } from './shared/rows';
import { MOF_2020 } from './shared/sources';

/** s > w (10.5 of 10). */
export const scoreOverWeight = defineRule({
  id: 'score-over-weight',
  title: '得分超过分值',
  severity: 'E',
  advice: '得分最高不超过该指标的分值。',
  sources: [MOF_2020, { document: '中江县2022年绩效目标自评表填表说明', mark: 'in-use' }],
  messages: { over: '“{name}”得分{score}，超过分值{weight}。' },
  isFixable: true,
  waitsFor: ['weight-invalid'],
  *row(row) {
    const { weight, score } = row.indicator;
    if (!weight.number || !score.number?.gt(weight.number)) return;
    const params = {
      name: nameOf(row.indicator),
      score: plain(score.number),
      weight: plain(weight.number),
    };
    yield {
      message: 'over',
      params,
      cells: places(score.cell, weight.cell),
      inputs: places(score.cell, weight.cell),
      fix: scoreFix(row),
    };
  },
});
