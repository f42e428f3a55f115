import type { Indicator, TextField } from '../form/form';
import { convert } from '../values/convert';
import { remember } from '../values/remember';
import type { Quantity } from '../values/value';
import { likeness, type NamedAmount, namedAmounts } from '../values/text/named-amounts';
import { defineRule, type DetectionOf } from './engine/define-rule';
import type { RuleContext } from './engine/rule';
import { places } from './shared/places';
import { countedIndicators, nameOf } from './shared/rows';

const messages = {
  target: '目标写“{clause}”，“{name}”的指标值却是“{raw}”。',
  actual: '完成情况写“{clause}”，“{name}”的完成值却是“{raw}”。',
} as const;

/** The goal says 20 exhibitions, the row ≥12; the completion says 9, the row 12. */
export const goalNumbers = defineRule({
  id: 'goal-numbers',
  title: '目标文字与指标的数不符',
  severity: 'W',
  advice: '请核对总体目标和指标表，使同一件事的数一致。',
  sources: [{ document: '财政部门公开的自评复核意见（目标与指标不一致）', mark: 'in-use' }],
  messages,
  isFixable: false,
  *check(context) {
    yield* compared(context, 'target', context.form.goal.expected);
    yield* compared(context, 'actual', context.form.goal.actual);
  },
});

/** «视频会议次数» is no «视频会议中断次数». */
const LIKE_ENOUGH = 0.8;

function* compared(
  context: RuleContext,
  of: 'target' | 'actual',
  text: TextField,
): Iterable<DetectionOf<typeof messages>> {
  const rows = countedIndicators(context);
  for (const named of namedAmounts(text.value ?? '')) {
    const told = rowOf(named, rows, of);
    if (!told || isSame(named, told.value, of)) continue;
    const { indicator, value } = told;
    yield {
      message: of,
      params: { clause: named.clause, name: nameOf(indicator), raw: value.raw },
      cells: places(text.cell, indicator[of].cell),
    };
  }
}

/** The one row whose name the words around the number speak of, with a number in the same unit. */
function rowOf(
  { amount, clause }: NamedAmount,
  rows: readonly Indicator[],
  of: 'target' | 'actual',
): { readonly indicator: Indicator; readonly value: Quantity } | undefined {
  let best: { readonly indicator: Indicator; readonly value: Quantity } | undefined;
  let share = 0;
  for (const indicator of rows) {
    const { value } = indicator[of];
    if (value.kind !== 'quantity' || value.change || unitOf(value, indicator) !== amount.unit) continue;
    const like = likeness(clause, nameOf(indicator), LIKE_ENOUGH);
    if (like === 0 || like < share) continue;
    best = like > share ? { indicator, value } : undefined;
    share = like;
  }
  return best;
}

/** The unit of a value; that of the target where the value reached has none. */
function unitOf({ unit }: Quantity, { target: { value: target } }: Indicator): string | undefined {
  const own = unit ?? (target.kind === 'quantity' ? target.unit : undefined);
  return own && countedUnit(own);
}

/** 万人 counts people. */
const countedUnit = remember(500, (unit) => unit.replace(/^[万亿千]+(?=.)/, ''));

/** The same number; rough ones within a tenth, and «超过600人次» holds for 640 reached. */
function isSame({ amount }: NamedAmount, value: Quantity, of: 'target' | 'actual'): boolean {
  const number = convert(value, amount.unit) ?? value.number;
  if (of === 'actual' && /[超逾]|以上/.test(amount.raw)) return number.gte(amount.value);
  const isRough = /[约近余多]|左右|上下/.test(amount.raw) || value.approximate;
  return number
    .minus(amount.value)
    .abs()
    .lte(isRough ? amount.value.times(0.1) : 0);
}
