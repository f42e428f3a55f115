import type { Indicator } from '../form/form';
import { normalise } from '../values/normalise';
import { plain } from '../values/print';
import { defineRule } from './engine/define-rule';
import { places } from './shared/places';
import { nameOf } from './shared/rows';

/** «/», «—», 不适用 as the value reached, and points for it; what says 未开展 is the subject of score-qualitative. */
export const actualNotDone = defineRule({
  id: 'actual-not-done',
  title: '没有完成值却有得分',
  severity: 'E',
  advice: '请填写实际完成值；没有开展的不得分，不适用的指标请删去并把分值分到其他指标。',
  sources: [{ document: '财政部门公开的自评复核意见（完成值与得分不符）', mark: 'in-use' }],
  messages: {
    none: '“{name}”指标值是“{target}”，完成值只填“{raw}”，却得{score}分。',
    words: '“{name}”指标值是“{target}”，完成值写“{raw}”，却得{score}分。',
    both: '“{name}”的指标值和完成值都是“{raw}”，像是不适用，却得{score}分。',
  },
  isFixable: false,
  *row({ indicator }) {
    const [target, actual] = [indicator.target.value, indicator.actual.value];
    const score = indicator.score.number;
    if (isDenied(indicator) && score?.gt(0)) {
      const said = { name: nameOf(indicator), raw: actual.raw, target: target.raw, score: plain(score) };
      yield { message: 'words', params: said, cells: places(indicator.actual.cell, indicator.score.cell) };
      return;
    }
    if (actual.kind !== 'none' || !actual.marked || !score?.gt(0)) return;
    if (indicator.isExecution || isNothingWanted(indicator)) return;
    const params = { name: nameOf(indicator), raw: actual.raw, score: plain(score) };
    const cells = places(indicator.actual.cell, indicator.score.cell);
    if (target.kind === 'none') yield { message: 'both', params, cells, severity: 'W' };
    else yield { message: 'none', params: { ...params, target: target.raw }, cells };
  },
});

/** «没开», «暂无数据», «资金未下达» where a number is wanted; what a fixed phrase says is the subject of score-qualitative. */
function isDenied({ target: { value: target }, actual: { value: actual } }: Indicator): boolean {
  if (target.kind !== 'quantity' || target.number.eq(0) || /[≤<]/.test(target.operator ?? '')) return false;
  if (actual.kind !== 'qualitative' || actual.answer !== undefined) return false;
  return DENIAL.test(normalise(actual.raw));
}

/** Among its first words; «未成年人», «接待», «无人机» and «补缺» deny nothing. */
const DENIAL =
  /^[^，,。;；]{0,8}?(?:未(?!来|成年)|没|(?<![高时])尚|暂|(?<![接招优对期看])待(?!遇)|无法|无(?=数据|统计|从|此|该|人(?![机车船艇值驾])|资料)|不能|(?<!补)缺)/;

/** «无» is the best of answers where nothing is wanted: accidents, complaints, a target of 0 or 无. */
function isNothingWanted({ target: { value }, actual, level3 }: Indicator): boolean {
  if (!/^(?:无|没有)/.test(actual.value.raw.trim())) return false;
  const isZero = value.kind === 'quantity' && (value.number.eq(0) || /[≤<]/.test(value.operator ?? ''));
  const isNone = value.kind === 'none' || /^(?:无|零|杜绝|不发生|未)/.test(value.raw);
  return isZero || isNone || /事故|投诉|违规|违纪|差错|纠纷|故障|举报|上访|伤亡/.test(level3.value ?? '');
}
