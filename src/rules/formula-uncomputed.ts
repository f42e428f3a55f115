import type { SelfEvaluationForm } from '../form/form';
import { type CellAddress, formatA1 } from '../sheet/address';
import { defineRule } from './engine/define-rule';
import { places } from './shared/places';

/** Cells that are named in the message; the rest is counted. */
const MOST_NAMED = 6;

/** Formulas without a stored result, or with the 0 that programs store: nobody opened the file in Excel since. */
export const formulaUncomputed = defineRule({
  id: 'formula-uncomputed',
  title: '公式尚未计算',
  severity: 'E',
  advice: '文件由程序生成，公式还没有结果；请用Excel或WPS打开一次，保存后再检查。',
  sources: [{ document: '公开的表格处理程序问题报告（公式没有保存结果）', mark: 'in-use' }],
  messages: {
    missing: '{cells}的公式尚未计算，请用Excel或WPS打开后保存；有关的数暂不检查。',
    computed: '{cells}的公式尚未计算，请用Excel或WPS打开后保存；本次按算出的结果检查。',
  },
  isFixable: false,
  *check({ form }) {
    const { missing, computed } = form.uncomputed;
    if (missing.length > 0)
      yield {
        message: 'missing',
        params: named(missing),
        cells: missing,
        holdsBack: following(form, missing),
      };
    else if (computed.length > 0)
      yield { message: 'computed', params: named(computed), cells: computed, severity: 'W' };
  },
});

function named(cells: readonly CellAddress[]): { readonly cells: string } {
  const first = cells.slice(0, MOST_NAMED).map(formatA1).join('、');
  return { cells: cells.length > MOST_NAMED ? `${first}等${cells.length}个单元格` : first };
}

/** Sums and the grade follow from every points cell; in the funds block a row follows from each of its amounts. */
function following(form: SelfEvaluationForm, missing: readonly CellAddress[]): CellAddress[] {
  const { total, grade, statedTotal, funds, indicators } = form;
  const rows = new Set(missing.map(({ row }) => row));
  const inFunds = funds?.rows.some(({ row }) => rows.has(row)) === true;
  const amounts = (inFunds ? funds.rows : []).flatMap((row) =>
    places(row.initialBudget.cell, row.annualBudget.cell, row.spent.cell, row.rate.cell, row.score.cell),
  );
  const labels = indicators.flatMap(({ level1, level2 }) => places(level1?.cell, level2?.cell));
  return places(total?.weight.cell, total?.score.cell, grade.cell, statedTotal.cell, ...labels, ...amounts);
}
