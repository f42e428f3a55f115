import type { FundRow } from '../form/form';
import { plain } from '../values/print';
import { defineRule } from './engine/define-rule';
import { places } from './shared/places';
import { picked } from '../values/picked';

/** A row 其中 that repeats the points of the total (seen: 10 and 10 on 年度资金总额 and on 财政拨款). */
export const fundPartPoints = defineRule({
  id: 'fund-part-points',
  title: '“其中”行重复填了分值和得分',
  severity: 'W',
  advice: '预算执行率的分值和得分只填在一行（通常是年度资金总额），其余各行填“—”。',
  sources: [{ document: '公开自评表中的实例', mark: 'in-use' }],
  messages: { repeats: '“{label}”又填了{points}，“{total}”一行已有，加总时容易重复计算。' },
  isFixable: false,
  *check({ form: { funds } }) {
    const total = funds?.total;
    if (!funds || !total) return;
    for (const row of funds.rows) {
      if (row === total) continue;
      const points = repeated(row, total);
      if (points === '') continue;
      const params = { label: bare(row), points, total: bare(total) };
      yield { message: 'repeats', params, cells: places(row.weight.cell, row.score.cell) };
    }
  },
});

/** «分值10、得分10»: what the row has of the total's points; a 0 is nobody's. */
function repeated(row: FundRow, total: FundRow): string {
  const fields = [
    ['分值', row.weight, total.weight],
    ['得分', row.score, total.score],
  ] as const;
  return picked(fields, ([name, part, whole]) =>
    part.number?.gt(0) && whole.number?.gt(0) && part.cell && part.cell !== whole.cell
      ? `${name}${plain(part.number)}`
      : undefined,
  ).join('、');
}

function bare({ label }: FundRow): string {
  return label.replace(/[:：]$/, '');
}
