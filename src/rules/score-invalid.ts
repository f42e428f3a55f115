import type { NumberField } from '../form/form';
import { scoreFix } from './shared/number-fix';
import { defineRule } from './engine/define-rule';
import { isNotANumber } from '../evaluation/standing';
import { places } from './shared/places';
import { nameOf } from './shared/rows';
import { MOF_2020 } from './shared/sources';

/** A score that is no number, or negative. */
export const scoreInvalid = defineRule({
  id: 'score-invalid',
  title: '得分不是有效的数字',
  severity: 'E',
  advice: '得分应填0到分值之间的数字，不要带文字。',
  sources: [MOF_2020],
  messages: {
    text: '“{name}”的得分“{raw}”不是数字。',
    percent: '“{name}”的得分“{raw}”是百分比，应填0到分值之间的分数。',
    negative: '“{name}”的得分{raw}小于0。',
  },
  isFixable: true,
  *row(row) {
    const { score } = row.indicator;
    const message = faultOf(score);
    if (message === undefined) return;
    const params = { name: nameOf(row.indicator), raw: score.raw };
    yield { message, params, cells: places(score.cell), fix: scoreFix(row) };
  },
});

function faultOf(score: NumberField): 'percent' | 'text' | 'negative' | undefined {
  if (isNotANumber(score)) return score.isPercent ? 'percent' : 'text';
  return score.number?.lt(0) ? 'negative' : undefined;
}
