import type { Assessment } from '../assess';
import { sumOf } from '../evaluation/sums';
import { plain } from '../values/print';
import { share } from './language';
import type { ReportTable } from './report';

/** Weight, score and score rate of every line of the result. */
export function levelTable({ evaluation }: Assessment): ReportTable {
  return {
    kind: 'table',
    key: 'levels',
    header: ['评价内容', '分值', '得分', '得分率'],
    rows: evaluation.lines.map(({ name, weight, score, rate }) => [
      name,
      weight ? plain(weight) : '—',
      score ? plain(score) : '—',
      rate ? share(rate) : '—',
    ]),
    align: ['left', 'center', 'center', 'center'],
    widths: [0.4, 0.2, 0.2, 0.2],
  };
}

/** The funds as the form states them; none where it states nothing. */
export function fundsTable({ form }: Assessment): ReportTable[] {
  const unit = form.moneyUnit.value ?? '万元';
  const rows = (form.funds?.rows ?? []).filter(({ initialBudget, annualBudget, spent }) =>
    sumOf([initialBudget, annualBudget, spent]),
  );
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      key: 'funds',
      header: [`资金来源（${unit}）`, '年初预算数', '全年预算数', '全年执行数'],
      rows: rows.map(({ label, initialBudget, annualBudget, spent }) => [
        label.replace(/[:：]$/, ''),
        ...[initialBudget, annualBudget, spent].map(({ number }) => (number ? plain(number) : '—')),
      ]),
      align: ['left', 'right', 'right', 'right'],
      widths: [0.4, 0.2, 0.2, 0.2],
    },
  ];
}
