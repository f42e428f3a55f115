import { defineRule } from './engine/define-rule';
import { places } from './shared/places';
import { nameOf } from './shared/rows';
import { MOF_2020 } from './shared/sources';

/** The target is a number, the actual is words (test/forms/words-for-numbers: «100%» → «达成预期指标»). */
export const actualNotNumber = defineRule({
  id: 'actual-not-number',
  title: '完成值不是数字',
  severity: 'W',
  advice: '指标值是数字的，完成值也要填实际数字和单位。',
  sources: [MOF_2020],
  messages: { words: '“{name}”的指标值是“{target}”，完成值却填“{actual}”，应填实际数字。' },
  isFixable: false,
  *row({ indicator }) {
    const [target, actual] = [indicator.target.value, indicator.actual.value];
    if (target.kind !== 'quantity' || actual.kind !== 'qualitative') return;
    const params = { name: nameOf(indicator), target: target.raw, actual: actual.raw };
    yield { message: 'words', params, cells: places(indicator.actual.cell) };
  },
});
