import { fixed, plain } from '../values/print';
import { scoreFix } from './shared/number-fix';
import { defineRule } from './engine/define-rule';
import { places } from './shared/places';
import { nameOf } from './shared/rows';
import { MOF_2020 } from './shared/sources';

/** s > ŝ: more points than the figures earn (test/forms/b-stars-and-units: 5830 against ≤5300, full). */
export const scoreQuantitative = defineRule({
  id: 'score-quantitative',
  title: '得分高于按完成情况计算的得分',
  severity: 'E',
  advice: '未完成的定量指标按完成比例计分（超过上限的按比例扣分），可一键填入计算得分。',
  sources: [MOF_2020, { document: '北京市海淀区2016年项目支出绩效自评表', mark: 'in-use' }],
  messages: { over: '“{name}”得分{score}，按完成情况应为{expected}（{how}）。' },
  isFixable: true,
  waitsFor: ['score-over-weight', 'weight-invalid'],
  *row(row) {
    const { indicator, computed, standing } = row;
    const score = indicator.score.number;
    if (standing !== 'over' || indicator.isExecution || !score || !computed.value) return;
    yield {
      message: 'over',
      params: {
        name: nameOf(indicator),
        score: plain(score),
        expected: fixed(computed.value, 2),
        how: computed.explanation,
      },
      cells: places(indicator.score.cell, indicator.actual.cell),
      inputs: places(indicator.score.cell, indicator.weight.cell),
      fix: scoreFix(row),
    };
  },
});
