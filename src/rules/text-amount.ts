import Big from 'big.js';
import { yuanIn } from '../form/money-unit';
import { plain } from '../values/print';
import { defineRule } from './engine/define-rule';
import type { RuleContext } from './engine/rule';
import { places } from './shared/places';
import { type StatedAmount, statedAmounts } from '../values/text/stated-amounts';
import { picked } from '../values/picked';

/** A project amount in the text is not the table's, after 元/万元/亿元. */
export const textAmount = defineRule({
  id: 'text-amount',
  title: '文字中的金额与表中不符',
  severity: 'W',
  advice: '请核对文字和资金表，使金额一致。',
  sources: [{ document: '公开自评表中的实例', mark: 'in-use' }],
  messages: { differs: '文字写“{raw}”，表中{label}为{table}{unit}。' },
  isFixable: false,
  waitsFor: ['fund-total-blank'],
  *check(context) {
    for (const { cell, ...stated } of amountsOf(context)) {
      const known = tableAmounts(context, stated.about);
      if (known.length === 0 || known.some((each) => isSame(each, stated))) continue;
      const [first] = known;
      const params = {
        raw: stated.raw,
        label: stated.about === 'spent' ? '执行数' : '预算数',
        table: plain((first ?? Big(0)).div(10_000)),
        unit: '万元',
      };
      const total = context.form.funds?.total;
      yield {
        message: 'differs',
        params,
        cells: places(cell),
        inputs: places(cell, total?.annualBudget.cell, total?.spent.cell),
      };
    }
  },
});

/** Amounts that the completion text and the notes state; a row's reason speaks of the row. */
function amountsOf({ form: { goal, notes } }: RuleContext) {
  const texts = [goal.actual, ...notes.map(({ text }) => text)];
  return texts.flatMap(({ value, cell }) =>
    statedAmounts(value ?? '').map((stated) => ({ ...stated, cell })),
  );
}

/** The table's amounts in 元: total and parts may both be meant. */
function tableAmounts({ form }: RuleContext, about: StatedAmount['about']): Big[] {
  const scale = yuanIn(form.moneyUnit.value);
  const rows = form.funds?.rows ?? [];
  const fields = rows.flatMap((row) =>
    about === 'spent' ? [row.spent] : [row.annualBudget, row.initialBudget],
  );
  return picked(fields, ({ number }) => (number?.gt(0) ? number.times(scale) : undefined));
}

/** Equal at the precision in which the text writes it. */
function isSame(table: Big, { value, precision }: StatedAmount): boolean {
  return table.minus(value).abs().lt(precision);
}
