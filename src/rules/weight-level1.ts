import { plain } from '../values/print';
import type { Rule, RuleContext } from './rule';
import { MOF_2020 } from './shared/sources';
import { scalingFix } from './weight-scaling/fix';
import { levelGroups, type WeightGroup, weightOf } from './weight-scaling/groups';

/** Σ per 一级指标 = the policy's figure; W where the document says 原则上 and the total is right. */
export const weightLevel1: Rule = {
  id: 'weight-level1',
  title: '一级指标分值与口径不同',
  severity: 'E',
  advice: '请按口径调整该一级指标下各指标的分值；口径写明“原则上”的，调整要有依据。',
  sources: [MOF_2020, { document: '中江县、天长市2022年自评表填表说明', mark: 'in-use' }],
  messages: { differs: '“{level}”分值合计{sum}，“{policy}”为{expected}。' },
  isFixable: true,
  waitsFor: ['weight-missing', 'weight-invalid'],
  *check(context) {
    const { policy, form, evaluation } = context;
    if (form.columns.weight === undefined || form.family === 'F') return;
    for (const group of levelGroups(context)) {
      const { name, expected } = group;
      const sum = weightOf(group);
      if (sum.eq(expected) || sum.eq(0) || isUnfinished(context, group)) continue;
      yield {
        message: 'differs',
        params: { level: name, sum: plain(sum), policy: policy.title, expected: plain(expected) },
        cells: group.rows.map(({ indicator: { row } }) => ({ row, column: form.columns.weight ?? 1 })),
        severity: policy.binding || !evaluation.totalWeight.value?.eq(policy.total) ? 'E' : 'W',
        fix: scalingFix(context, [group]),
      };
    }
  },
};

/** The last level of a form that is still being filled in. */
function isUnfinished({ form }: RuleContext, { rows }: WeightGroup): boolean {
  const last = form.indicators.at(-1);
  const isCut =
    form.total === undefined && last?.weight.number === undefined && last?.isNotApplicable !== true;
  return isCut && rows.some(({ indicator }) => indicator === last);
}
