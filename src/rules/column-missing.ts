import type { Indicator, IndicatorColumns } from '../form/form';
import { rowsByCriteria } from '../form/family';
import { unreadPoints } from '../form/reading';
import { defineRule, type DetectionOf } from './engine/define-rule';
import { places } from './shared/places';
import { MOF_2020 } from './shared/sources';

const NEEDED: readonly (readonly [keyof IndicatorColumns, string])[] = [
  ['target', '年度指标值'],
  ['actual', '实际完成值'],
];
const NEEDED_WHEN_SCORED: readonly (readonly [keyof IndicatorColumns, string])[] = [['score', '得分']];

const messages = {
  criteria:
    '第{row}行起{count}行按评分标准打分，没有{what}，得分与完成情况是否相符无法核对，请按评分标准逐项复核。',
  missing: '指标表头缺少“{column}”一栏，有关检查无法进行。',
  unscored: '本表没有分值和得分栏，按不计分表检查，其余项目照常检查。',
} as const;

/** A column that a computation needs is absent. Families D and E have no weights: an I, no E. */
export const columnMissing = defineRule({
  id: 'column-missing',
  title: '缺少必要的栏目',
  severity: 'E',
  advice: '请补上缺少的栏目，或改用主管部门下发的样表；不计分的样表无须补分值。',
  sources: [MOF_2020],
  messages,
  isFixable: false,
  *check({ form }) {
    const header = { row: form.indicatorHeaderRow, column: form.columns.level3 ?? form.columns.level1 ?? 1 };
    const unjudged = rowsByCriteria(form);
    const [first] = unjudged;
    if (first) yield criteria(unjudged, first);
    if (first && unjudged.length === form.indicators.filter(isScoredRow).length) return;
    const needed = form.columns.weight === undefined ? NEEDED : [...NEEDED, ...NEEDED_WHEN_SCORED];
    for (const [column, label] of needed) {
      if (form.columns[column] === undefined)
        yield { message: 'missing', params: { column: label }, cells: [header] };
    }
    if (!form.isScored && unreadPoints(form).length === 0)
      yield { message: 'unscored', cells: [header], severity: 'I' };
  },
});

/** The execution is scored by its rate, whatever columns the table has. */
function isScoredRow({ score, isExecution, isGroup }: Indicator): boolean {
  return score.number !== undefined && !isExecution && !isGroup;
}

/** A table of criteria says how each row is scored; only a person can hold the scores against it. */
function criteria(rows: readonly Indicator[], { row, actual }: Indicator): DetectionOf<typeof messages> {
  const missing = NEEDED.filter(([column]) => column === 'target' || !actual.cell).map(
    ([, label]) => `“${label}”`,
  );
  return {
    message: 'criteria',
    params: { row, count: rows.length, what: missing.join('和') },
    cells: rows.flatMap(({ score }) => places(score.cell)),
    severity: 'W',
  };
}
