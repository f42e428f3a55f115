import { fixed, plain } from '../values/print';
import { scoreFix } from './shared/number-fix';
import { defineRule } from './engine/define-rule';
import { places } from './shared/places';
import { nameOf } from './shared/rows';
import { MOF_2020 } from './shared/sources';

/** s < ŝ and no reason: points given away that the figures do not explain. A person may deduct, but says why. */
export const scoreUnexplained = defineRule({
  id: 'score-unexplained',
  title: '扣分没有说明原因',
  severity: 'W',
  advice: '得分低于计算得分的，请在偏差原因栏写明扣分理由；没有理由的可填入计算得分。',
  sources: [MOF_2020],
  messages: { under: '“{name}”得分{score}，按完成情况可得{expected}（{how}），没有说明扣分原因。' },
  isFixable: true,
  waitsFor: ['deviation-reason', 'score-invalid', 'execution-score'],
  *row(row) {
    const { indicator, computed, standing } = row;
    const score = indicator.score.number;
    if (standing !== 'unexplained' || !score || !computed.value) return;
    yield {
      message: 'under',
      params: {
        name: nameOf(indicator),
        score: plain(score),
        expected: fixed(computed.value, 2),
        how: computed.explanation,
      },
      cells: places(indicator.score.cell),
      inputs: places(indicator.score.cell, indicator.reason.cell),
      fix: scoreFix(row),
    };
  },
});
