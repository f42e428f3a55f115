import { defineRule } from './engine/define-rule';
import { isExplanatory } from '../evaluation/missing';
import { isNotANumber } from '../evaluation/standing';
import { places } from './shared/places';
import { nameOf } from './shared/rows';
import { MOF_2020 } from './shared/sources';

/** An indicator row without weight in a form that has weights. */
export const weightMissing = defineRule({
  id: 'weight-missing',
  title: '指标没有分值',
  severity: 'E',
  advice: '请填写该指标的分值；只作说明的“其中”行不必填分值，也不要填得分。',
  sources: [MOF_2020],
  messages: { blank: '“{name}”没有填分值。' },
  isFixable: false,
  *row({ indicator }, { hasWeights }) {
    const { weight, actual, target } = indicator;
    // Points merged over several rows stand in the first: the others have no place for any.
    if (!hasWeights || !weight.cell) return;
    const hasValues = actual.value.kind !== 'none' && target.value.kind !== 'none';
    if (weight.number !== undefined || isNotANumber(weight) || isExplanatory(indicator) || !hasValues) return;
    yield { message: 'blank', params: { name: nameOf(indicator) }, cells: places(weight.cell) };
  },
});
