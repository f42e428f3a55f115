import { plain } from '../values/print';
import type { Quantity } from '../values/value';
import { defineRule } from './engine/define-rule';
import type { Fix } from './engine/finding';
import { places } from './shared/places';
import { nameOf } from './shared/rows';

/** 0.94 beside «≥90%»: a cell that lost its percent format, or really 0.94 %. Only the person knows. */
export const percentLost = defineRule({
  id: 'percent-lost',
  title: '百分比像是丢了百分号',
  severity: 'W',
  advice: '请写明百分比，例如“94%”，或把单元格格式改为百分比；核实之前不计算这一行的得分。',
  sources: [{ document: '公开的表格处理程序问题报告（百分比格式丢失）', mark: 'in-use' }],
  messages: {
    actual: '“{name}”的完成值填“{raw}”，指标值是“{other}”：是{likely}%，还是{raw}%？请写明。',
    target: '“{name}”的指标值填“{raw}”，完成值是“{other}”：是{likely}%，还是{raw}%？请写明。',
  },
  isFixable: true,
  *row({ indicator, doubts }) {
    for (const doubt of doubts) {
      if (doubt.kind !== 'percent') continue;
      const other = indicator[doubt.of === 'actual' ? 'target' : 'actual'].value.raw;
      const { value, cell } = indicator[doubt.of];
      const likely = plain(doubt.likely);
      yield {
        message: doubt.of,
        params: { name: nameOf(indicator), raw: value.raw, other, likely },
        cells: places(cell),
        fix: value.kind === 'quantity' && cell ? asPercent(value, cell, likely) : undefined,
      };
    }
  },
});

/** The same as a text with its sign; a cell with a number in it keeps nothing of its lost format. */
function asPercent(
  { raw, number, stored }: Quantity,
  cell: Fix['edits'][number]['cell'],
  likely: string,
): Fix {
  const before = stored ? Number(number) : raw;
  return {
    edits: [{ cell, before, after: { value: `${likely}%` }, explanation: `${raw} 写明为 ${likely}%` }],
  };
}
