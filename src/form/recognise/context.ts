import { withAdjusted } from './adjusted';
import { aside, type HeaderColumn } from './columns';
import { withPeriods } from './periods';
import { share } from './values';
import { bestMeaning, CLEAR, surely } from './words';

/** What the columns of a header say of each other, before they are weighed. */
export function inContext(columns: readonly HeaderColumn[]): readonly HeaderColumn[] {
  return withTarget(withAnswers(withAdjusted(withPeriods(columns))));
}

/** «是否完成» beside the value reached says less than that does. */
function withAnswers(columns: readonly HeaderColumn[]): readonly HeaderColumn[] {
  if (!columns.some(tells)) return columns;
  return columns.map((column) => (/^是否/.test(column.bare) ? aside(column) : column));
}

function tells(column: HeaderColumn): boolean {
  const { bare } = column;
  return /完成|实际|实现|达成/.test(bare) && !/^是否|率$|原因/.test(bare) && !isIdle(column);
}

/** «上年完成值», «指标解释»: no check needs it. */
function isIdle({ hit, words }: HeaderColumn): boolean {
  return !hit && bestMeaning(words, CLEAR) === 'irrelevant';
}

/** «运算符号 | 内容 | 度量单位»: between a sign and a unit stands the target, whatever its heading says. */
function withTarget(columns: readonly HeaderColumn[]): readonly HeaderColumn[] {
  if (columns.some((column) => speaksAs(column, 'target'))) return columns;
  const needed = columns.filter((column) => !isIdle(column));
  return columns.map((column) => {
    const at = needed.indexOf(column);
    const [sign, unit] = [needed[at - 1], needed[at + 1]];
    const isBetween = sign && unit && !column.hit && speaksAs(unit, 'unit') && holdsSigns(sign);
    return isBetween ? { ...column, words: surely('target', column.bare) } : column;
  });
}

function speaksAs({ hit, words }: HeaderColumn, role: 'target' | 'unit'): boolean {
  return hit ? hit.role === role : bestMeaning(words, CLEAR) === role;
}

function holdsSigns({ values }: HeaderColumn): boolean {
  return values.filled > 0 && share(values, values.operators) > 0.5;
}
