import { plain } from '../values/print';
import { defineRule } from './engine/define-rule';
import { places } from './shared/places';
import { nameOf } from './shared/rows';

/** s outside the band of its phrase (达成, w 10, s 7.9 → [8, 10]). */
export const scoreQualitative = defineRule({
  id: 'score-qualitative',
  title: '定性指标得分不在档次范围内',
  severity: 'E',
  advice: '达成、部分达成、未达成分别在各自的分数区间内给分。',
  sources: [
    { document: '省级预算绩效系统评分设置（三档区间）', mark: 'seen' },
    { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', mark: 'memory' },
  ],
  messages: { outside: '“{name}”填“{raw}”，得分应在{low}（含）至{high}（{included}）之间，实际为{score}。' },
  isFixable: false,
  waitsFor: ['indicator-incomplete', 'score-over-weight', 'score-invalid', 'weight-invalid'],
  *row({ indicator, band, standing }) {
    const score = indicator.score.number;
    const isOutside = standing === 'outside' || standing === 'over';
    if (!band || !score || !isOutside) return;
    const params = {
      name: nameOf(indicator),
      raw: indicator.actual.value.raw,
      low: plain(band.low),
      high: plain(band.high),
      included: band.highIncluded ? '含' : '不含',
      score: plain(score),
    };
    yield {
      message: 'outside',
      params,
      cells: places(indicator.score.cell),
      inputs: places(indicator.score.cell, indicator.weight.cell, indicator.target.cell),
    };
  },
});
