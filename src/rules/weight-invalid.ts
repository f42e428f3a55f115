import { defineRule } from './engine/define-rule';
import { isNotANumber } from '../evaluation/standing';
import { places } from './shared/places';
import { nameOf } from './shared/rows';
import { MOF_2020 } from './shared/sources';

/** A weight that is no number, or not above zero. */
export const weightInvalid = defineRule({
  id: 'weight-invalid',
  title: '分值不是正数',
  severity: 'E',
  advice: '分值应填大于0的数字，不要带文字。',
  sources: [MOF_2020],
  messages: { text: '“{name}”的分值“{raw}”不是数字。', low: '“{name}”的分值为{raw}，应大于0。' },
  isFixable: false,
  *row({ indicator }) {
    const { weight } = indicator;
    const params = { name: nameOf(indicator), raw: weight.raw };
    if (isNotANumber(weight)) yield { message: 'text', params, cells: places(weight.cell) };
    else if (weight.number?.lte(0)) yield { message: 'low', params, cells: places(weight.cell) };
  },
});
