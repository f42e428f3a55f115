import { scoreFix } from './shared/number-fix';
import { defineRule } from './engine/define-rule';
import { places } from './shared/places';
import { nameOf } from './shared/rows';
import { MOF_2020 } from './shared/sources';

/** Weight and values are there, the score is blank. */
export const scoreMissing = defineRule({
  id: 'score-missing',
  title: '指标没有得分',
  severity: 'E',
  advice: '请填写得分；能计算的可一键填入计算得分。',
  sources: [MOF_2020],
  messages: {
    computed: '“{name}”没有填得分，按完成情况应为{expected}（{how}）。',
    blank: '“{name}”没有填得分。{how}',
  },
  isFixable: true,
  waitsFor: ['indicator-incomplete'],
  *row(row) {
    const { indicator, computed, standing } = row;
    if (standing !== 'blank' || indicator.isExecution) return;
    yield {
      message: computed.value === undefined ? 'blank' : 'computed',
      params: {
        name: nameOf(indicator),
        expected: computed.value?.toFixed() ?? '',
        how: computed.explanation,
      },
      cells: places(indicator.score.cell),
      inputs: places(indicator.score.cell, indicator.target.cell, indicator.actual.cell),
      fix: scoreFix(row),
    };
  },
});
