import Big from 'big.js';
import { defineRule, type DetectionOf } from './engine/define-rule';
import type { RuleContext } from './engine/rule';
import { places } from './shared/places';
import { countedIndicators } from './shared/rows';
import { picked } from '../values/picked';

const messages = {
  goal: '“{name}”里只有数字“{raw}”，应填文字说明。',
  rate: '执行率栏填的是“{raw}”，不像执行率。',
  points: '指标值栏的数字合计正好{sum}，且完成值与之相同，像是把分值填进了指标值和完成值。',
} as const;

type Found = DetectionOf<typeof messages>;

/** Points typed into the value columns (test/forms/d-transfer-numbers-only), an amount in the rate cell, bare numbers as goals. */
export const valueInWrongColumn = defineRule({
  id: 'value-in-wrong-column',
  title: '内容填错了栏',
  severity: 'W',
  advice: '请把分值、金额和文字分别移到各自的栏目。',
  sources: [{ document: '公开自评表中的实例（阆中2021、河北2019、罗湖2022）', mark: 'in-use' }],
  messages,
  isFixable: false,
  *check(context) {
    const { goal, funds } = context.form;
    const goals = [
      ['预期目标', goal.expected],
      ['实际完成情况', goal.actual],
    ] as const;
    for (const [name, { value, cell }] of goals) {
      if (value !== undefined && /^[\d.,]+(?:万?元)?$/.test(value))
        yield { message: 'goal', params: { name, raw: value }, cells: places(cell) };
    }
    const rate = funds?.total?.rate;
    if (rate?.number?.gt(2)) yield { message: 'rate', params: { raw: rate.raw }, cells: places(rate.cell) };
    yield* pointsAsValues(context);
  },
});

function* pointsAsValues(context: RuleContext): Iterable<Found> {
  if (context.form.isScored) return;
  const rows = countedIndicators(context);
  const numbers = picked(rows, ({ target, actual }) =>
    target.value.kind === 'quantity' &&
    target.value.raw === actual.value.raw &&
    target.value.unit === undefined
      ? target
      : undefined,
  );
  const sum = numbers.reduce(
    (all, { value }) => all.plus(value.kind === 'quantity' ? value.number : 0),
    Big(0),
  );
  const filled = rows.filter(({ target }) => target.value.kind !== 'none').length;
  if (numbers.length < 3 || numbers.length !== filled || !sum.eq(context.policy.total)) return;
  yield pointsDetection(
    sum,
    numbers.flatMap(({ cell }) => places(cell)),
  );
}

function pointsDetection(sum: Big, cells: ReturnType<typeof places>): Found {
  return { message: 'points', params: { sum: sum.toFixed() }, cells };
}
