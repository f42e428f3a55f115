import { sumFormula, sumOf } from '../evaluation/sums';
import { plain } from '../values/print';
import { partsOf } from './fund-total';
import type { FixEdit, Rule } from './rule';
import { places } from './shared/places';
import { MOF_2020 } from './shared/sources';

const COLUMNS = ['initialBudget', 'annualBudget', 'spent'] as const;

/** The total row is 0 or blank while its parts are filled (form 01: 0/0/0 over 90/89.974/89.974). */
export const fundTotalBlank: Rule = {
  id: 'fund-total-blank',
  title: '资金总额未汇总',
  severity: 'E',
  advice: '请在“年度资金总额”填各项之和，执行率和得分以总额计算。',
  sources: [MOF_2020],
  messages: { blank: '“{label}”的{columns}为空或为0，而其中各项已填数，无法计算预算执行率。' },
  isFixable: true,
  *check({ form: { funds } }) {
    const total = funds?.total;
    if (!funds || !total) return;
    const blank = COLUMNS.filter(
      (column) =>
        !total[column].number?.gt(0) && sumOf(partsOf(funds, column).map((part) => part[column]))?.gt(0),
    );
    if (blank.length === 0) return;
    const edits = blank.flatMap((column): FixEdit[] => {
      const field = total[column];
      const parts = partsOf(funds, column).map((part) => part[column]);
      const sum = sumOf(parts);
      if (!field.cell || !sum) return [];
      const before = field.raw === '' ? null : Number(field.number ?? 0);
      return [
        {
          cell: field.cell,
          before,
          after: { value: Number(sum), formula: sumFormula(parts, 6) },
          explanation: `各项之和${plain(sum)}`,
        },
      ];
    });
    const columns = blank
      .map((column) => (funds.columnLabels[column] ?? column).replace(/\s/g, ''))
      .join('、');
    yield {
      message: 'blank',
      params: { label: total.label.replace(/[:：]$/, ''), columns },
      cells: places(...blank.map((column) => total[column].cell), total.rate.cell, total.score.cell),
      fix: { edits },
    };
  },
};
