import type Big from 'big.js';
import { type FilledField, isFilled } from '../form/form';
import { plain } from '../values/print';
import { defineRule, type DetectionOf } from './engine/define-rule';
import type { Fix } from './engine/finding';
import type { RuleContext } from './engine/rule';
import { numberEdits } from './shared/number-fix';
import { places } from './shared/places';

const messages = {
  typed: '“{raw}”带了单位，已按{value}{unit}读取；单元格内只填数字。',
  other: '“{raw}”的单位与表头“{unit}”不同，已按{value}{unit}读取。',
  scale: '“{raw}”与同行其他金额相差一万倍左右，像是把元填进了万元的表（或相反）。',
} as const;

type Found = DetectionOf<typeof messages>;

/** A unit typed into an amount, or an amount 10 000 times off against its neighbours (元 typed into a 万元 table). */
export const fundUnit = defineRule({
  id: 'fund-unit',
  title: '金额单位不一致',
  severity: 'W',
  advice: '金额按表头的单位填写，单元格内只填数字。',
  sources: [{ document: '公开自评表中的实例（上饶2021）', mark: 'in-use' }],
  messages,
  isFixable: true,
  *check(context) {
    for (const row of context.form.funds?.rows ?? []) {
      const amounts = [row.initialBudget, row.annualBudget, row.arrived, row.spent].filter(isFilled);
      for (const amount of amounts) yield* typedUnit(context, amount);
      yield* offScale(
        context,
        amounts.filter(({ number }) => number.gt(0)),
      );
    }
  },
});

function* typedUnit({ form }: RuleContext, amount: FilledField): Iterable<Found> {
  const { raw, unit, number } = amount;
  // Behind a label in its cell an amount has its unit as a sentence has.
  if (unit === undefined || !amount.cell) return;
  const tableUnit = form.moneyUnit.value ?? '万元';
  const isSame = unit === tableUnit || unit === '万';
  yield {
    message: isSame ? 'typed' : 'other',
    params: { raw, value: plain(number), unit: tableUnit },
    cells: places(amount.cell),
    severity: isSame ? 'I' : 'W',
    // «120万元（其中：省级80万元）»: what it says of the parts stands nowhere else.
    fix: raw.includes('其中')
      ? undefined
      : { edits: numberEdits(amount, { value: number, explanation: `按${tableUnit}读取` }) },
  };
}

/** Between five and twenty thousand times: no budget moves that far within a year. */
function* offScale({ form }: RuleContext, amounts: readonly FilledField[]): Iterable<Found> {
  const sorted = [...amounts].sort((a, b) => a.number.cmp(b.number));
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (!low || !high) return;
  const ratio = high.number.div(low.number);
  const { value: tableUnit = '万元' } = form.moneyUnit;
  if (ratio.lt(5_000) || ratio.gt(20_000) || (tableUnit !== '元' && tableUnit !== '万元')) return;
  const fix =
    tableUnit === '元'
      ? converted(low, low.number.times(10_000), sorted.slice(1), '万元换算为元')
      : converted(high, high.number.div(10_000), sorted.slice(0, -1), '元换算为万元');
  yield { message: 'scale', params: { raw: high.raw }, cells: places(high.cell, low.cell), fix };
}

/** The amount in the table's unit, where it then is like its neighbours; a formula is somebody's own arithmetic. */
function converted(
  amount: FilledField,
  value: Big,
  others: readonly FilledField[],
  how: string,
): Fix | undefined {
  const isLike = others.every(({ number }) => number.lt(value.times(10)) && number.gt(value.div(10)));
  if (!isLike || amount.isText || amount.formula !== undefined) return undefined;
  const explanation = `${how}：${plain(amount.number)} → ${plain(value)}`;
  return { edits: numberEdits(amount, { value, explanation }) };
}
