import Big from 'big.js';
import type { FundRow } from '../form/form';
import { yuanIn } from '../form/money-unit';
import { plain } from '../values/print';
import { statedAmounts } from '../values/text/stated-amounts';
import { type StatedSurplus, statedSurpluses } from '../values/text/surplus';
import { defineRule } from './engine/define-rule';
import { places } from './shared/places';
import { freeTexts } from './shared/texts';
import { picked } from '../values/picked';

/** A surplus in a text that is not what the table has left: budget 120, spent 114, «结余5万元». */
export const textSurplus = defineRule({
  id: 'text-surplus',
  title: '文字中的结余与预算减支出不符',
  severity: 'W',
  advice: '结余应等于预算数（或到位数）减支出数，请核对文字和资金表。',
  sources: [{ document: '绩效自评公开情况核查发现的问题（文字与表不一致）', mark: 'in-use' }],
  messages: { differs: '文字写“{raw}”，按表中{budget}−{spent}应为{expected}{unit}。' },
  isFixable: false,
  waitsFor: ['fund-total-blank', 'fund-total'],
  *check(context) {
    const total = context.form.funds?.total;
    const budget = total?.annualBudget.number ?? total?.initialBudget.number;
    if (!total || !budget || !total.spent.number || budget.lt(total.spent.number)) return;
    for (const { value, cell } of freeTexts(context.form)) {
      const known = [...differencesOf(total, yuanIn(context.form.moneyUnit.value)), ...differencesIn(value)];
      for (const stated of statedSurpluses(value)) {
        if (known.some((each) => isSame(each, stated))) continue;
        yield {
          message: 'differs',
          params: {
            raw: stated.raw,
            budget: plain(budget),
            spent: plain(total.spent.number),
            expected: plain(budget.minus(total.spent.number)),
            unit: context.form.moneyUnit.value ?? '万元',
          },
          cells: places(cell),
          inputs: places(cell, total.annualBudget.cell, total.spent.cell),
        };
      }
    }
  },
});

/** What each budget of the row leaves, in 元. */
function differencesOf({ annualBudget, initialBudget, arrived, spent }: FundRow, scale: number): Big[] {
  return picked([annualBudget, initialBudget, arrived], ({ number }) =>
    number && spent.number ? number.minus(spent.number).times(scale) : undefined,
  );
}

/** The text's own budget less its own spending: a sentence that is right in itself is another rule's subject. */
function differencesIn(text: string): Big[] {
  const amounts = statedAmounts(text);
  const of = (about: 'budget' | 'spent') =>
    amounts.filter((each) => each.about === about).map(({ value }) => value);
  return of('budget').flatMap((budget) => of('spent').map((spent) => budget.minus(spent)));
}

function isSame(known: Big, { value, precision }: StatedSurplus): boolean {
  return known.minus(value).abs().lt(Big(precision));
}
