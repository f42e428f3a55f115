import { isNearlySameText, isSameText } from '../values/text/same-text';
import { defineRule } from './engine/define-rule';
import { places } from './shared/places';

/** The completion text is the goal text, word for word. */
export const goalCopied = defineRule({
  id: 'goal-copied',
  title: '完成情况照抄目标',
  severity: 'W',
  advice: '请写实际做了什么、做到多少，不要复制年初的目标。',
  sources: [{ document: '财政部门公开的自评复核意见（自评内容照抄）', mark: 'in-use' }],
  messages: {
    same: '“实际完成情况”与“预期目标”一字不差，看不出实际完成了什么。',
    near: '“实际完成情况”与“预期目标”只差“已”“了”一类的字，看不出实际做到多少。',
  },
  isFixable: false,
  *check({ form: { goal } }) {
    const { expected, actual } = goal;
    if (expected.value === undefined || actual.value === undefined) return;
    if (isSameText(expected.value, actual.value))
      yield { message: 'same', cells: places(actual.cell, expected.cell) };
    else if (isNearlySameText(expected.value, actual.value))
      yield { message: 'near', cells: places(actual.cell, expected.cell), severity: 'I' };
  },
});
