import { normalise } from '../values/normalise';
import { defineRule } from './engine/define-rule';
import { places } from './shared/places';
import { nameOf } from './shared/rows';
import { MOF_2020 } from './shared/sources';

/** The shortest text whose word-for-word repetition is no coincidence («有效», «及时» may well be both). */
const LONG_TEXT = 8;

/** «达到10200人» says what was reached, unless the target says the very same. */
const REACHED = /^(?:已|共|实际|累计|全年)*达到?/;

/** The actual carries the target's operator (test/forms/b-copied-targets: «≥266米» → «≥266米») or repeats a long text word for word. */
export const actualCopiesTarget = defineRule({
  id: 'actual-copies-target',
  title: '完成值照抄指标值',
  severity: 'W',
  advice: '完成值请填实际数字（不带≥、≤等符号）或实际情况，不要复制指标值。',
  sources: [MOF_2020, { document: '中江县2022年绩效目标自评表', mark: 'in-use' }],
  messages: {
    operator: '“{name}”的完成值“{raw}”带着符号，与指标值相同，像是照抄，看不出实际完成多少。',
    bound: '“{name}”的完成值“{raw}”带着符号，应填实际数字。',
    text: '“{name}”的完成值与指标值一字不差：“{raw}”。',
  },
  isFixable: false,
  *row({ indicator }) {
    const [target, actual] = [indicator.target.value, indicator.actual.value];
    const isSame = normalise(target.raw) === normalise(actual.raw);
    const params = { name: nameOf(indicator), raw: actual.raw };
    const cells = places(indicator.actual.cell);
    if (actual.kind === 'quantity' && actual.operator !== undefined && (isSame || !REACHED.test(actual.raw)))
      yield { message: isSame ? 'operator' : 'bound', params, cells };
    else if (actual.kind === 'qualitative' && isSame && actual.raw.length >= LONG_TEXT)
      yield { message: 'text', params, cells };
  },
});
