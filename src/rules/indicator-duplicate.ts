import { defineRule } from './engine/define-rule';
import { places } from './shared/places';
import { countedRows, nameOf } from './shared/rows';

/** The same 三级指标 twice under the same 二级指标. */
export const indicatorDuplicate = defineRule({
  id: 'indicator-duplicate',
  title: '指标重复',
  severity: 'W',
  advice: '请合并重复的指标，或写明两者的区别。',
  sources: [{ document: '会计师事务所绩效复核要点', mark: 'seen' }],
  messages: { again: '“{name}”与第{row}行的指标相同。' },
  isFixable: false,
  *check(context) {
    const seen = new Map<string, number>();
    for (const { indicator } of countedRows(context)) {
      if (indicator.level3.value === undefined) continue;
      const name = nameOf(indicator).replace(/^指标\d*[:：.]?/, '');
      const key = `${indicator.level1?.name}|${indicator.level2?.name}|${name}|${indicator.target.value.raw}`;
      const row = seen.get(key);
      if (row !== undefined)
        yield { message: 'again', params: { name, row }, cells: places(indicator.level3.cell) };
      else seen.set(key, indicator.row);
    }
  },
});
