import Big from 'big.js';
import type { Explained } from '../evaluation/evaluation';
import { exactExecutionRate, fundLabel } from '../evaluation/execution';
import { sumFormula, sumOf } from '../evaluation/sums';
import type { NumberField } from '../form/form';
import { plain } from '../values/print';
import { partsOf } from './fund-total';
import { defineRule } from './engine/define-rule';
import { numberEdits } from './shared/number-fix';
import { places } from './shared/places';
import { MOF_2020 } from './shared/sources';

const COLUMNS = ['initialBudget', 'annualBudget', 'spent'] as const;
type Column = (typeof COLUMNS)[number];

/** The total row is 0 or blank while its parts are filled (test/forms/a-total-of-nothing: 0/0/0 over 90/89.974/89.974). */
export const fundTotalBlank = defineRule({
  id: 'fund-total-blank',
  title: '资金总额未汇总',
  severity: 'E',
  advice: '请在“年度资金总额”填各项之和，执行率和得分以总额计算。',
  sources: [MOF_2020],
  messages: {
    blank: '“{label}”的{columns}为空或为0，而其中各项已填数，无法计算预算执行率。',
    unneeded: '“{label}”的{columns}为空或为0，而其中各项已填数。',
  },
  isFixable: true,
  *check({ form, policy }) {
    const { funds } = form;
    const total = funds?.total;
    if (!funds || !total) return;
    const partsIn = (column: Column) => partsOf(funds, column).map((part) => part[column]);
    const blank = COLUMNS.filter((column) => !total[column].number?.gt(0) && sumOf(partsIn(column))?.gt(0));
    if (blank.length === 0) return;
    const edits = blank.flatMap((column) => numberEdits(total[column], sumOfParts(partsIn(column))));
    const columns = blank.map((column) => fundLabel(funds, column)).join('、');
    yield {
      message: exactExecutionRate(form, policy) === undefined ? 'blank' : 'unneeded',
      params: { label: total.label.replace(/[:：]$/, ''), columns },
      cells: places(...blank.map((column) => total[column].cell), total.rate.cell, total.score.cell),
      fix: { edits },
    };
  },
});

function sumOfParts(parts: readonly NumberField[]): Explained {
  const value = sumOf(parts) ?? Big(0);
  return { value, formula: sumFormula(parts, 6), explanation: `各项之和${plain(value)}` };
}
