import type { IndicatorEvaluation } from '../evaluation/evaluation';
import { completionText } from '../evaluation/quantity-score';
import type { Indicator } from '../form/form';
import type { Policy } from '../policy/policy';
import { plain } from '../values/print';
import { defineRule, type MessageOf } from './engine/define-rule';
import { places } from './shared/places';
import { isBlankReason } from '../values/reason';
import { nameOf } from './shared/rows';
import { MOF_2020 } from './shared/sources';

const messages = {
  missed: '“{name}”指标值{target}，完成值{actual}（完成{completion}），没有说明原因。',
  late: '“{name}”应在“{target}”完成，实际“{actual}”，没有说明原因。',
  words: '“{name}”分值{weight}，得分{score}，没有说明扣分原因。',
} as const;

type Found = MessageOf<typeof messages>;

/** The target is not met (or a row of words is below full marks) and the reason is blank (or 无, 0, /, —). */
export const deviationReason = defineRule({
  id: 'deviation-reason',
  title: '未完成的指标没有说明原因',
  severity: 'E',
  advice: '请在偏差原因分析及改进措施栏写明未完成的原因和下一步措施。',
  sources: [MOF_2020, { document: '省级预算绩效系统（得分小于分值须填写理由）', mark: 'seen' }],
  messages,
  isFixable: false,
  waitsFor: ['indicator-incomplete'],
  *row(row, { policy, tellsReasons }) {
    const { indicator } = row;
    if (indicator.isExecution || !isBlankReason(indicator.reason)) return;
    // A form without a column for them may ask for all reasons in one row below.
    if (!indicator.reason.cell && tellsReasons) return;
    const found = deviation(row);
    if (!found || isWithin(row, policy)) return;
    const cells = places(indicator.reason.cell, indicator.score.cell, indicator.actual.cell);
    yield {
      ...found,
      ...(isByCriteria(indicator) && !indicator.reason.cell ? { severity: 'W' as const } : {}),
      cells,
      inputs: places(indicator.reason.cell, indicator.actual.cell, indicator.target.cell),
    };
  },
});

/** A policy may ask for reasons only beyond a deviation («偏差超过20%»). */
function isWithin(
  { completion, isMet }: IndicatorEvaluation,
  { quantitative: { deviation: limit } }: Policy,
): boolean {
  return (
    limit !== undefined && isMet === false && completion !== undefined && completion.minus(1).abs().lte(limit)
  );
}

/** A row of a table without values (决策, 管理): points go by criteria, and where they are lost only words say why. */
function isByCriteria({ target, actual, isExecution }: Indicator): boolean {
  const isAbsent = [target, actual].every(({ cell, value }) => cell === undefined && value.kind === 'none');
  return !isExecution && isAbsent;
}

function deviation({
  indicator,
  isMet,
  direction,
  completion,
  lost,
}: IndicatorEvaluation): Found | undefined {
  const { weight, score, target, actual } = indicator;
  const base = { name: nameOf(indicator), target: target.value.raw, actual: actual.value.raw };
  if (isMet === false && direction === 'deadline') return { message: 'late', params: base };
  if (isMet === false && direction !== 'qualitative')
    return { message: 'missed', params: { ...base, completion: completionText(completion) } };
  const isWords = direction === 'qualitative' || isMet === false || isByCriteria(indicator);
  if (!isWords || !weight.number || !score.number || !lost?.gt(0)) return undefined;
  return { message: 'words', params: { ...base, weight: plain(weight.number), score: plain(score.number) } };
}
