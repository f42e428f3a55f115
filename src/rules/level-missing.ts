import { impliedLevel, policyLevel } from '../policy';
import type { PolicyLevel } from '../policy/policy';
import { defineRule } from './engine/define-rule';
import { places } from './shared/places';
import { countedIndicators } from './shared/rows';
import { MOF_2020 } from './shared/sources';

/** A level that the policy requires has no row. */
export const levelMissing = defineRule({
  id: 'level-missing',
  title: '缺少一级指标',
  severity: 'W',
  advice: '请按口径补设该一级指标；确不适用的，按口径把分值调到其他指标并说明。',
  sources: [MOF_2020],
  messages: { missing: '没有“{level}”的指标，“{policy}”要求设置。' },
  options: {
    allLevels: { default: true, about: '口径没有写明必设时，产出、效益、满意度是否也都要求设置。' },
  },
  isFixable: false,
  needsAllPoints: true,
  *check(context) {
    const { policy, form, evaluation } = context;
    // A form that prints no levels at all cannot lack one.
    if (form.indicators.every(({ level1, level2 }) => !level1 && !level2)) return;
    const present = new Set<PolicyLevel | undefined>();
    // While a form is being filled in, the blank rows of a level say that it is still to come.
    const isFilling = evaluation.result.state === 'in-progress';
    for (const { level1, level2 } of isFilling ? form.indicators : countedIndicators(context)) {
      present.add(policyLevel(policy, level1?.name ?? ''));
      // «满意度» stands under 效益 in some forms.
      present.add(policyLevel(policy, level2?.name ?? ''));
      if (!level1) present.add(impliedLevel(policy, level2?.name ?? ''));
    }
    const isMixed = form.family === 'F';
    for (const level of policy.levels) {
      const isWanted = level.required || (context.options.allLevels && form.family === 'C');
      if (!isWanted || isMixed || present.has(level)) continue;
      const cell = { row: form.indicatorHeaderRow, column: form.columns.level1 ?? 1 };
      yield { message: 'missing', params: { level: level.name, policy: policy.title }, cells: places(cell) };
    }
  },
});
