import type { SelfEvaluationForm } from '../form/form';
import { isFilled } from '../form/form';
import { plain } from '../values/print';
import { defineRule, type DetectionOf } from './engine/define-rule';
import type { RuleContext } from './engine/rule';
import { places } from './shared/places';
import { countedIndicators, nameOf } from './shared/rows';

const messages = {
  indicator: '第{row}行“{name}”被隐藏，却计入{points}分；打印出来的各行加不到合计。',
  fund: '第{row}行“{name}”被隐藏，却有金额{amount}。',
  sheet: '这张自评表在隐藏的工作表“{sheet}”上，报送前请取消隐藏。',
} as const;

type Found = DetectionOf<typeof messages>;

/** Rows that nobody sees and that count all the same; and a form on a hidden sheet. */
export const hiddenRows = defineRule({
  id: 'hidden-rows',
  title: '隐藏的行计入了合计',
  severity: 'W',
  advice: '请取消隐藏；不要的行请删除，并重新分配分值。',
  sources: [{ document: '公开的表格处理程序问题报告（隐藏行计入合计）', mark: 'in-use' }],
  messages,
  isFixable: false,
  *check(context) {
    const { form } = context;
    if (form.isSheetHidden)
      yield { message: 'sheet', params: { sheet: form.sheet }, cells: places(form.title.cell) };
    if (form.hiddenRows.length === 0) return;
    const hidden = new Set(form.hiddenRows);
    yield* hiddenFunds(form, hidden);
    yield* hiddenIndicators(context, hidden);
  },
});

function* hiddenFunds({ funds }: SelfEvaluationForm, hidden: ReadonlySet<number>): Iterable<Found> {
  for (const fund of funds?.rows ?? []) {
    const amounts = [fund.annualBudget, fund.initialBudget, fund.spent].filter(isFilled);
    const amount = amounts.find(({ number }) => !number.eq(0));
    if (!hidden.has(fund.row) || !amount) continue;
    const params = { row: fund.row, name: fund.label.replace(/\s/g, ''), amount: plain(amount.number) };
    yield { message: 'fund', params, cells: places(amount.cell) };
  }
}

function* hiddenIndicators(context: RuleContext, hidden: ReadonlySet<number>): Iterable<Found> {
  for (const indicator of countedIndicators(context)) {
    const { row, weight, score } = indicator;
    const points = [weight, score].filter(isFilled).find(({ number }) => number.gt(0));
    if (!hidden.has(row) || !points) continue;
    const params = { row, name: nameOf(indicator), points: plain(points.number) };
    yield { message: 'indicator', params, cells: places(points.cell, indicator.level3.cell) };
  }
}
