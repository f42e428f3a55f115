import { plain } from '../values/print';
import { defineRule } from './engine/define-rule';
import { places } from './shared/places';
import { MOF_2020 } from './shared/sources';
import { isUnfinished } from './shared/unfinished';
import { scalingFix } from './weight-scaling/fix';
import { levelGroups } from './weight-scaling/groups';

/** Σ per 一级指标 = the policy's figure; W where the document says 原则上 and the total is right. */
export const weightLevel1 = defineRule({
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
    if (form.family === 'F') return;
    for (const group of levelGroups(context)) {
      const { name, expected, sum } = group;
      const rows = group.rows.map(({ indicator }) => indicator);
      if (sum.eq(expected) || sum.eq(0) || isUnfinished(form, rows)) continue;
      yield {
        message: 'differs',
        params: { level: name, sum: plain(sum), policy: policy.title, expected: plain(expected) },
        cells: places(...rows.map(({ weight }) => weight.cell)),
        severity: policy.binding || !evaluation.totalWeight.value?.eq(policy.total) ? 'E' : 'W',
        fix: scalingFix(context, [group]),
      };
    }
  },
});
