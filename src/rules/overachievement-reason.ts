import { completionText } from '../evaluation/quantity-score';
import { actualShare } from '../evaluation/reach';
import { defineRule } from './engine/define-rule';
import { places } from './shared/places';
import { isBlankReason } from '../values/reason';
import { nameOf } from './shared/rows';

/** A ≥ 1.3 T (for «less is better» A ≤ 0.7 T) and no reason (seen: 133 %). The figure is Guangxi's; 10号 gives none. */
export const overachievementReason = defineRule({
  id: 'overachievement-reason',
  title: '完成值远超指标值没有说明',
  severity: 'W',
  advice: '请说明大幅超额完成的原因；指标值定得过低的，按口径适当扣分。',
  sources: [
    { document: '广西预算绩效系统设置（完成值达到指标值130%）', mark: 'seen' },
    { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', mark: 'memory' },
  ],
  messages: {
    over: '“{name}”指标值{target}，完成值{actual}，完成{completion}，没有说明原因。',
    under: '“{name}”上限{target}，实际{actual}，只有上限的{completion}，没有说明原因。',
  },
  isFixable: false,
  *row(row) {
    const { indicator, direction, isFarBeyond } = row;
    if (indicator.isExecution || !isBlankReason(indicator.reason) || !isFarBeyond) return;
    yield {
      message: direction === 'reverse' ? 'under' : 'over',
      params: {
        name: nameOf(indicator),
        target: indicator.target.value.raw,
        actual: indicator.actual.value.raw,
        completion: completionText(actualShare(row)),
      },
      cells: places(indicator.actual.cell, indicator.reason.cell),
    };
  },
});
