import { scoreFix } from './shared/number-fix';
import { defineRule } from './engine/define-rule';
import { isNotANumber } from '../evaluation/standing';
import { places } from './shared/places';
import { countedRows, nameOf } from './shared/rows';
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
  *check(context) {
    for (const row of countedRows(context)) {
      const { score } = row.indicator;
      const params = { name: nameOf(row.indicator), raw: score.raw };
      const fix = scoreFix(row);
      if (isNotANumber(score))
        yield { message: score.isPercent ? 'percent' : 'text', params, cells: places(score.cell), fix };
      else if (score.number?.lt(0)) yield { message: 'negative', params, cells: places(score.cell), fix };
    }
  },
});
